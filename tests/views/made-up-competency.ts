import { holm } from '../../src/statistics';
import {
  type CompetencyFinding,
  DEFAULT_SETTINGS,
  type EffectSizes,
  type Interval,
  type ItemChange,
  isRefused,
  type OrRefusal,
  type Refusal,
  type RetrospectivePart,
  type ScaleReliability,
} from '../../src/vocabulary';
import { type MadeUp, madeUpComparison, normalP } from './made-up';
import { type Person, peopleOf, spreadOf } from './made-up-people';

const no = (needed: number, counted: number): { refusal: Refusal } => ({
  refusal: { code: 'too-few', needed, counted },
});
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Everything that the Competency place shows of one made-up competency; all of it follows from the same made-up people. */
export function madeUpCompetency(spec: MadeUp, family: MadeUp[]): CompetencyFinding {
  const { competency, n, scale = { min: 1, max: 5, unit: 'points' } } = spec;
  const { people, weight } = peopleOf(spec);
  const before = people.map((person) => person.before.score);
  const after = people.map((person) => person.after.score);
  const changes = after.map((score, index) => score - before[index]!);
  const pre = spreadOf(before);
  const post = spreadOf(after);
  const change = spreadOf(changes);
  const correlation =
    pre.sd * post.sd === 0 ? 0 : (pre.sd ** 2 + post.sd ** 2 - change.sd ** 2) / (2 * pre.sd * post.sd);
  const plain = madeUpComparison({
    ...spec,
    before: pre.mean,
    after: post.mean,
    sdBefore: pre.sd || 0.5,
    sdAfter: post.sd || 0.5,
    correlation,
  });
  const isConstant = change.sd < 1e-9 && n > 1;
  const comparison = isConstant ? withoutTests(plain, change.mean) : adjusted(plain, family.length);
  const pairs = pairsOf(before, after, weight);
  const bound = spec.bound ?? 0.3 * pre.sd;
  const error = change.sd / Math.sqrt(Math.max(n, 1));
  const constant: { refusal: Refusal } = {
    refusal: { code: Math.abs(change.mean) < 1e-9 ? 'all-zero-differences' : 'zero-variance' },
  };
  const missing = n < 2 ? no(2, n) : isConstant ? constant : null;
  const given = <Value>(value: Value): OrRefusal<Value> => missing ?? value;
  const isClear = !isRefused(comparison.t) && comparison.t.p < 0.05;
  const isWithin = Math.abs(change.mean) + 1.66 * error < bound;
  return {
    kind: 'competency',
    competency,
    filters: {},
    confidence: 0.95,
    seed: DEFAULT_SETTINGS.seed,
    comparison,
    verdict: given({
      verdict: isClear ? 'changed' : isWithin ? 'no-meaningful-change' : 'cannot-tell',
      bound,
      boundFrom: spec.bound === undefined ? 'default' : 'set',
      equivalenceP: normalP((bound - Math.abs(change.mean)) / (error || 1)),
      equivalenceCi: [change.mean - 1.66 * error, change.mean + 1.66 * error],
    }),
    effectSizes: given(effectSizesOf(change.mean, change.sd, (pre.sd + post.sd) / 2, n)),
    correlation: given({ r: correlation, ci: [correlation - 0.06, correlation + 0.05], p: 0.0001 }),
    limits: given({
      within: (scale.max - scale.min) / 8,
      ends: (['ceiling', 'floor'] as const).flatMap((end) =>
        [false, true].map((near) => ({
          end,
          near,
          before: endShare(before, end === 'ceiling' ? scale.max : scale.min, near ? 0.5 : 0, weight),
          after: endShare(after, end === 'ceiling' ? scale.max : scale.min, near ? 0.5 : 0, weight),
        })),
      ),
    }),
    distribution: distributionOf(pairs),
    pairs,
    levels: levelsOf(pairs, scale),
    regressionToTheMean:
      n < 3
        ? no(3, n)
        : pre.sd === 0
          ? { refusal: { code: 'no-variation' } }
          : { intercept: (1 - correlation) * pre.mean, slope: correlation - 1 },
    items: itemsOf(spec, people, weight),
    reliability: [reliabilityOf('pre', people, weight, spec), reliabilityOf('post', people, weight, spec)],
    missing: (['pre', 'post'] as const).map((wave) => ({
      wave,
      complete: n,
      prorated: n > 20 ? 4 : 0,
      missing: n > 20 ? 3 : 0,
    })),
    checks: checksOf(changes, n, missing),
    sturdier: {
      sign: given(signOf(changes, weight)),
      permutation: given({
        p: Math.max(normalP(change.mean / (error || 1)), 1 / 10_000),
        method: n <= 14 ? 'exact' : 'monte-carlo',
        replicates: n <= 14 ? 2 ** n : 9_999,
      }),
      bootstrap:
        missing ??
        (n < 6
          ? no(6, n)
          : { ci: [change.mean - 1.94 * error, change.mean + 1.97 * error], replicates: 1_999, method: 'BCa' }),
    },
    normalisedGain: given({
      classGain: change.mean / (scale.max - pre.mean),
      ci: [(change.mean - 2 * error) / (scale.max - pre.mean), (change.mean + 2 * error) / (scale.max - pre.mean)],
      normalisedChange: (change.mean / (scale.max - pre.mean)) * 0.9,
      individual: (change.mean / (scale.max - pre.mean)) * 0.8,
      atTop: before.filter((score) => score === scale.max).length * weight,
      excluded: before.filter((score) => score === scale.max).length * weight,
    }),
    retrospective: null,
  };
}

