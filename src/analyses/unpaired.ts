import {
  benjaminiHochberg,
  type CountedValues,
  describeValues,
  holm,
  mannWhitney,
  roundForDecision,
  twoShares,
  welchT,
} from '../statistics';
import type { ScoreCounts, Store } from '../store';
import { type CompetencyScale, type FindingOf, isRefused, type Question, type UnpairedComparison } from '../vocabulary';
import { refusalOf } from './refusal';

type Waves = { before: CountedValues; after: CountedValues };

/** Before and after of every competency as two groups of different people: everyone with a score in the wave, matched or not. */
export async function answerUnpaired(
  store: Store,
  { filters, settings }: Extract<Question, { kind: 'unpaired' }>,
): Promise<FindingOf<'unpaired'>> {
  const competencies = store.schema()?.competencies ?? [];
  const { confidence, targets } = settings;
  const comparisons = (await store.waveScores(filters)).map(({ competency, before, after }) => {
    const scale = competencies[competency]!;
    const target = targets[scale.id] === undefined ? scale.target : targets[scale.id]!;
    return compareWaves({ before: counted(before), after: counted(after) }, scale, { confidence, target });
  });
  return { kind: 'unpaired', filters, confidence, comparisons: adjusted(comparisons) };
}

const counted = ({ score, people }: ScoreCounts): CountedValues => ({ value: score, count: people });

function compareWaves(
  waves: Waves,
  { id, unit }: CompetencyScale,
  { confidence, target }: { confidence: number; target: number | null },
): UnpairedComparison {
  const test = welchT({ first: waves.after, second: waves.before }, { confidence });
  const pre = summary(waves.before);
  const post = summary(waves.after);
  const mean = !isRefused(pre) && !isRefused(post) ? post.mean - pre.mean : null;
  return {
    competency: id,
    scale: { min: unit.min, max: unit.max, unit: unit.kind },
    n: { before: people(waves.before), after: people(waves.after) },
    pre,
    post,
    gain:
      mean === null
        ? { refusal: { code: 'too-few', needed: 1, counted: 0 } }
        : { mean, confidence, ...(test.ok ? { ci: [...test.interval] } : {}) },
    t: test.ok
      ? { statistic: test.t, df: test.degreesOfFreedom, p: test.p, pHolm: test.p, pBH: test.p }
      : refusalOf(test),
    hedgesG: test.ok
      ? { value: test.hedgesG, ...(test.hedgesInterval ? { ci: [...test.hedgesInterval] } : {}) }
      : refusalOf(test),
    mannWhitney: ranked(waves, confidence),
    target: attained(waves, target, confidence),
    distribution: distribution(waves),
  };
}

const people = ({ count }: CountedValues) => Array.from(count).reduce((sum, here) => sum + here, 0);

function summary(values: CountedValues): UnpairedComparison['pre'] {
  const described = describeValues(values);
  if (!described.ok) return refusalOf(described);
  const { mean, median, standardDeviation, n } = described;
  return standardDeviation === null
    ? { mean, median, refusal: { code: 'too-few', needed: 2, counted: n } }
    : { mean, median, sd: standardDeviation };
}

function ranked({ before, after }: Waves, confidence: number): UnpairedComparison['mannWhitney'] {
  const test = mannWhitney({ first: after, second: before }, { confidence });
  if (!test.ok) return refusalOf(test);
  const { u, z, p, cliffsDelta, interval } = test;
  return { U: u, z, p, cliffsDelta, ...(interval ? { ci: [...interval] } : {}) };
}

function attained(waves: Waves, target: number | null, confidence: number): UnpairedComparison['target'] {
  if (target === null) return { refusal: { code: 'not-computable', detail: 'no-target' } };
  const reached = ({ value, count }: CountedValues) => ({
    count: Array.from(count).reduce(
      (sum, here, row) => sum + (roundForDecision(value[row]!) >= roundForDecision(target) ? here : 0),
      0,
    ),
    n: people({ value, count }),
  });
  const shares = twoShares({ first: reached(waves.after), second: reached(waves.before) }, { confidence });
  if (!shares.ok) return refusalOf(shares);
  const { first, second, difference, interval, test } = shares;
  return {
    level: target,
    pre: second.share,
    post: first.share,
    preCi: [...second.interval],
    postCi: [...first.interval],
    difference,
    differenceCi: [...interval],
    ...(test ? { test } : {}),
  };
}

/** Scores that differ by rounding noise alone are one score. */
function distribution(waves: Waves): UnpairedComparison['distribution'] {
  const found = new Map<number, { before: number; after: number }>();
  for (const wave of ['before', 'after'] as const) {
    const { value, count } = waves[wave];
    for (let row = 0; row < count.length; row += 1) {
      const score = roundForDecision(value[row]!);
      const here = found.get(score) ?? { before: 0, after: 0 };
      here[wave] += count[row]!;
      found.set(score, here);
    }
  }
  return [...found].map(([score, counts]) => ({ score, ...counts })).sort((a, b) => a.score - b.score);
}

function adjusted(family: UnpairedComparison[]): UnpairedComparison[] {
  const p = family.map(({ t }) => (isRefused(t) ? null : t.p));
  const [byHolm, byBH] = [holm(p), benjaminiHochberg(p)];
  return family.map((comparison, index) =>
    isRefused(comparison.t)
      ? comparison
      : { ...comparison, t: { ...comparison.t, pHolm: byHolm[index]!, pBH: byBH[index]! } },
  );
}
