import { useId } from 'react';
import { useMessages } from '../../../messages';
import { type ChoiceKey, type ItemDifference, localText, type Understanding } from '../../../vocabulary';
import { useSession } from '../../session';
import { useChoose } from '../use-choose';
import { listOf, paragraph, shortWaveName } from '../words';
import './differences.css';

/** Where semesters or waves asked other items: what the scores are made of, and the switch. */
export function ItemDifferences({ understanding }: { understanding: Understanding }) {
  const { t } = useMessages();
  const differences = understanding.itemDifferences;
  if (differences.length === 0) return null;
  return (
    <div className="differences">
      <h3>{t('data.differences.title')}</h3>
      <p className="hint">{t('data.differences.why')}</p>
      {differences.length > 1 && <AllAtOnce differences={differences} />}
      <ul className="plain by-competency">
        {differences.map((difference) => (
          <Difference key={difference.competency} difference={difference} understanding={understanding} />
        ))}
      </ul>
    </div>
  );
}

const keyOf = ({ competency }: ItemDifference): ChoiceKey => `items/${competency}`;

function AllAtOnce({ differences }: { differences: ItemDifference[] }) {
  const { t } = useMessages();
  const session = useSession();
  const others = (['common', 'each'] as const).filter((used) => differences.some((one) => one.used !== used));
  const take = (used: 'common' | 'each') =>
    session.change({ kind: 'choose', choices: Object.fromEntries(differences.map((one) => [keyOf(one), used])) });
  return (
    <div className="ways">
      {others.map((used) => (
        <button key={used} type="button" className="button" onClick={() => take(used)}>
          {t(`data.differences.all.${used}`)}
        </button>
      ))}
    </div>
  );
}

function Difference({ difference, understanding }: { difference: ItemDifference; understanding: Understanding }) {
  const { t, language } = useMessages();
  const { choices, choose } = useChoose();
  const id = useId();
  const { competency, semesters, common, oneWave, used } = difference;
  const { framework, items } = understanding;
  const known = framework.competencies.find((one) => one.id === competency);
  const name = localText(known?.name, language, competency);
  const textOf = (key: string) => localText(items.find((item) => item.key === key)?.text, language, key);
  const semesterOf = (semester: string) => semester || t('data.quality.noSemester');
  const counts = semesters.map(({ semester, items: asked }) =>
    t('data.differences.asked', { semester: semesterOf(semester), count: asked.length }),
  );
  const others = [...new Set(semesters.flatMap((one) => one.items))].filter((key) => !common.includes(key));
  return (
    <li className="difference">
      <p>
        <b>{name}</b>{' '}
        {paragraph(language, [
          t('data.differences.counts', { list: listOf(language, counts) }),
          t(common.length === 0 ? 'data.differences.none' : 'data.differences.common', { count: common.length }),
          common.length === 0 && used === 'common' ? t('data.differences.refused') : null,
        ])}
      </p>
      <select
        aria-label={t('data.differences.of', { competency: name })}
        aria-describedby={`${id}-what`}
        value={choices[keyOf(difference)] ?? used}
        onChange={(event) => choose(keyOf(difference), event.target.value)}
      >
        <option value="common">
          {common.length === 0
            ? t('data.differences.used.nothing')
            : t('data.differences.used.common', { count: common.length })}
        </option>
        <option value="each">{t('data.differences.used.each')}</option>
      </select>
      <details className="which" id={`${id}-what`}>
        <summary>
          {t('data.differences.which')}
          <span className="visually-hidden"> {name}</span>
        </summary>
        <ul>
          {others.map((key) => (
            <li key={key}>
              {textOf(key)}{' '}
              <small>
                {listOf(
                  language,
                  semesters.filter((one) => one.items.includes(key)).map(({ semester }) => semesterOf(semester)),
                )}
              </small>
            </li>
          ))}
          {oneWave.map(({ item, semester, wave }) => (
            <li key={`${item} ${semester}`}>
              {textOf(item)}{' '}
              <small>
                {t('data.differences.oneWave', { semester: semesterOf(semester), wave: shortWaveName(t, wave) })}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
