import { cohortTrend, cohortTrendPicture, markerPath, type TrendPoint } from '../../charts';
import { formatChange, formatCount, formatInterval, formatLevel, type Translate, useMessages } from '../../messages';
import { type Cohort, type CohortsFinding, type CohortTests, type Comparison, isRefused } from '../../vocabulary';
import { ChartPanel } from '../parts/chart-panel';
import { useFramework } from '../parts/framework';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { percent, TickLines } from '../parts/plot-frame';
import { SavePicture } from '../parts/save-picture';
import { useCohortName } from './cohort-names';
import { usePictureWords } from './use-picture-words';

type Props = {
  finding: CohortsFinding;
  competency: string;
  test: CohortTests | undefined;
  comparisons: (Comparison | null)[];
  places: number[];
  onOnly: (cohort: Cohort) => void;
};

/** One competency over true semester time; nothing where the groups stand at no time. */
export function TrendPicture({ finding, competency, test, comparisons, places, onOnly }: Props) {
  const { t, language } = useMessages();
  const { name, colour, marker } = useLook(competency);
  const cohortName = useCohortName();
  const index = useFramework().indexOf(competency);
  const wordsOf = usePictureWords({ finding, comparisons, places });
  const trend = cohortTrend(finding.cohorts, comparisons, places, test);
  if (!trend)
    return finding.within !== null && finding.cohorts.some(({ time }) => time !== null) ? (
      <SplitHint name={name} />
    ) : null;
  const { points, yTicks, line } = trend;
  const cohortOf = ({ cohort }: TrendPoint) => finding.cohorts[cohort]!.cohort;
  const level = formatLevel(finding.confidence);
  const spoken = points.map((point) =>
    t('cohorts.trend.item', { semester: cohortName(cohortOf(point)), change: formatChange(point.change) }),
  );
  const values = new Intl.ListFormat(language, { type: 'unit' }).format(spoken);
  return (
    <ChartPanel
      title={t('cohorts.trend.title', { name })}
      lead={t('cohorts.trend.lead', { level })}
      save={
        <SavePicture
          file={`${competency}-trend`}
          subject={t('cohorts.trend.title', { name })}
          draw={(colours) =>
            cohortTrendPicture(
              trend,
              { cohorts: finding.cohorts, comparisons },
              wordsOf(t('cohorts.trend.title', { name })),
              { ...colours, colour: colours.competencies[index] ?? colours.quiet, marker },
            )
          }
        />
      }
      hint={line ? t('cohorts.trend.line') : null}
      table={
        <TrendTable
          points={points}
          comparisons={comparisons}
          title={name}
          nameAt={(point) => cohortName(cohortOf(point))}
        />
      }
    >
      <p className="visually-hidden">{t('cohorts.trend.summary', { name, count: points.length, values })}</p>
      <div className="plot trend-plot">
        <div className="plot-y-name" aria-hidden="true">
          {t('cohorts.trend.y')}
        </div>
        <div className="plot-y" aria-hidden="true">
          {yTicks.map(({ at, value }) => (
            <span key={value} style={{ top: percent(at) }}>
              {formatChange(value)}
            </span>
          ))}
        </div>
        <div className="trend-area">
          <svg className="plot-area" aria-hidden="true">
            <TickLines ticks={yTicks} />
            {line && (
              <line
                className="regression"
                x1={percent(line.x1)}
                x2={percent(line.x2)}
                y1={percent(line.y1)}
                y2={percent(line.y2)}
              />
            )}
            {points.map(({ cohort, x, mark, isOfCapsule }) => (
              <g key={cohort} className={isOfCapsule ? 'of-capsule' : undefined}>
                <line
                  className="interval"
                  x1={percent(x)}
                  x2={percent(x)}
                  y1={percent(mark.low)}
                  y2={percent(mark.high)}
                />
                <End x={x} y={mark.low} isCut={mark.isCut.low} direction={1} />
                <End x={x} y={mark.high} isCut={mark.isCut.high} direction={-1} />
                <svg x={percent(x)} y={percent(mark.at)} overflow="visible" aria-hidden="true">
                  <path className="mark" d={markerPath(marker, 5.5)} fill={colour} />
                </svg>
              </g>
            ))}
          </svg>
          {points.filter(isOfAnswers).map((point) => (
            <button
              key={point.cohort}
              type="button"
              tabIndex={-1}
              className="trend-hit"
              style={{ left: percent(point.x), top: percent(point.mark.at) }}
              aria-label={t('cohorts.only', { cohort: cohortName(cohortOf(point)) })}
              onClick={() => onOnly(cohortOf(point))}
            />
          ))}
        </div>
        <TrendNames
          t={t}
          points={points.filter((point) => isNamed(point, finding, points))}
          nameAt={(point) => cohortOf(point)[finding.by] ?? ''}
          onOnly={(point) => onOnly(cohortOf(point))}
        />
      </div>
    </ChartPanel>
  );
}

