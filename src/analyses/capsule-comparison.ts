import {
  type CountedPairs,
  correlationOfMoments,
  effectSizeOfMoments,
  type PairedMoments,
  pairedTOfMoments,
} from '../statistics';
import {
  type CapsuleCohort,
  type CapsuleFigures,
  type Comparison,
  isRefused,
  refusedFigures,
  type WaveSummary,
} from '../vocabulary';
import { attained, effectFigures, extremes, ranked, reliably, testFigures } from './comparison';
import { adjustFamily } from './family';
import { refusalOf } from './refusal';

const NEEDS_ROWS = { refusal: { code: 'needs-rows' as const } };
/** A capsule tells not who had no score, nor without its table who stood at an end of the scale. */
const UNTOLD = Number.NaN;
const UNTOLD_EXTREMES = { ceilingBefore: UNTOLD, ceilingAfter: UNTOLD, floorBefore: UNTOLD, floorAfter: UNTOLD };

export type CapsuleSetting = {
  confidence: number;
  /** Target and published reliability of a competency; null: none. */
  targetOf: (competency: string) => number | null;
  publishedReliabilityOf: (competency: string) => number | null;
};

/** The figures of a capsule that are told, or null where they are withheld. */
export const toldFigures = (figures: CapsuleCohort['competencies'][number]['figures']): CapsuleFigures | null =>
  'n' in figures ? (figures as CapsuleFigures) : null;

/** The moments of a cohort in a capsule, in score points, as the methods take them. */
export function momentsOfCapsule({ n, before, after, covariance, gain }: CapsuleFigures): PairedMoments {
  return {
    n,
    meanBefore: before.mean,
    meanAfter: after.mean,
    meanChange: gain.mean,
    varianceBefore: before.sd ** 2,
    varianceAfter: after.sd ** 2,
    covariance,
    varianceChange: gain.sd ** 2,
  };
}

/**
 * A cohort of a capsule as comparisons, in its order: whatever follows from means, spreads and their covariance, and from the people by
 * pairs of scores where the capsule holds them; else what needs the single scores is refused with `needs-rows`, what the capsule withholds
 * as it says. p values are adjusted within the cohort. Reliable change rests on the capsule's own alpha, if no published one is used.
 */
export function capsuleComparisons(capsule: CapsuleCohort, setting: CapsuleSetting): Comparison[] {
  return adjustFamily(capsule.competencies.map((one) => comparisonOf(one, capsule, setting)));
}

function comparisonOf(
  { figures: row, scale }: CapsuleCohort['competencies'][number],
  { cohort, origin }: CapsuleCohort,
  setting: CapsuleSetting,
): Comparison {
  const { competency } = row;
  const named = {
    instrument: 'survey' as const,
    competency,
    cohort,
    capsule: origin,
    scale: { min: scale.min, max: scale.max, unit: scale.unit },
    leftOut: { noScoreBefore: UNTOLD, noScoreAfter: UNTOLD },
  };
  const figures = toldFigures(row);
  if (figures === null) {
    const refusal = isRefused<object>(row) ? row.refusal : NEEDS_ROWS.refusal;
    return { ...named, n: UNTOLD, ...refusedFigures({ code: refusal.code }), extremes: UNTOLD_EXTREMES };
  }
  const { confidence } = setting;
  const moments = momentsOfCapsule(figures);
  const test = pairedTOfMoments(moments, { confidence });
  const wave = ({ mean, sd, median }: CapsuleFigures['before']): WaveSummary => ({ mean, sd, median });
  return {
    ...named,
    n: figures.n,
    pre: wave(figures.before),
    post: wave(figures.after),
    gain: {
      mean: figures.gain.mean,
      sd: figures.gain.sd,
      confidence,
      ...(test.ok ? { ci: [...test.interval] } : refusalOf(test)),
    },
    correlation: correlationOfMoments(moments) ?? { refusal: { code: 'no-variation' } },
    t: testFigures(test),
    effects: effectFigures(effectSizeOfMoments(moments, { confidence })),
    ...ofTable(figures, scale, setting),
  };
}

/** What rests on single scores. */
function ofTable(
  { competency, table, alphaBefore }: CapsuleFigures,
  scale: Comparison['scale'],
  { confidence, targetOf, publishedReliabilityOf }: CapsuleSetting,
): Pick<Comparison, 'wilcoxon' | 'reliableChange' | 'target' | 'extremes'> {
  if (!table)
    return { wilcoxon: NEEDS_ROWS, reliableChange: NEEDS_ROWS, target: NEEDS_ROWS, extremes: UNTOLD_EXTREMES };
  const pairs: CountedPairs = { before: table.before, after: table.after, count: table.people };
  const published = publishedReliabilityOf(competency);
  const reliability =
    published === null
      ? { value: alphaBefore?.value ?? null, from: 'alpha' as const }
      : { value: published, from: 'published' as const };
  return {
    wilcoxon: ranked(pairs, confidence),
    reliableChange: reliably(pairs, { unit: scale, reliability, confidence }),
    target: attained(pairs, { target: targetOf(competency), confidence }),
    extremes: extremes(pairs, scale),
  };
}