function effectSizesOf(mean: number, sd: number, average: number, n: number): EffectSizes {
  const sized = (value: number) => ({ value, ci: [value - 2 / Math.sqrt(n), value + 2 / Math.sqrt(n)] as Interval });
  const g = n < 3 ? no(3, n) : null;
  const [dz, dav] = [sized(mean / (sd || 1)), sized(mean / (average || 1))];
  return { dz, dav, gz: g ?? dz, gav: g ?? dav, grm: g ?? dav, gb: g ?? dav, commonLanguage: 0.7, shareImproved: 0.66 };
}

/** One of the three differences of a retrospective pre-test. */
export function madeUpRetrospectivePart(mean: number, n: number): RetrospectivePart {
  const error = 0.5 / Math.sqrt(n);
  const p = normalP(mean / error);
  return {
    change: { mean, ci: [mean - 2 * error, mean + 2 * error], statistic: mean / error, df: n - 1, p, pHolm: p },
    hedgesGav: { value: mean / 0.7, ci: [mean / 0.7 - 0.2, mean / 0.7 + 0.2] },
    detectable: {
      points80: 2.82 * error,
      points90: 3.26 * error,
      dz80: 2.82 / Math.sqrt(n),
      dz90: 3.26 / Math.sqrt(n),
      dav80: 4 * error,
      dav90: 5 * error,
    },
  };
}

function endShare(scores: number[], end: number, within: number, weight: number) {
  const people = scores.filter((score) => Math.abs(score - end) <= within + 1e-9).length * weight;
  const share = people / Math.max(1, scores.length * weight);
  return { people, share, ci: [Math.max(0, share - 0.04), Math.min(1, share + 0.05)] as Interval };
}

function adjusted(comparison: CompetencyFinding['comparison'], family: number): CompetencyFinding['comparison'] {
  const { t } = comparison;
  if (isRefused(t)) return comparison;
  return { ...comparison, t: { ...t, pHolm: Math.min(1, t.p * family), pBH: Math.min(1, t.p * 1.2) } };
}

function withoutTests(comparison: CompetencyFinding['comparison'], mean: number): CompetencyFinding['comparison'] {
  const code = Math.abs(mean) < 1e-9 ? 'all-zero-differences' : 'zero-variance';
  const none: { refusal: Refusal } = { refusal: { code } };
  const effects = { cohensDz: none, hedgesGav: none, cohensDrm: none };
  return {
    ...comparison,
    gain: { mean, confidence: 0.95, ...none },
    t: none,
    wilcoxon: none,
    effects,
    reliableChange: none,
  };
}

