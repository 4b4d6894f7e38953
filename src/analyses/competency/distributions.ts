import { type CountedPairs, describePairs } from '../../statistics';
import type { CompetencyFinding, ScoreUnit } from '../../vocabulary';
import { mergedPairs } from '../merged-pairs';

type Pictures = Pick<CompetencyFinding, 'distribution' | 'pairs' | 'levels' | 'regressionToTheMean'>;

/** What the pictures of a competency are drawn from: counts of people, nothing estimated but the regression to the mean. */
export function pictures(pairs: CountedPairs, unit: ScoreUnit): Pictures {
  const merged = mergedPairs(pairs);
  return {
    distribution: distribution(merged),
    pairs: merged,
    levels: levels(merged, unit),
    regressionToTheMean: regressionToTheMean(pairs),
  };
}

function distribution(pairs: CompetencyFinding['pairs']): CompetencyFinding['distribution'] {
  const people = new Map<number, { before: number; after: number }>();
  const at = (score: number) => {
    const known = people.get(score) ?? { before: 0, after: 0 };
    people.set(score, known);
    return known;
  };
  for (const pair of pairs) {
    at(pair.before).before += pair.people;
    at(pair.after).after += pair.people;
  }
  return [...people].map(([score, counts]) => ({ score, ...counts })).sort((a, b) => a.score - b.score);
}

const FIFTHS = [0, 20, 40, 60, 80];

/** Whole levels of a point scale (the nearest one), or fifths of a percent scale (by their lower end). */
function levels(pairs: CompetencyFinding['pairs'], { kind, min, max }: ScoreUnit): CompetencyFinding['levels'] {
  const labels = kind === 'percent' ? FIFTHS : Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const levelOf = (score: number) =>
    kind === 'percent' ? Math.min(FIFTHS.length - 1, Math.floor(score / 20)) : Math.round(score) - min;
  const flow = labels.map(() => labels.map(() => 0));
  for (const { before, after, people } of pairs) flow[levelOf(before)]![levelOf(after)]! += people;
  return { labels, flow };
}

/**
 * The change that is expected from a score before if nothing but chance were at work: no mean change, equal spread, and the correlation
 * that was observed, hence (1 − r)·(mean − score). Source: Barnett, van der Pols & Dobson 2005, Int. J. Epidemiology 34, 215–220.
 */
function regressionToTheMean(pairs: CountedPairs): CompetencyFinding['regressionToTheMean'] {
  const described = describePairs(pairs);
  if (!described.ok || described.n < 3) {
    return { refusal: { code: 'too-few', needed: 3, counted: described.ok ? described.n : 0 } };
  }
  const { correlation, before } = described;
  if (correlation === null) return { refusal: { code: 'no-variation' } };
  return { slope: correlation - 1, intercept: (1 - correlation) * before.mean };
}
