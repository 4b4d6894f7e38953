import type { Cohort, Filters } from './cohort';
import type { AdjustedP, TestF } from './cohorts-finding';
import type { Comparison, Instrumentation, WithheldComparison } from './comparison';
import type { Reliability } from './finding';
import type { AnalysisSettings } from './question';
import type { OrRefusal } from './refusal';
import type { Agreement, IccFigures } from './rubric-finding';
import type { SetAsideReason } from './understanding';
import type { Wave, WavePair } from './wave';

/** Whether cohorts differ in one competency: in their gains, and in their scores after at equal scores before. */
export type CohortTestRow = {
  instrument: Instrumentation;
  competency: string;
  by: string;
  /** The cohorts that take part, in order; the first is the reference. */
  cohorts: Cohort[];
  welch: OrRefusal<TestF & AdjustedP & { etaSquared: number; omegaSquared: number }>;
  ancova: OrRefusal<TestF & AdjustedP & { partialEtaSquared: number }>;
};

/** How far assessors agree on one criterion. */
export type AgreementRow = Pick<Agreement, 'works' | 'ratedTwice' | 'exact' | 'adjacent' | 'kappa' | 'krippendorff'> & {
  /** The competency, or the criterion's own name where it stands for none alone. */
  competency: string;
  /** Absent: all works together. */
  wave?: Wave;
  /** Of the form that is shown. */
  icc: OrRefusal<Omit<IccFigures, 'forms'>>;
};

/**
 * What a person decided, without anything that names people: of which file (sha256), about which item, event or competency, and what.
 * `times`: of decisions on single responses, ids or labels, which are only counted.
 */
export type MadeDecision = { what: string; source?: string; about?: string; value: string; times?: number };

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
  cohortTests: CohortTestRow[];
  agreement: AgreementRow[];
  /** What was set when the file was written, and how many decisions of each kind were made; files from before know neither. */
  settings?: Omit<AnalysisSettings, 'seed'> & { seed?: number[] };
  decisions?: Record<string, number>;
  made?: MadeDecision[];
};
