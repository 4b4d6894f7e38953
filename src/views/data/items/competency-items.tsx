import { useMessages } from '../../../messages';
import { type Framework, type ItemCard, localText, type Understanding } from '../../../vocabulary';
import { CompetencyMark } from '../../parts/competency-mark';
import { percent } from '../words';
import { type ItemGroup, readShare } from './item-groups';
import { ItemRow } from './item-row';
import { ScoreRule } from './score-rule';

/** The items of one competency, folded to one line while nothing in it deserves a look. */
export function CompetencyItems(props: {
  group: ItemGroup;
  framework: Framework;
  scales: { value: string; text: string }[];
  /** Null where the competency is not scored. */
  scoring: Understanding['competencies'][number] | null;
}) {
  const { t, language } = useMessages();
  const { competency, items, toLookAt } = props.group;
  const known = props.framework.competencies.find(({ id }) => id === competency);
  const name = competency === null ? t('data.items.leftOut') : localText(known?.name, language, competency);
  const facts = groupFacts(items);
  return (
    <details className="competency" open={toLookAt > 0}>
      <summary>
        {known && <CompetencyMark index={props.framework.competencies.indexOf(known)} />}
        <b>{name}</b>
        <span>{t('data.items.summary', { count: items.length })}</span>
        {facts.scales.length === 1 && <span>{`${t('data.items.scale')} ${facts.scales[0]}`}</span>}
        {facts.read !== null && <span>{t('data.items.read', { share: percent(facts.read) })}</span>}
        {toLookAt > 0 && <span className="look">{t('data.items.look', { count: toLookAt })}</span>}
      </summary>
      <table className="stacks">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('data.items.question')}</th>
            <th scope="col">{t('data.items.competency')}</th>
            <th scope="col">{t('data.items.reverse')}</th>
            <th scope="col">{t('data.items.scale')}</th>
            <th scope="col" className="num">
              {t('data.items.answersRead')}
            </th>
            <th scope="col">{t('data.items.answers')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRow
              key={item.key}
              item={item}
              index={known ? props.framework.competencies.indexOf(known) : -1}
              framework={props.framework}
              scales={props.scales}
            />
          ))}
        </tbody>
      </table>
      {props.scoring && <ScoreRule scoring={props.scoring} name={name} />}
    </details>
  );
}

function groupFacts(items: ItemCard[]): { scales: string[]; read: number | null } {
  const scales = [...new Set(items.map(({ scale }) => `${scale.min}–${scale.max}`))];
  const read = readShare({
    answered: items.reduce((sum, { answered }) => sum + answered, 0),
    outOfRange: items.reduce((sum, { outOfRange }) => sum + outOfRange, 0),
    unread: items.flatMap(({ unread }) => unread),
  });
  return { scales, read };
}
