import { useMessages } from '../../../messages';
import { type Framework, type ItemCard, type Language, localText, WAVES } from '../../../vocabulary';
import { useChoose } from '../use-choose';
import { percent, shortWaveName } from '../words';
import { AnswersSpark, tallestShare } from './answers-spark';
import { columnNames, readShare, shortName } from './item-groups';
import { scaleEnds, scaleValue } from './scale-options';
import { UnreadAnswers } from './unread-answers';

type Option = { value: string; text: string };

type ItemRowProps = {
  item: ItemCard;
  /** Place of its competency in the framework; −1 where it has none. */
  index: number;
  framework: Framework;
  scales: Option[];
};

/** One question: what it asks, what it measures, in which direction, on which scale, and what was answered. */
export function ItemRow({ item, index, framework, scales }: ItemRowProps) {
  const { t, language } = useMessages();
  const { choices, choose } = useChoose();
  const name = shortName(item);
  const read = readShare(item);
  const ends = scaleEnds(item.scale, language);
  const tallest = tallestShare(item);
  const competencies: Option[] = [
    ...framework.competencies.map(({ id, name: text }) => ({ value: id, text: localText(text, language, id) })),
    { value: 'none', text: t('data.items.leftOut') },
  ];
  const reverseKey = `reverse/${item.key}` as const;
  return (
    <tr>
      <th scope="row" className="question">
        <ItemText item={item} language={language} />
        <UnreadAnswers item={item} />
      </th>
      <td data-label={t('data.items.competency')}>
        <Choice
          label={t('data.items.competencyOf', { item: name })}
          value={choices[`competency/${item.key}`] ?? item.competency ?? 'none'}
          options={competencies}
          onChoose={(value) => choose(`competency/${item.key}`, value)}
        />
        {item.from === 'proposal' && item.competency !== null && <small>{t('data.items.proposal')}</small>}
      </td>
      <td data-label={t('data.items.reverse')} className="reverse">
        <input
          type="checkbox"
          aria-label={t('data.items.reverseOf', { item: name })}
          aria-describedby="reverse-why"
          checked={(choices[reverseKey] ?? String(item.reverse)) === 'true'}
          onChange={(event) => choose(reverseKey, String(event.target.checked))}
        />
      </td>
      <td data-label={t('data.items.scale')}>
        <Choice
          label={t('data.items.scaleOf', { item: name })}
          value={choices[`scale/${item.key}`] ?? scaleValue(item)}
          options={scales}
          onChoose={(value) => choose(`scale/${item.key}`, value)}
        />
        {ends && <small>{t('data.items.scaleEnds', { ...ends, min: item.scale.min, max: item.scale.max })}</small>}
      </td>
      <td data-label={t('data.items.answersRead')} className="num">
        {read === null ? '–' : percent(read)}
        {item.missing > 0 && <small>{t('data.items.missing', { count: item.missing })}</small>}
      </td>
      <td data-label={t('data.items.answers')} className="sparks">
        {WAVES.map((wave) => (
          <AnswersSpark key={wave} item={item} wave={wave} tallest={tallest} index={index} />
        ))}
      </td>
    </tr>
  );
}

function ItemText({ item, language }: { item: ItemCard; language: Language }) {
  const { t } = useMessages();
  const text = localText(item.text, language, item.key);
  const names = columnNames(item);
  const codes = names.filter((column) => column !== text);
  return (
    <>
      {text}
      <details className="found">
        <summary>
          {codes.length > 0 && codes.length <= 3 && codes.every((code) => code.length <= 24) && (
            <code>{codes.join(' · ')}</code>
          )}{' '}
          {t('data.items.found', { count: item.columns.length })}
          <span className="visually-hidden"> {shortName(item)}</span>
        </summary>
        <ul>
          {item.columns.map(({ file, wave, column }) => (
            <li key={`${file} ${wave} ${column}`}>
              {t('data.items.foundIn', { wave: shortWaveName(t, wave), file, column })}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Choice(props: { label: string; value: string; options: Option[]; onChoose(value: string): void }) {
  const known = props.options.some(({ value }) => value === props.value);
  return (
    <select aria-label={props.label} value={props.value} onChange={(event) => props.onChoose(event.target.value)}>
      {!known && <option value={props.value}>{props.value.replace('..', '–')}</option>}
      {props.options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
