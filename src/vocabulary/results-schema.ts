import * as v from 'valibot';
import { REFUSAL_CODES } from './refusal';
import { RECOGNISER_IDS, SET_ASIDE_REASONS } from './understanding';
import { WAVES } from './wave';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const interval = v.tuple([v.number(), v.number()]);
const refusal = v.looseObject({
  code: v.picklist(REFUSAL_CODES),
  needed: v.optional(v.number()),
  counted: v.optional(v.number()),
  detail: v.optional(v.string()),
});
const refused = v.looseObject({ refusal });
const orRefused = <Entries extends v.ObjectEntries>(entries: Entries) => v.union([refused, v.looseObject(entries)]);
const wave = orRefused({ mean: v.number(), median: v.number(), sd: v.optional(v.number()) });
const effect = orRefused({ value: v.number(), ci: v.optional(interval) });
const cohort = v.record(v.string(), v.string());
const instrument = v.picklist(['survey', 'rubric']);

const comparison = v.looseObject({
  instrument,
  competency: v.string(),
  cohort,
  n: count,
  scale: v.looseObject({ min: v.number(), max: v.number(), unit: v.picklist(['points', 'percent']) }),
  pre: wave,
  post: wave,
  correlation: v.union([v.number(), refused]),
  gain: orRefused({ mean: v.number(), sd: v.optional(v.number()), ci: v.optional(interval), confidence: share }),
  t: orRefused({ statistic: v.number(), df: v.number(), p: share, pHolm: share, pBH: share }),
  wilcoxon: orRefused({
    V: v.number(),
    p: share,
    pHolm: share,
    hodgesLehmann: v.optional(v.number()),
    ci: v.optional(interval),
    rankBiserial: v.number(),
  }),
  effects: v.looseObject({ cohensDz: effect, hedgesGav: effect }),
  reliableChange: orRefused({ improved: count, unchanged: count, declined: count, criterion: v.number() }),
  target: orRefused({ level: v.number(), pre: share, post: share, mcnemarP: share }),
});

const withheld = v.looseObject({ instrument, competency: v.string(), cohort, refusal });

const testF = { F: v.number(), df1: v.number(), df2: v.number(), p: share, pHolm: share, pBH: share };

const cohortTest = v.looseObject({
  instrument,
  competency: v.string(),
  by: v.string(),
  cohorts: v.array(cohort),
  welch: orRefused({ ...testF, etaSquared: v.number(), omegaSquared: v.number() }),
  ancova: orRefused({ ...testF, partialEtaSquared: v.number() }),
});

/** `competency-results/1`, for programs that read what we write. A value that is refused carries its refusal in its place. */
export const resultsSchema = v.looseObject({
  format: v.literal('competency-results/1'),
  app: v.looseObject({ name: v.string(), version: v.string() }),
  view: v.picklist(['full', 'publication']),
  filters: v.record(v.string(), v.array(v.string())),
  sources: v.array(
    v.looseObject({
      name: v.string(),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      recognisedAs: v.picklist(RECOGNISER_IDS),
      encoding: v.string(),
      /** Absent from what is published where they would tell of a small group. */
      rows: v.optional(count),
      kept: v.optional(count),
      setAside: v.partial(v.strictObject(Object.fromEntries(SET_ASIDE_REASONS.map((reason) => [reason, count])))),
    }),
  ),
  waves: v.optional(
    v.pipe(
      v.looseObject({ before: v.picklist(WAVES), after: v.picklist(WAVES) }),
      v.description(
        'The two waves that are compared where they are not pre and post: everywhere in people and comparisons, pre stands for waves.before and post for waves.after. Where before is then, the comparison is retrospective.',
      ),
    ),
  ),
  people: v.looseObject({
    pre: v.optional(count),
    post: v.optional(count),
    both: v.optional(count),
    preOnly: v.optional(count),
    postOnly: v.optional(count),
  }),
  comparisons: v.array(v.union([comparison, withheld])),
  reliability: v.array(
    v.looseObject({
      instrument,
      competency: v.string(),
      wave: v.picklist(WAVES),
      n: v.optional(count),
      items: count,
      alpha: v.optional(v.union([v.number(), refused])),
      alphaCi: v.optional(interval),
      refusal: v.optional(refusal),
    }),
  ),
  cohortTests: v.array(cohortTest),
  agreement: v.array(
    v.looseObject({
      competency: v.string(),
      wave: v.optional(v.picklist(WAVES)),
      icc: orRefused({ model: v.string(), single: v.number(), average: v.number(), ci: v.optional(interval) }),
    }),
  ),
  settings: v.optional(
    v.pipe(v.record(v.string(), v.unknown()), v.description('What was set when the file was written.')),
  ),
  decisions: v.optional(
    v.pipe(v.record(v.string(), count), v.description('How many decisions of each kind a person made.')),
  ),
  made: v.optional(
    v.pipe(
      v.array(
        v.looseObject({
          what: v.string(),
          source: v.optional(v.string()),
          about: v.optional(v.string()),
          value: v.string(),
          times: v.optional(count),
        }),
      ),
      v.description(
        'What a person decided, of which file (sha256) or item; decisions on single responses, ids and labels are only counted.',
      ),
    ),
  ),
});