function pairsOf(before: number[], after: number[], weight: number): CompetencyFinding['pairs'] {
  const found = new Map<string, CompetencyFinding['pairs'][number]>();
  before.forEach((score, index) => {
    const pair = { before: Number(score.toFixed(10)), after: Number(after[index]!.toFixed(10)), people: weight };
    const key = `${pair.before} ${pair.after}`;
    const known = found.get(key);
    if (known) known.people += weight;
    else found.set(key, pair);
  });
  return [...found.values()].toSorted((a, b) => a.before - b.before || a.after - b.after);
}

function distributionOf(pairs: CompetencyFinding['pairs']): CompetencyFinding['distribution'] {
  const scores = [...new Set(pairs.flatMap(({ before, after }) => [before, after]))].toSorted((a, b) => a - b);
  return scores.map((score) => ({
    score,
    before: sum(pairs.filter((pair) => pair.before === score).map(({ people }) => people)),
    after: sum(pairs.filter((pair) => pair.after === score).map(({ people }) => people)),
  }));
}

function levelsOf(
  pairs: CompetencyFinding['pairs'],
  { min, max, unit }: NonNullable<MadeUp['scale']>,
): CompetencyFinding['levels'] {
  const labels =
    unit === 'percent' ? [0, 20, 40, 60, 80] : Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const at = (score: number) => (unit === 'percent' ? Math.min(4, Math.floor(score / 20)) : Math.round(score) - min);
  const flow = labels.map(() => labels.map(() => 0));
  for (const { before, after, people } of pairs) flow[at(before)]![at(after)]! += people;
  return { labels, flow };
}

function itemsOf(spec: MadeUp, people: Person[], weight: number): ItemChange[] {
  const count = people[0]?.before.answers.length ?? spec.items ?? 5;
  const items = Array.from({ length: count }, (_, item): ItemChange => {
    const both = people.map(({ before, after }) => [before.answers[item]!, after.answers[item]!] as const);
    const moves = both.map(([before, after]) => after - before);
    const { mean, sd } = spreadOf(moves);
    const n = both.length * weight;
    const error = sd / Math.sqrt(Math.max(n, 1));
    const p = normalP(mean / (error || 1));
    const reverse = spec.reverse?.includes(item) ?? false;
    const shown = (answer: number) => (reverse ? 6 - answer : answer) - 1;
    const counts = (wave: 0 | 1) =>
      [0, 1, 2, 3, 4].map((level) => both.filter((pair) => shown(pair[wave]) === level).length * weight);
    const squares = sum(moves.map((move) => move ** 2)) * weight;
    const refusal: Refusal | null =
      n < 2 ? no(2, n).refusal : sd === 0 ? { code: mean === 0 ? 'all-zero-differences' : 'zero-variance' } : null;
    const scale = spec.scale ?? { min: 1, max: 5 };
    const others =
      (spreadOf(people.map(({ before, after }) => after.score - before.score)).mean * 4) / (scale.max - scale.min);
    return {
      id: `${spec.competency}-${item + 1}`,
      reverse,
      min: 1,
      max: 5,
      n,
      before: counts(0),
      after: counts(1),
      up: moves.filter((move) => move > 0).length * weight,
      same: moves.filter((move) => move === 0).length * weight,
      down: moves.filter((move) => move < 0).length * weight,
      change: refusal ? { refusal } : { mean, ci: [mean - 2 * error, mean + 2 * error], p, pHolm: p },
      marginalHomogeneity:
        squares === 0
          ? { refusal: { code: 'all-zero-differences' } }
          : { z: (sum(moves) * weight) / Math.sqrt(squares), p: normalP((sum(moves) * weight) / Math.sqrt(squares)) },
      stuartMaxwell: refusal ? { refusal } : { chiSquared: (mean / error) ** 2 + 1, df: 4, p },
      bowker: refusal ? { refusal } : { chiSquared: (mean / error) ** 2 + 2, df: 6, p },
      topTwo: { before: (counts(0)[3]! + counts(0)[4]!) / n, after: (counts(1)[3]! + counts(1)[4]!) / n },
      detectable: refusal
        ? { refusal }
        : {
            points80: 2.82 * error,
            points90: 3.26 * error,
            dz80: 2.82 / Math.sqrt(n),
            dz90: 3.26 / Math.sqrt(n),
            dav80: 2.82 * error,
            dav90: 3.26 * error,
          },
      shift: refusal
        ? { refusal }
        : { fromRest: (mean - others) * 1.2, p, pHolm: p, flagged: Math.abs(mean - others) > 0.4 },
    };
  });
  const corrected = holm(items.map(({ change }) => (isRefused(change) ? null : change.p)));
  return items.map((item, index) =>
    isRefused(item.change) ? item : { ...item, change: { ...item.change, pHolm: corrected[index]! } },
  );
}

