import { useState } from 'react';
import {
  type CohortForest,
  cohortForest,
  cohortForestPicture,
  type ForestRow,
  type Marker,
  markerPath,
} from '../../charts';
import {
  cohortKey,
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatNumber,
  formatPercent,
  useMessages,
} from '../../messages';
import { type Cohort, type CohortsFinding, type CohortTests, type Comparison, isRefused } from '../../vocabulary';
import { Pages } from '../data/pages';
import { pageOf } from '../data/paging';
import { Figure } from '../how';
import { ChartPanel } from '../parts/chart-panel';
import { GainFigure } from '../parts/figures';
import { useFramework } from '../parts/framework';
import { useLook } from '../parts/look';
import { percent } from '../parts/plot-frame';
import { SavePicture } from '../parts/save-picture';
import { CohortButton } from './cohort-button';
import { useCohortName } from './cohort-names';
import { familyOf } from './family';
import { MarkLine } from './mark-line';
import { GROUPS_PER_PAGE } from './paged-groups';
import { usePictureWords } from './use-picture-words';

type Props = {
  finding: CohortsFinding;
  competency: string;
  test: CohortTests | undefined;
  comparisons: (Comparison | null)[];
  places: number[];
  onOnly: (cohort: Cohort) => void;
};

/** One competency, group by group, around the mean of all. */
export function Forest(props: Props) {
  const { finding, competency, test, comparisons, places, onOnly } = props;
  const { t } = useMessages();
  const { name, colour, marker } = useLook(competency);
  const index = useFramework().indexOf(competency);
  const wordsOf = usePictureWords({ finding, comparisons, places });
  const cohortName = useCohortName();
  const [asked, setAsked] = useState(0);
  const page = pageOf(places, asked, GROUPS_PER_PAGE);
  const forest = cohortForest(comparisons, page.entries, test);
  const isEmpty = forest.rows.every(({ mark }) => mark === null);
  const level = formatLevel(finding.confidence);
  return (
    <ChartPanel
      className="forest-panel"
      title={t('cohorts.forest.title', { name })}
      lead={t('cohorts.forest.lead', { level })}
      save={
        isEmpty ? null : (
          <SavePicture
            file={`${competency}-cohorts`}
            subject={t('cohorts.forest.title', { name })}
            draw={(colours) =>
              cohortForestPicture(
                { cohorts: finding.cohorts, comparisons, places, test },
                wordsOf(t('cohorts.forest.title', { name })),
                { ...colours, colour: colours.competencies[index] ?? colours.quiet, marker },
              )
            }
          />
        )
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="forest-scroll" aria-label={t('cohorts.forest.caption', { name })} tabIndex={0}>
        <table className="forest">
          <caption className="visually-hidden">{t('cohorts.forest.caption', { name })}</caption>
          <ForestHead ticks={isEmpty ? [] : forest.ticks} level={level} />
          <tbody>
            {forest.rows.map((row) => (
              <tr key={cohortKey(finding.cohorts[row.cohort]!.cohort)}>
                <th scope="row">
                  <CohortButton row={finding.cohorts[row.cohort]!} cohortName={cohortName} onOnly={onOnly} />
                  <small className="muted">{t('cohorts.n', { n: formatCount(row.comparison.n) })}</small>
                </th>
                <td className="forest-picture">
                  {isEmpty ? null : row.comparison.capsule ? (
                    <RowPicture row={row} forest={forest} colour={colour} marker={marker} />
                  ) : (
                    <button
                      type="button"
                      tabIndex={-1}
                      aria-label={t('cohorts.only', { cohort: cohortName(finding.cohorts[row.cohort]!.cohort) })}
                      onClick={() => onOnly(finding.cohorts[row.cohort]!.cohort)}
                    >
                      <RowPicture row={row} forest={forest} colour={colour} marker={marker} />
                    </button>
                  )}
                </td>
                <td className="right">
                  <GainFigure comparison={row.comparison} family={familyOf(finding, row.comparison)} />
                </td>
                <td className="right">
                  {row.weight === null ? '—' : formatPercent(row.weight / 100, row.weight < 1 ? 1 : 0)}
                </td>
              </tr>
            ))}
          </tbody>
          {test && <PooledRow test={test} forest={forest} people={peopleOf(test, comparisons)} />}
        </table>
      </section>
      <Pages page={page} onAsk={setAsked} of={t('cohorts.forest.title', { name })} />
      <ForestNotes forest={forest} test={test} people={test ? peopleOf(test, comparisons) : 0} />
    </ChartPanel>
  );
}

/** Matched people of the groups that take part in the tests. */
export const peopleOf = ({ levels }: CohortTests, comparisons: (Comparison | null)[]) =>
  levels.reduce((sum, place) => sum + (comparisons[place]?.n ?? 0), 0);

function ForestHead({ ticks, level }: Pick<CohortForest, 'ticks'> & { level: string }) {
  const { t } = useMessages();
  return (
    <thead>
      <tr>
        <th scope="col">{t('cohorts.all.group')}</th>
        <th scope="col" className="forest-axis">
          <span className="visually-hidden">{t('cohorts.trend.y')}</span>
          {ticks.map(({ at, value }) => (
            <span key={value} className="tick-name" style={{ left: percent(at) }} aria-hidden="true">
              {formatChange(value, decimals(ticks))}
            </span>
          ))}
        </th>
        <th scope="col" className="right">
          {t('cohorts.forest.change', { level })}
        </th>
        <th scope="col" className="right">
          {t('cohorts.forest.weight')}
        </th>
      </tr>
    </thead>
  );
}

const decimals = (ticks: { value: number }[]) =>
  Math.max(0, ...ticks.map(({ value }) => (String(value).split('.')[1] ?? '').length));

/** What every row shares: the band, the line of no change, the line of the mean. */
function Ground({ forest: { band, pooled } }: { forest: CohortForest }) {
  return (
    <>
      {band && (
        <rect className="band" x={percent(band.low)} width={percent(band.high - band.low)} y="0" height="100%" />
      )}
      <line className="zero" x1="50%" x2="50%" y1="0" y2="100%" />
      {pooled && (
        <line className="pooled-line" x1={percent(pooled.mark.at)} x2={percent(pooled.mark.at)} y1="0" y2="100%" />
      )}
    </>
  );
}

type RowPictureProps = { row: ForestRow; forest: CohortForest; colour: string; marker: Marker };

function RowPicture({ row: { mark, radius, comparison }, forest, colour, marker }: RowPictureProps) {
  return (
    <svg className={comparison.capsule ? 'forest-row of-capsule' : 'forest-row'} aria-hidden="true">
      <Ground forest={forest} />
      {mark && (
        <MarkLine
          mark={mark}
          marker={marker}
          colour={colour}
          radius={radius}
          hasInterval={!isRefused(comparison.gain) && comparison.gain.ci !== undefined}
        />
      )}
    </svg>
  );
}

type PooledProps = { test: CohortTests; forest: CohortForest; people: number };

function PooledRow({ test, forest, people }: PooledProps) {
  const { t } = useMessages();
  const { name } = useLook(test.competency);
  if (isRefused(test.pooled) || !forest.pooled) return null;
  const { mean, ci, predictionInterval } = test.pooled;
  const { mark, prediction } = forest.pooled;
  const [change, interval] = [formatChange(mean), formatInterval(ci)];
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {t('cohorts.forest.pooled')}
          <small className="muted">{t('cohorts.n', { n: formatCount(people) })}</small>
        </th>
        <td className="forest-picture">
          <svg className="forest-row" aria-hidden="true">
            <Ground forest={forest} />
            {prediction && (
              <line
                className="prediction"
                x1={percent(prediction.low)}
                x2={percent(prediction.high)}
                y1="50%"
                y2="50%"
              />
            )}
            <rect
              className="pooled"
              x={percent(mark.low)}
              width={percent(mark.high - mark.low)}
              y="calc(50% - 5px)"
              height="10"
              rx="5"
            />
            <svg x={percent(mark.at)} y="50%" overflow="visible" aria-hidden="true">
              <path className="pooled-mark" d={markerPath('diamond', 6)} />
            </svg>
          </svg>
        </td>
        <td className="right">
          <Figure
            method="cohortPooled"
            subject={`${name}: ${t('cohorts.forest.pooled')}`}
            figure={`${change} ${interval}`}
            cohorts={{ test, people }}
          >
            <b className="value">{change}</b>
            <small>{interval}</small>
          </Figure>
          {predictionInterval && (
            <small className="muted under">
              {t('cohorts.forest.predicted', { interval: formatInterval(predictionInterval) })}
            </small>
          )}
        </td>
        <td className="right">{formatPercent(1)}</td>
      </tr>
    </tfoot>
  );
}

function ForestNotes({
  forest,
  test,
  people,
}: {
  forest: CohortForest;
  test: CohortTests | undefined;
  people: number;
}) {
  const { t } = useMessages();
  return (
    <div className="picture-notes muted">
      {forest.pooled && <p>{t('cohorts.forest.pooledLine')}</p>}
      {forest.pooled?.prediction && <p>{t('cohorts.forest.prediction')}</p>}
      {test && !isRefused(test.detectable) && (
        <p>
          <Figure
            method="cohortDetectable"
            subject={t('how.methods.cohortDetectable.name')}
            figure={`±${formatNumber(test.detectable)}`}
            cohorts={{ test, people }}
          >
            {t('cohorts.forest.detectable', { points: formatNumber(test.detectable) })}
          </Figure>
        </p>
      )}
    </div>
  );
}
