import * as v from 'valibot';
import { REFUSAL_CODES } from './refusal';
import { WAVES } from './wave';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const spread = v.pipe(v.number(), v.minValue(0));
const named = v.pipe(v.string(), v.nonEmpty());
const wave = v.looseObject({ mean: v.number(), sd: spread, median: v.number() });

/** How a competency was asked and scored: figures of two files are compared only where all of this is the same. */
const instrument = v.looseObject({
  competency: named,
  scale: v.looseObject({ min: v.number(), max: v.number(), unit: v.picklist(['points', 'percent']) }),
  /** Sorted by id. */
  items: v.array(v.looseObject({ id: named, min: v.number(), max: v.number(), reverse: v.boolean() })),
  minAnswered: v.number(),
});

/** Beyond it, figures of a file that another program may have written do not agree with each other. */
const AGREEMENT = 1e-6;

type Moments = {
  before: { mean: number; sd: number };
  after: { mean: number; sd: number };
  covariance: number;
  gain: { mean: number; sd: number };
};

/** The change is after − before, and its variance follows from theirs and the covariance. */
function agree({ before, after, covariance, gain }: Moments): boolean {
  const size = Math.max(1, Math.abs(before.mean), Math.abs(after.mean), before.sd ** 2, after.sd ** 2);
  const apart = Math.abs(after.mean - before.mean - gain.mean);
  const variance = before.sd ** 2 + after.sd ** 2 - 2 * covariance;
  return Math.max(apart, Math.abs(variance - gain.sd ** 2)) <= AGREEMENT * size;
}

const figuresEntries = v.looseObject({
  competency: named,
  cohort: v.record(v.string(), v.string()),
  n: count,
  before: wave,
  after: wave,
  /** With n − 1, as the standard deviations. */
  covariance: v.number(),
  gain: v.looseObject({ mean: v.number(), sd: spread }),
  /** Cronbach's alpha before, and everyone who answered all items; `n` is absent where it would tell who left. */
  alphaBefore: v.optional(v.looseObject({ value: v.number(), n: v.optional(count) })),
  /** People by their scores before and after, one place of each list a pair; absent wherever a single pair is of few people. */
  table: v.optional(
    v.pipe(
      v.looseObject({ before: v.array(v.number()), after: v.array(v.number()), people: v.array(count) }),
      v.check(
        ({ before, after, people }) => before.length === people.length && after.length === people.length,
        'expected lists of one length',
      ),
    ),
  ),
});

const figures = v.pipe(
  figuresEntries,
  v.check((row) => agree(row), 'expected mean, spread and covariance that agree with the change'),
  v.check(
    ({ n, table }) => table === undefined || table.people.reduce((sum, people) => sum + people, 0) === n,
    'expected a table of all n people',
  ),
);

const withheld = v.looseObject({
  competency: named,
  cohort: v.record(v.string(), v.string()),
  refusal: v.looseObject({ code: v.picklist(REFUSAL_CODES) }),
});

/** `competency-capsule/1`: a semester in figures that others can go on reckoning with. No rows, no ids, nothing of few people. */
export const capsuleSchema = v.looseObject({
  format: v.literal('competency-capsule/1'),
  app: v.looseObject({ name: v.string(), version: v.string() }),
  centre: v.string(),
  /** The day it was written. */
  date: v.pipe(v.string(), v.isoDate()),
  /** The grouping whose values the cohorts are. */
  by: named,
  filters: v.record(v.string(), v.array(v.string())),
  /** The two waves that are compared; absent for before and after. */
  waves: v.optional(v.looseObject({ before: v.picklist(WAVES), after: v.picklist(WAVES) })),
  settings: v.looseObject({
    confidence: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
    publicationThreshold: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  sources: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  instruments: v.array(instrument),
  /** Cohorts in order; within a cohort the competencies in the framework's order. */
  figures: v.array(v.union([figures, withheld])),
});

export type Capsule = v.InferOutput<typeof capsuleSchema>;
export type CapsuleFigures = v.InferOutput<typeof figures>;
export type CapsuleInstrument = v.InferOutput<typeof instrument>;

/** Whether two competencies were asked and scored alike. */
export function isSameInstrument(one: CapsuleInstrument, other: CapsuleInstrument): boolean {
  const print = ({ competency, scale, items, minAnswered }: CapsuleInstrument) =>
    JSON.stringify([
      competency,
      [scale.min, scale.max, scale.unit],
      items.map(({ id, min, max, reverse }) => [id, min, max, reverse]).sort(),
      minAnswered,
    ]);
  return print(one) === print(other);
}
