import { type ReactNode, useId, useState } from 'react';
import { gainBubbles, gainScatter } from '../../charts';
import { formatChange, formatCount, type GainCounts, gainCounts, gainSummary, useMessages } from '../../messages';
import type { Convergence } from '../../vocabulary';
import { ChartPanel } from '../parts/chart-panel';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { PlotFrame, percent } from '../parts/plot-frame';
import { SavePicture } from '../parts/save-picture';
import { useCriterionName } from './criterion-name';

/** One competency at a time: each student by the gain in both instruments. */
export function GainsPicture({ rows }: { rows: Convergence[] }) {
  const { t } = useMessages();
  const nameOf = useCriterionName();
  const field = useId();
  const [asked, setAsked] = useState<string | null>(null);
  const shown = rows.filter(({ points }) => points !== null && points.length > 0);
  const row = shown.find(({ criterion }) => criterion.key === asked) ?? shown[0];
  if (!row && rows.length === 0) return null;
  if (!row) {
    return (
      <section className="panel chart-panel" aria-label={t('rubrics.scatter.title')}>
        <h2>{t('rubrics.scatter.title')}</h2>
        <p className="muted">{t('rubrics.scatter.publication')}</p>
      </section>
    );
  }
  const choice = (
    <div className="wave-choice">
      <label htmlFor={field}>{t('rubrics.convergence.competency')}</label>
      <select
        id={field}
        className="field"
        value={row.criterion.key}
        onChange={(event) => setAsked(event.currentTarget.value)}
      >
        {shown.map(({ criterion }) => (
          <option key={criterion.key} value={criterion.key}>
            {nameOf(criterion)}
          </option>
        ))}
      </select>
    </div>
  );
  return <Gains row={row} points={row.points!} choice={choice} />;
}

type GainsProps = { row: Convergence; points: NonNullable<Convergence['points']>; choice: ReactNode };

function Gains({ row, points, choice }: GainsProps) {
  const { t } = useMessages();
  const name = useCriterionName()(row.criterion);
  const { colour, index } = useLook(row.criterion.competency ?? '');
  const { ticks, bubbles } = gainBubbles(points);
  const [xName, yName] = [t('rubrics.scatter.survey'), t('rubrics.scatter.rubric')];
  const summary = gainSummary(t, row, name);
  const words = { title: `${name} · ${t('rubrics.scatter.title')}`, subtitle: summary, x: xName, y: yName };
  return (
    <ChartPanel
      className="gains"
      title={t('rubrics.scatter.title')}
      lead={t('rubrics.scatter.lead')}
      table={<GainsTable counts={gainCounts(points)} />}
      save={
        <SavePicture
          file={`${row.criterion.id}-rubric-and-survey`}
          subject={t('rubrics.scatter.title')}
          draw={(colours) =>
            gainScatter(points, words, { ...colours, colour: colours.competencies[index] ?? colours.quiet })
          }
        />
      }
    >
      {choice}
      <p>{summary}</p>
      <PlotFrame
        label={summary}
        xTicks={ticks}
        yTicks={ticks.map(({ at, value }) => ({ at: 1 - at, value }))}
        xName={xName}
        yName={yName}
      >
        <line className="zero" x1="50%" x2="50%" y1="0" y2="100%" />
        <line className="regression" x1="4%" x2="96%" y1="96%" y2="4%" />
        {bubbles.map(({ x, y, radius, people, survey, rubric }) => (
          <circle
            key={`${survey} ${rubric}`}
            className="bubble mark"
            fill={colour}
            cx={percent(x)}
            cy={percent(y)}
            r={radius}
          >
            <title>{`${formatChange(survey, 0)}, ${formatChange(rubric, 0)}: ${formatCount(people)}`}</title>
          </circle>
        ))}
      </PlotFrame>
    </ChartPanel>
  );
}

const SIGNS = ['up', 'same', 'down'] as const;

function GainsTable({ counts }: { counts: GainCounts }) {
  const { t } = useMessages();
  return (
    <PlainTable
      caption={t('rubrics.scatter.caption')}
      head={[t('rubrics.scatter.corner'), ...SIGNS.map((sign) => t(`rubrics.scatter.in.survey.${sign}`))]}
      rows={SIGNS.map((sign) => ({
        id: sign,
        head: t(`rubrics.scatter.in.rubric.${sign}`),
        cells: SIGNS.map((other) => formatCount(counts[sign][other])),
      }))}
    />
  );
}
