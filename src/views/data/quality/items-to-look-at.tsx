import { formatNumber, type Translate, useMessages } from '../../../messages';
import { type Framework, type ItemQuality, type Language, localText, WAVES } from '../../../vocabulary';
import { shortName } from '../items/item-groups';
import { useChoose } from '../use-choose';
import { listOf, percent, shortWaveName } from '../words';
import { type ItemToLookAt, itemsToLookAt } from './quality-view';

function correlations(t: Translate, language: Language, { itemRest }: ItemQuality): string {
  const told = WAVES.flatMap((wave) => {
    const value = itemRest[wave];
    return value === undefined ? [] : [`${shortWaveName(t, wave)} r = ${formatNumber(value)}`];
  });
  return listOf(language, told);
}

type ItemsToLookAtProps =
  Parameters<typeof itemsToLookAt> extends [infer Assessed, infer Cards]
    ? { quality: Assessed; items: Cards; framework: Framework }
    : never;

/** Items that may run the other way, with one press to turn them, and items that many left blank. */
export function ItemsToLookAt({ quality, items, framework }: ItemsToLookAtProps) {
  const { turned, blank } = itemsToLookAt(quality, items);
  if (turned.length + blank.length === 0) return null;
  return (
    <ul className="plain to-look-at">
      {turned.map((one) => (
        <Turned key={one.item.key} one={one} framework={framework} />
      ))}
      {blank.map((one) => (
        <Blank key={one.item.key} one={one} />
      ))}
    </ul>
  );
}

function Turned({ one: { item, quality }, framework }: { one: ItemToLookAt; framework: Framework }) {
  const { t, language } = useMessages();
  const { choose } = useChoose();
  const known = framework.competencies.find(({ id }) => id === item.competency);
  const words = {
    item: localText(item.text, language, item.key),
    competency: localText(known?.name, language, item.competency ?? ''),
    list: correlations(t, language, quality),
  };
  return (
    <li>
      <span>{t(item.reverse ? 'data.quality.turnedBack' : 'data.quality.turned', words)}</span>
      <button
        type="button"
        className="button"
        aria-label={t('data.quality.turnOf', { item: shortName(item) })}
        onClick={() => choose(`reverse/${item.key}`, String(!item.reverse))}
      >
        {t('data.quality.turn')}
      </button>
    </li>
  );
}

function Blank({ one: { item, quality } }: { one: ItemToLookAt }) {
  const { t, language } = useMessages();
  const item_ = localText(item.text, language, item.key);
  return (
    <li>
      <span>{t('data.quality.blank', { item: item_, share: percent(quality.missingShare) })}</span>
    </li>
  );
}
