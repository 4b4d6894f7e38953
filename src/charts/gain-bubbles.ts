import type { Convergence } from '../vocabulary';
import { changeAxis } from './change-axis';

const LARGEST_RADIUS = 15;
const SMALLEST_RADIUS = 3;
/** Room between the outermost circles and the edge, as a share of the plot. */
const REACH = 0.46;

export type GainBubble = { x: number; y: number; radius: number; people: number; survey: number; rubric: number };

/** Students by gain in the survey (to the right) and in the rubric (upwards): shares of the plot, y downwards; one axis for both. */
export type GainBubbles = { ticks: { at: number; value: number }[]; limit: number; bubbles: GainBubble[] };

export function gainBubbles(points: NonNullable<Convergence['points']>): GainBubbles {
  const largest = Math.max(10, ...points.flatMap(({ survey, rubric }) => [Math.abs(survey), Math.abs(rubric)]));
  const { limit, ticks } = changeAxis(largest);
  const most = Math.max(12, ...points.map(({ people }) => people));
  const along = (gain: number) => 0.5 + (REACH * gain) / limit;
  return {
    limit,
    ticks: ticks.map((value) => ({ at: along(value), value })),
    bubbles: points
      .map(({ survey, rubric, people }) => ({
        x: along(survey),
        y: 1 - along(rubric),
        radius: Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(people / most)),
        ...{ people, survey, rubric },
      }))
      .toSorted((one, other) => other.people - one.people),
  };
}