function reliabilityOf(wave: 'pre' | 'post', people: Person[], weight: number, spec: MadeUp): ScaleReliability {
  const rows = people.map((person) => person[wave === 'pre' ? 'before' : 'after'].answers);
  const count = rows[0]?.length ?? 5;
  const n = rows.length * weight;
  const columns = Array.from({ length: count }, (_, item) => rows.map((row) => row[item]!));
  const totals = rows.map(sum);
  const alphaOf = (kept: number[][], total: number[]) => {
    const k = kept.length;
    return (k / (k - 1)) * (1 - sum(kept.map((column) => spreadOf(column).sd ** 2)) / spreadOf(total).sd ** 2);
  };
  const isFlat = spreadOf(totals).sd === 0;
  const few = n < 3 || count < 2 ? no(3, n) : isFlat ? { refusal: { code: 'no-variation' } as Refusal } : null;
  const value = few ? 0 : (spec.alpha ?? alphaOf(columns, totals)) - (wave === 'post' ? 0.01 : 0);
  return {
    wave,
    n: n + (n > 20 ? (wave === 'pre' ? 20 : 9) : 0),
    alpha: few ?? { value, ci: [value - 0.04, value + 0.03], standardised: value + 0.005 },
    omegaTotal: few ?? (n < 10 ? no(10, n) : value + 0.01),
    items: columns.map((column, item) => {
      const rest = totals.map((total, index) => total - column[index]!);
      const own = spreadOf(column);
      const others = spreadOf(rest);
      const itemRest =
        own.sd * others.sd === 0 || few
          ? null
          : (spreadOf(totals).sd ** 2 - own.sd ** 2 - others.sd ** 2) / (2 * own.sd * others.sd);
      return {
        id: `${spec.competency}-${item + 1}`,
        mean: own.mean,
        sd: own.sd,
        itemRest: spec.loose === item ? -0.08 : itemRest,
        itemTotal: itemRest === null ? null : itemRest + 0.1,
        alphaIfDeleted: few || count < 3 ? null : value - 0.01 + (spec.loose === item ? 0.05 : 0),
      };
    }),
  };
}

function checksOf(changes: number[], n: number, missing: { refusal: Refusal } | null): CompetencyFinding['checks'] {
  const sorted = changes.toSorted((a, b) => a - b);
  const step = Math.max(1, Math.ceil(sorted.length / 200));
  const quantiles = sorted
    .map((change, index) => ({ normal: normalQuantile((index + 0.5) / sorted.length), change }))
    .filter((_, index) => index % step === 0);
  const { mean, sd } = spreadOf(changes);
  const few = n < 3 ? no(3, n) : missing;
  return {
    shapiroWilk: few ?? { W: 0.978, p: n > 100 ? 0.004 : 0.31 },
    skewness: few ?? -0.21,
    kurtosis: few ?? 0.44,
    quantiles,
    line: few ?? { intercept: mean, slope: sd * 0.97 },
    outliers: changes.filter((change) => Math.abs(change - mean) > 2.7 * sd && sd > 0).length,
  };
}

function signOf(changes: number[], weight: number) {
  const up = changes.filter((change) => change > 1e-9).length * weight;
  const down = changes.filter((change) => change < -1e-9).length * weight;
  const share = up / Math.max(up + down, 1);
  const error = Math.sqrt((share * (1 - share)) / Math.max(up + down, 1));
  const p = normalP((up - down) / Math.sqrt(Math.max(up + down, 1)));
  return {
    up,
    down,
    p,
    shareUp: share,
    ci: [Math.max(0, share - 2 * error), Math.min(1, share + 2 * error)] as [number, number],
  };
}

/** Good to three digits, which is enough for a picture: Shore (1982). */
function normalQuantile(p: number): number {
  return p >= 0.5 ? 5.5556 * (1 - ((1 - p) / p) ** 0.1186) : -normalQuantile(1 - p);
}
