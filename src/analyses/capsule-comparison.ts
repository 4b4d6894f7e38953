import { correlationOfMoments, effectSizeOfMoments, type PairedMoments, pairedTOfMoments } from '../statistics';
import {
  type Capsule,
  type CapsuleFigures,
  type Comparison,
  isSameInstrument,
  refusedFigures,
  type WaveSummary,
} from '../vocabulary';
import { effectFigures, testFigures } from './comparison';
import { adjustFamily } from './family';
import { refusalOf } from './refusal';

const NEEDS_ROWS = { refusal: { code: 'needs-rows' as const } };
/** A capsule tells neither who had no score nor who stood at an end of the scale. */
const UNTOLD = Number.NaN;

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
 * A capsule's cohorts as comparisons, in its order: whatever follows from means, spreads and their covariance; what needs the single
 * scores is refused with `needs-rows`, what the capsule withholds as it says. p values are adjusted within each cohort.
 */
export function capsuleComparisons(capsule: Capsule): Comparison[] {
  const families = new Map<string, Comparison[]>();
  for (const row of capsule.figures) {
    const key = JSON.stringify(row.cohort);
    families.set(key, [...(families.get(key) ?? []), comparisonOf(row, capsule)]);
  }
  return [...families.values()].flatMap(adjustFamily);
}

/** Whether a capsule asked and scored a competency as these data do; only then do its figures stand beside theirs. */
export function isComparable(capsule: Capsule, own: Capsule['instruments'], competency: string): boolean {
  const ofCapsule = capsule.instruments.find((one) => one.competency === competency);
  const ofOwn = own.find((one) => one.competency === competency);
  return ofCapsule !== undefined && ofOwn !== undefined && isSameInstrument(ofCapsule, ofOwn);
}

function comparisonOf(row: Capsule['figures'][number], { instruments, settings }: Capsule): Comparison {
  const { competency, cohort } = row;
  const { confidence } = settings;
  const scale = instruments.find((one) => one.competency === competency)?.scale;
  if (!scale) throw new Error(`capsule: figures of a competency without instrument: ${competency}`);
  const named = {
    instrument: 'survey' as const,
    competency,
    cohort,
    scale: { min: scale.min, max: scale.max, unit: scale.unit },
  };
  const untold = {
    leftOut: { noScoreBefore: UNTOLD, noScoreAfter: UNTOLD },
    extremes: { ceilingBefore: UNTOLD, ceilingAfter: UNTOLD, floorBefore: UNTOLD, floorAfter: UNTOLD },
  };
  if (!('n' in row)) return { ...named, n: UNTOLD, ...refusedFigures({ code: row.refusal.code }), ...untold };
  const figures = row as CapsuleFigures;
  const moments = momentsOfCapsule(figures);
  const test = pairedTOfMoments(moments, { confidence });
  const wave = ({ mean, sd, median }: CapsuleFigures['before']): WaveSummary => ({ mean, sd, median });
  return {
    ...named,
    n: figures.n,
    ...refusedFigures(NEEDS_ROWS.refusal),
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
    ...untold,
  };
}
