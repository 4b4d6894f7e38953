import type { CellsFinding, Place } from './cells-finding';
import type { Filters } from './cohort';
import type { Instrumentation } from './comparison';

/** Shares of people that are told together or not at all. */
export const SHARES = ['reliableChange', 'target', 'moves', 'extremes'] as const;
export type SharesId = (typeof SHARES)[number];

/** Everybody with a score in both waves at one place of the cells: how many of them each share counts. */
export type PlaceShares = {
  instrument: Instrumentation;
  competency: string;
  place: Place;
  people: number;
  /** Improved, unchanged, declined; at the target before, after; up, same, down; at the highest before, after, lowest. Null: not counted. */
  counts: Record<SharesId, number[] | null>;
  /** What everybody has alike: the score before, the score after, the change; null where they differ. */
  alike: (number | null)[];
};

/** The numbers behind the shares, at every combination of values of some groupings and at every margin, whatever the filters. */
export type SharesFinding = {
  kind: 'shares';
  filters: Filters;
  groupings: CellsFinding['groupings'];
  places: PlaceShares[];
};
