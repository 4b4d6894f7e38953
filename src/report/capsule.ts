import {
  type Capsule,
  type CapsuleInstrument,
  type CohortsFinding,
  type Comparison,
  isBeforeAndAfter,
  isRefused,
  type Project,
  type ReliabilityFinding,
  type Understanding,
} from '../vocabulary';
import { isTold } from './published-people';

export type CapsuleInput = {
  app: Capsule['app'];
  centre: string;
  /** The day on which it is written, as in 2026-01-31. */
  date: string;
  understanding: Understanding;
  settings: Project['settings'];
  /** What of the cohorts may be published. */
  cohorts: CohortsFinding;
  /** What may be published of the scales of each cohort that is shown, by its value. */
  reliability: ReadonlyMap<string, ReliabilityFinding>;
};

/** `competency-capsule/1` of what may be published: the same input, the same file. */
export function capsuleFile(input: CapsuleInput): Capsule {
  const { app, centre, date, understanding, settings, cohorts } = input;
  return {
    format: 'competency-capsule/1',
    app,
    centre,
    date,
    by: cohorts.by,
    filters: cohorts.filters,
    ...(isBeforeAndAfter(understanding.pair) ? {} : { waves: understanding.pair }),
    settings: { confidence: settings.confidence, publicationThreshold: settings.publicationThreshold },
    sources: understanding.sources.map(({ sha256 }) => sha256).sort(),
    instruments: instrumentsOf(understanding),
    figures: cohorts.comparisons.map((row) => figuresOf(row, input)),
  };
}

/** How every competency is asked and scored in these data. */
export function instrumentsOf({ competencies, items }: Understanding): CapsuleInstrument[] {
  return competencies.map(({ id, scale, minAnswered }) => ({
    competency: id,
    scale,
    items: items
      .filter(({ competency }) => competency === id)
      .map(({ key, scale: { min, max }, reverse }) => ({ id: key, min, max, reverse }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    minAnswered,
  }));
}

function figuresOf(row: Comparison, input: CapsuleInput): Capsule['figures'][number] {
  const { competency, cohort, n, pre, post, gain, correlation } = row;
  const { cohorts } = input;
  const named = { competency, cohort };
  if (!isTold(n)) return { ...named, refusal: { code: 'suppressed' } };
  if (!('mean' in pre && 'mean' in post && 'mean' in gain)) {
    const [refused] = [pre, post, gain].filter((figure) => isRefused<object>(figure));
    return { ...named, refusal: { code: refused?.refusal?.code ?? 'not-computable' } };
  }
  const before = { mean: pre.mean, sd: pre.sd ?? 0, median: pre.median };
  const after = { mean: post.mean, sd: post.sd ?? 0, median: post.median };
  const alphaBefore = alphaOf(row, input);
  const table = tableOf(row, cohorts);
  return {
    ...named,
    n,
    before,
    after,
    covariance: (typeof correlation === 'number' ? correlation : 0) * before.sd * after.sd,
    gain: { mean: gain.mean, sd: gain.sd ?? 0 },
    ...(alphaBefore ? { alphaBefore } : {}),
    ...(table ? { table } : {}),
  };
}

/** As lists, in the order of the pairs. */
function tableOf({ competency, cohort }: Comparison, { tables = [], by }: CohortsFinding) {
  const found = tables.find((one) => one.competency === competency && one.cohort[by] === cohort[by]);
  if (!found || found.pairs.length === 0) return null;
  const { pairs } = found;
  return {
    before: pairs.map(({ before }) => before),
    after: pairs.map(({ after }) => after),
    people: pairs.map(({ people }) => people),
  };
}

/** How many answered all items tells of those who left, where these are few: then alpha stands without it. */
function alphaOf({ competency, cohort }: Comparison, { cohorts, reliability, understanding }: CapsuleInput) {
  const wave = understanding.pair.before;
  const scale = reliability
    .get(cohort[cohorts.by] ?? '')
    ?.scales.find((one) => one.competency === competency && one.wave === wave);
  if (!scale || typeof scale.alpha !== 'number') return null;
  const people = cohorts.cohorts.find((one) => one.cohort[cohorts.by] === cohort[cohorts.by])?.people;
  const isCounted = isTold(scale.n) && people !== undefined && isTold(people[wave]);
  return { value: scale.alpha, ...(isCounted ? { n: scale.n } : {}) };
}
