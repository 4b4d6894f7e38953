import { useId } from 'react';
import { formatCount, formatExact, useMessages } from '../../../messages';
import { type CriterionCard, type Framework, localText, type RubricCard } from '../../../vocabulary';
import { PlainTable } from '../../parts/plain-table';
import { GuessSelect } from '../files/guess-select';
import { useChoose } from '../use-choose';
import './rubric.css';
import { RubricWords } from './rubric-words';

/** Common scales of rubrics, offered besides those that fit what was written. */
const RANGES = ['1..3', '1..4', '1..5', '1..6', '0..3', '0..4', '0..5', '0..10', '1..10', '0..100'];

/** Which criterion stands for which competency, on which scale levels are, and what else is written in their place. */
export function RubricMap({ rubric, framework }: { rubric: RubricCard | undefined; framework: Framework }) {
  const { t } = useMessages();
  const id = useId();
  if (!rubric) return null;
  const states = (['scored', 'blank', 'unscorable', 'unread'] as const).filter(
    (state) => state === 'scored' || rubric.criteria.some(({ counts }) => counts[state] > 0),
  );
  return (
    <section className="panel flush rubric-map" aria-labelledby={id}>
      <header className="with-action">
        <h2 id={id}>{t('data.rubric.map.title')}</h2>
        <p className="hint">{t('data.rubric.map.sub')}</p>
      </header>
      <PlainTable
        caption={t('data.rubric.map.caption')}
        head={[
          t('data.rubric.map.criterion'),
          t('data.rubric.map.competency'),
          ...states.map((state) => t(`data.rubric.map.${state}`)),
        ]}
        rows={rubric.criteria.map((criterion) => ({
          id: criterion.key,
          head: criterion.text,
          cells: [
            <CompetencyOf key="competency" criterion={criterion} framework={framework} />,
            ...states.map((state) => formatCount(criterion.counts[state])),
          ],
        }))}
      />
      <Levels rubric={rubric} />
      <RubricWords rubric={rubric} />
    </section>
  );
}

function CompetencyOf({ criterion, framework }: { criterion: CriterionCard; framework: Framework }) {
  const { t, language } = useMessages();
  const { choices, choose, unchoose } = useChoose();
  const { key, text, competency, from } = criterion;
  const choice = `competency/rubric/${key}` as const;
  return (
    <>
      <select
        aria-label={t('data.rubric.map.competencyOf', { name: text })}
        value={choices[choice] ?? competency ?? 'none'}
        onChange={(event) => choose(choice, event.target.value)}
      >
        {framework.competencies.map((one) => (
          <option key={one.id} value={one.id}>
            {localText(one.name, language, one.id)}
          </option>
        ))}
        <option value="none">{t('data.rubric.map.noCompetency')}</option>
      </select>
      {choices[choice] === undefined ? (
        <small>{t(`data.rubric.map.from.${from ?? 'none'}`)}</small>
      ) : (
        <button
          type="button"
          className="link"
          aria-label={t('data.files.backOf', { field: t('data.rubric.map.competency'), file: text })}
          title={t('data.files.back')}
          onClick={() => unchoose(choice)}
        >
          {t('data.files.chosen')} ↺
        </button>
      )}
    </>
  );
}

function Levels({ rubric: { levels, levelsFrom, scales } }: { rubric: RubricCard }) {
  const { t } = useMessages();
  const { min, max, names, step } = levels;
  const known = [...new Set([...scales, ...RANGES])];
  const [low, high] = [names?.[0], names?.at(-1)];
  const range = (id: string) => id.replace('..', '–');
  return (
    <div className="rubric-levels">
      <GuessSelect
        choiceKey="scale/rubric"
        label={t('data.rubric.map.scale')}
        name={t('data.rubric.map.scale')}
        file={t('data.rubric.map.title')}
        from={t(`data.rubric.map.scaleFrom.${levelsFrom}`)}
        guess={scales[0] ?? `${min}..${max}`}
        options={known.map((id) => ({ value: id, text: id.includes('..') ? range(id) : namedScale(id, levels) }))}
      />
      {low && high && <p className="hint">{t('data.rubric.map.names', { min, low, max, high })}</p>}
      {step < 1 && <p className="hint">{t('data.rubric.map.half', { step: formatExact(step) })}</p>}
    </div>
  );
}

/** A scale of names is known by its ends where it is in use, else by its id. */
function namedScale(id: string, { min, max, names }: RubricCard['levels']): string {
  return names && id.endsWith(String(names.length)) ? `${min}–${max} ${names[0]} … ${names.at(-1)}` : id;
}
