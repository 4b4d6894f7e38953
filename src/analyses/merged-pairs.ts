import { type CountedPairs, roundForDecision } from '../statistics';
import type { CompetencyFinding } from '../vocabulary';

/** Scores that differ by rounding noise alone are one score. */
export function mergedPairs({ before, after, count }: CountedPairs): CompetencyFinding['pairs'] {
  const people = new Map<string, CompetencyFinding['pairs'][number]>();
  for (let row = 0; row < count.length; row += 1) {
    const pair = { before: roundForDecision(before[row]!), after: roundForDecision(after[row]!), people: count[row]! };
    const key = `${pair.before} ${pair.after}`;
    const known = people.get(key);
    if (known) known.people += pair.people;
    else people.set(key, pair);
  }
  return [...people.values()].sort((a, b) => a.before - b.before || a.after - b.after);
}
