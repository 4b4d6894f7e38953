import { lookOf, markerPath } from '../../charts';

/** A competency's own shape in its own colour. */
export function CompetencyMark({ index, size = 12 }: { index: number; size?: number }) {
  const { token, marker } = lookOf(index);
  return (
    <svg className="mark" width={size} height={size} viewBox="-7 -7 14 14" aria-hidden="true">
      <path d={markerPath(marker, 5.2)} fill={`var(${token})`} />
    </svg>
  );
}
