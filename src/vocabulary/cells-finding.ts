import type { Filters } from './cohort';
import type { Instrumentation } from './comparison';
import type { PeopleFlow } from './understanding';

/** One value of each grouping, in their order; null stands for having none. */
export type CellValues = (string | null)[];

/** One value for each dimension of a table; null is all of them together. */
export type Place = readonly (string | null)[];

/** Everybody who has none of a dimension's values. They stand in no row, so that they are never shown, but can be what is left of a total. */
export const NOWHERE = '\u0000nowhere';

/**
 * How many people stand at every combination of values of some groupings: what decides which figures of them may be published. Combinations
 * that nobody has are absent.
 */
export type CellsFinding = {
  kind: 'cells';
  /** None: whatever filters are in force are among the groupings. */
  filters: Filters;
  /** In the order of the data, whatever the order in which they were asked for. */
  groupings: { id: string; values: string[] }[];
  people: { values: CellValues; people: PeopleFlow }[];
  /** With a score in both of the waves that are compared. */
  scored: { instrument: Instrumentation; competency: string; values: CellValues; people: number }[];
};
