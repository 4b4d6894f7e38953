import type { Comparison, Reliability, WithheldComparison } from './finding';
import type { Filters, WavePair } from './question';
import type { SetAsideReason } from './understanding';

/** `competency-results/1`: everything that the pages show, as data, in full double precision. */
export type ResultsFile = {
  format: 'competency-results/1';
  app: { name: string; version: string };
  view: 'full' | 'publication';
  filters: Filters;
  sources: {
    name: string;
    sha256: string;
    recognisedAs: string;
    encoding: string;
    rows: number;
    kept: number;
    setAside: Partial<Record<SetAsideReason, number>>;
  }[];
  /** The waves that `pre` and `post` stand for, in the people and in the comparisons; absent: they are `pre` and `post` themselves. */
  waves?: WavePair;
  people: { pre: number; post: number; both: number; preOnly: number; postOnly: number };
  comparisons: (Comparison | WithheldComparison)[];
  reliability: Reliability[];
  cohortTests: never[];
  agreement: never[];
};
