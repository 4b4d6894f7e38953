import { type CohortTrend, markerPath, type TrendPoint } from '../../charts';
import { formatChange, type Translate, useMessages } from '../../messages';
import type { Cohort, CohortsFinding } from '../../vocabulary';
import { useLook } from '../parts/look';
import { percent, TickLines } from '../parts/plot-frame';
import { useCohortName } from './cohort-names';

type Props = {
  finding: CohortsFinding;
  competency: string;
  trend: CohortTrend;
  /** What names a semester beneath its mark. */
  semesterOf: (point: TrendPoint) => string;
  /** Whether a thin line joins the marks: they are of one group. */
  isJoined?: boolean;
  onOnly: (cohort: Cohort) => void;
};

/** Changes with their intervals at their times; every semester beneath does what its mark does. */
export function TrendPlot({ finding, competency, trend, semesterOf, isJoined = false, onOnly }: Props) {
  const { t } = useMessages();
  const { colour, marker } = useLook(competency);
  const cohortName = useCohortName();
  const { points, yTicks, line } = trend;
  const cohortOf = ({ cohort }: TrendPoint) => finding.cohorts[cohort]!.cohort;
  return (
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
          {isJoined &&
            points
              .slice(1)
              .map((point, index) => (
                <line
                  key={point.cohort}
                  className="joined"
                  stroke={colour}
                  x1={percent(points[index]!.x)}
                  x2={percent(point.x)}
                  y1={percent(points[index]!.mark.at)}
                  y2={percent(point.mark.at)}
                />
              ))}
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
        notationsAt={(point) => notationsAt(point, finding, points).map(semesterOf)}
        spokenAt={(point) => cohortName(cohortOf(point))}
        onOnly={(point) => onOnly(cohortOf(point))}
      />
    </div>
  );
}

const atSameTime = ({ cohort }: TrendPoint, { cohorts }: CohortsFinding, points: TrendPoint[]) =>
  points.filter((other) => cohorts[other.cohort]!.time === cohorts[cohort]!.time);

/** Of several cohorts of one semester, the first one of answers names it for all; the table names each, and its centre. */
function isNamed(point: TrendPoint, finding: CohortsFinding, points: TrendPoint[]): boolean {
  const same = atSameTime(point, finding, points);
  return (same.find(isOfAnswers) ?? same[0])?.cohort === point.cohort;
}

/** The same semester as the files write it: each notation of answers is named. */
function notationsAt(point: TrendPoint, finding: CohortsFinding, points: TrendPoint[]): TrendPoint[] {
  const ofAnswers = atSameTime(point, finding, points).filter(isOfAnswers);
  return ofAnswers.length > 1 ? ofAnswers : [point];
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
  /** More than one where the files write a semester in several ways: then no press could mean one of them. */
  notationsAt: (point: TrendPoint) => string[];
  spokenAt: (point: TrendPoint) => string;
  onOnly: (point: TrendPoint) => void;
};

/** The semesters beneath, each at its time: by keyboard they do what their marks do. Those of capsules have no answers to show alone. */
function TrendNames({ t, points, notationsAt, spokenAt, onOnly }: NamesProps) {
  return (
    <div className={points.length > 6 ? 'plot-x many' : 'plot-x'}>
      {points.map((point) =>
        point.isOfCapsule || notationsAt(point).length > 1 ? (
          <span key={point.cohort} className="cohort-given" style={{ left: percent(point.x) }}>
            {notationsAt(point).join(' / ')}
          </span>
        ) : (
          <button
            key={point.cohort}
            type="button"
            className="cohort-button"
            style={{ left: percent(point.x) }}
            aria-label={t('cohorts.only', { cohort: spokenAt(point) })}
            onClick={() => onOnly(point)}
          >
            {notationsAt(point)[0]}
          </button>
        ),
      )}
    </div>
  );
}
