import type { Cohort, Comparison, Refusal } from '../../src/vocabulary';

/** A made-up competency: everything else about it follows from these few numbers by the usual formulas, roughly. */
export type MadeUp = {
  competency: string;
  n: number;
  before: number;
  after: number;
  sdBefore?: number;
  sdAfter?: number;
  correlation?: number;
  scale?: Comparison['scale'];
  target?: number | null;
  ceilingAfter?: number;
  alpha?: number;
  items?: number;
  /** Items that are turned; what every item moves by besides the whole; the item that goes against the others. */
  reverse?: number[];
  itemShift?: Record<number, number>;
  loose?: number;
  /** The smallest change that matters, as if a person had set it. */
  bound?: number;
  /** Everyone gives the same answers in both waves, or everyone rises by one. */
  everyone?: 'identical' | 'up-one';
};

const POINTS = { min: 1, max: 5, unit: 'points' } as const;

/** Two-sided p of a standard normal value: Abramowitz & Stegun 7.1.26, good to 1e-7, which is enough for a picture. */
export function normalP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, Math.max(poly * Math.exp(-x * x), 1e-15));
}

const tooFew = (needed: number, counted: number): { refusal: Refusal } => ({
  refusal: { code: 'too-few', needed, counted },
});

const shareAbove = (mean: number, sd: number, cut: number) =>
  cut > mean ? normalP((cut - mean) / sd) / 2 : 1 - normalP((mean - cut) / sd) / 2;

export function refusedComparison(spec: MadeUp, cohort: Cohort): Comparison {
  const { competency, n, scale = POINTS } = spec;
  const no = tooFew(2, n);
  return {
    instrument: 'survey',
    competency,
    cohort,
    n,
    scale,
    pre: n === 0 ? tooFew(1, n) : { mean: spec.before, median: spec.before, ...no },
    post: n === 0 ? tooFew(1, n) : { mean: spec.after, median: spec.after, ...no },
    correlation: no,
    gain: n === 0 ? tooFew(1, n) : { mean: spec.after - spec.before, confidence: 0.95, ...no },
    t: no,
    wilcoxon: no,
    effects: { cohensDz: no, hedgesGav: no, cohensDrm: no },
    reliableChange: no,
    target: no,
    detectable: no,
    leftOut: { noScoreBefore: 0, noScoreAfter: 0 },
    extremes: { ceilingBefore: 0, ceilingAfter: 0, floorBefore: 0, floorAfter: 0 },
  };
}