/** Several groups of one semester have no single line: said where it would stand. */
function SplitHint({ name }: { name: string }) {
  const { t } = useMessages();
  return (
    <ChartPanel title={t('cohorts.trend.title', { name })} lead={t('cohorts.trend.split')}>
      {null}
    </ChartPanel>
  );
}

/** Another centre's semester stands beside another cohort of the same time, which names it; the table names the centre. */
function isNamed({ cohort, isOfCapsule }: TrendPoint, { cohorts }: CohortsFinding, points: TrendPoint[]): boolean {
  const { time } = cohorts[cohort]!;
  const first = points.find((other) => cohorts[other.cohort]!.time === time);
  return !isOfCapsule || first?.cohort === cohort;
}

const isOfAnswers = ({ isOfCapsule }: TrendPoint) => !isOfCapsule;

function End({ x, y, isCut, direction }: { x: number; y: number; isCut: boolean; direction: 1 | -1 }) {
  return (
    <svg x={percent(x)} y={percent(y)} overflow="visible" aria-hidden="true">
      <path className="interval" fill="none" d={isCut ? `M-4 ${-4 * direction}L0 0L4 ${-4 * direction}` : 'M-3 0H3'} />
    </svg>
  );
}

type NamesProps = {
  t: Translate;
  points: TrendPoint[];
  nameAt: (point: TrendPoint) => string;
  onOnly: (point: TrendPoint) => void;
};

/** The semesters beneath, each at its time: by keyboard they do what their marks do. Those of capsules have no answers to show alone. */
function TrendNames({ t, points, nameAt, onOnly }: NamesProps) {
  return (
    <div className={points.length > 6 ? 'plot-x many' : 'plot-x'}>
      {points.map((point) =>
        point.isOfCapsule ? (
          <span key={point.cohort} className="cohort-given" style={{ left: percent(point.x) }}>
            {nameAt(point)}
          </span>
        ) : (
          <button
            key={point.cohort}
            type="button"
            className="cohort-button"
            style={{ left: percent(point.x) }}
            aria-label={t('cohorts.only', { cohort: nameAt(point) })}
            onClick={() => onOnly(point)}
          >
            {nameAt(point)}
          </button>
        ),
      )}
    </div>
  );
}

type TableProps = {
  points: TrendPoint[];
  comparisons: (Comparison | null)[];
  title: string;
  nameAt: (point: TrendPoint) => string;
};

function TrendTable({ points, comparisons, title, nameAt }: TableProps) {
  const { t } = useMessages();
  const intervalOf = ({ cohort }: TrendPoint) => {
    const gain = comparisons[cohort]?.gain;
    return gain && !isRefused(gain) && gain.ci ? ` ${formatInterval(gain.ci)}` : '';
  };
  return (
    <PlainTable
      caption={t('cohorts.trend.caption', { name: title })}
      head={[t('cohorts.all.group'), t('overview.table.n'), t('overview.table.gain')]}
      rows={points.map((point) => ({
        id: point.cohort,
        head: nameAt(point),
        cells: [formatCount(comparisons[point.cohort]?.n ?? 0), `${formatChange(point.change)}${intervalOf(point)}`],
      }))}
    />
  );
}
