import { type CohortMark, type Marker, markerPath } from '../../charts';
import { percent } from '../parts/plot-frame';

type Props = { mark: CohortMark; marker: Marker; colour: string; radius: number; hasInterval: boolean };

/** A change and its interval on a lying axis, in the middle of the height; where the axis ends first, an arrow says that it goes on. */
export function MarkLine({ mark, marker, colour, radius, hasInterval }: Props) {
  const { at, low, high, isCut } = mark;
  return (
    <>
      {hasInterval && (
        <>
          <line className="interval" x1={percent(low)} x2={percent(high)} y1="50%" y2="50%" />
          <End at={low} isCut={isCut.low} direction={-1} />
          <End at={high} isCut={isCut.high} direction={1} />
        </>
      )}
      <svg x={percent(at)} y="50%" overflow="visible" aria-hidden="true">
        <path className="mark" d={markerPath(marker, radius)} fill={colour} stroke="var(--paper)" strokeWidth="1" />
      </svg>
    </>
  );
}

function End({ at, isCut, direction }: { at: number; isCut: boolean; direction: 1 | -1 }) {
  return (
    <svg x={percent(at)} y="50%" overflow="visible" aria-hidden="true">
      <path className="interval" fill="none" d={isCut ? `M${-4 * direction} -4L0 0L${-4 * direction} 4` : 'M0 -3V3'} />
    </svg>
  );
}