export function madeUpComparison(spec: MadeUp, cohort: Cohort = {}): Comparison {
  const { competency, n, before, after, sdBefore = 0.7, sdAfter = 0.72, correlation = 0.75, scale = POINTS } = spec;
  if (n < 2) return refusedComparison(spec, cohort);
  const mean = after - before;
  const sd = Math.sqrt(sdBefore ** 2 + sdAfter ** 2 - 2 * correlation * sdBefore * sdAfter);
  const error = sd / Math.sqrt(n);
  const t = mean / error;
  const p = normalP(t);
  const average = Math.sqrt((sdBefore ** 2 + sdAfter ** 2) / 2);
  const reach = 1.96 + 5 / n;
  const alpha = spec.alpha ?? 0.84;
  const criterion = 1.96 * Math.SQRT2 * sdBefore * Math.sqrt(1 - alpha);
  const improved = Math.round(n * shareAbove(mean, sd, criterion));
  const declined = Math.round(n * (1 - shareAbove(mean, sd, -criterion)));
  const level = spec.target === undefined ? 4 : spec.target;
  const share = { pre: shareAbove(before, sdBefore, level ?? 0), post: shareAbove(after, sdAfter, level ?? 0) };
  const wilson = (value: number): [number, number] => [
    Math.max(0, value - 1.96 * Math.sqrt((value * (1 - value)) / n)),
    Math.min(1, value + 1.96 * Math.sqrt((value * (1 - value)) / n)),
  ];
  return {
    instrument: 'survey',
    competency,
    cohort,
    n,
    scale,
    pre: { mean: before, sd: sdBefore, median: Math.round(before * 4) / 4 },
    post: { mean: after, sd: sdAfter, median: Math.round(after * 4) / 4 },
    correlation,
    gain: { mean, sd, ci: [mean - reach * error, mean + reach * error], confidence: 0.95 },
    t: { statistic: t, df: n - 1, p, pHolm: p, pBH: p },
    wilcoxon: {
      V: Math.round((n * (n + 1)) / 4 + (t * n * Math.sqrt(n)) / 4),
      p: normalP(t * 0.96),
      pHolm: normalP(t * 0.96),
      hodgesLehmann: mean,
      ci: [mean - 2 * error, mean + 2 * error],
      rankBiserial: Math.tanh(mean / sd),
      rankBiserialCi: [Math.tanh(mean / sd - 0.15), Math.tanh(mean / sd + 0.15)],
      method: 'normal approximation',
      zeroDifferences: Math.round(n / 12),
    },
    effects: {
      cohensDz: {
        value: mean / sd,
        ci: [mean / sd - 2 / Math.sqrt(n), mean / sd + 2 / Math.sqrt(n)],
        method: 'noncentral t',
      },
      hedgesGav:
        n < 3
          ? tooFew(3, n)
          : { value: mean / average, ci: [(mean - reach * error) / average, (mean + reach * error) / average] },
      cohensDrm: { value: mean / average },
    },
    reliableChange: {
      improved,
      declined,
      unchanged: n - improved - declined,
      improvedCi: wilson(improved / n),
      unchangedCi: wilson((n - improved - declined) / n),
      declinedCi: wilson(declined / n),
      criterion,
      reliability: alpha,
      reliabilityFrom: 'alpha',
      cannotImprove: Math.round(n * shareAbove(before, sdBefore, scale.max - criterion)),
    },
    target:
      level === null
        ? { refusal: { code: 'not-computable', detail: 'no-target' } }
        : {
            level,
            ...share,
            preCi: wilson(share.pre),
            postCi: wilson(share.post),
            difference: share.post - share.pre,
            differenceCi: [share.post - share.pre - 0.05, share.post - share.pre + 0.05],
            mcnemarP: normalP((share.post - share.pre) * Math.sqrt(n) * 2),
            method: n < 60 ? 'exact' : 'continuity-corrected',
            midP: normalP((share.post - share.pre) * Math.sqrt(n) * 2) * 0.9,
            reached: Math.round(n * Math.max(0.03, share.post - share.pre + 0.04)),
            lost: Math.round(n * 0.04),
          },
    detectable: {
      points80: 2.82 * error,
      points90: 3.26 * error,
      dz80: 2.82 / Math.sqrt(n),
      dz90: 3.26 / Math.sqrt(n),
      dav80: (2.82 * error) / average,
      dav90: (3.26 * error) / average,
    },
    leftOut: { noScoreBefore: n > 20 ? 2 : 0, noScoreAfter: n > 20 ? 1 : 0 },
    extremes: { ceilingBefore: 0.03, ceilingAfter: spec.ceilingAfter ?? 0.06, floorBefore: 0, floorAfter: 0 },
  };
}

/** Holm's correction over the comparisons of one cohort, as the analyses would give it. */
export function withHolm(comparisons: Comparison[]): Comparison[] {
  const tested = comparisons.filter((row) => !('refusal' in row.t)).toSorted((a, b) => pOf(a) - pOf(b));
  let last = 0;
  const corrected = new Map<Comparison, number>();
  for (const [rank, row] of tested.entries()) {
    last = Math.max(last, Math.min(1, pOf(row) * (tested.length - rank)));
    corrected.set(row, last);
  }
  return comparisons.map((row) =>
    'refusal' in row.t || !corrected.has(row) ? row : { ...row, t: { ...row.t, pHolm: corrected.get(row)! } },
  );
}

const pOf = ({ t }: Comparison) => ('refusal' in t ? 1 : t.p);
