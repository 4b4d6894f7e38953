import { idDifference } from './id-difference';
import { type Neighbourhood, neighbourhood } from './neighbourhood';

export type NearPairs = {
  /** Places in the two lists. */
  pairs: { before: number; after: number }[];
  /** How many times two ids were compared character by character. */
  comparisons: number;
};

const NONE = -1;
const SEVERAL = -2;

/**
 * Pairs of ids, one of each list, that differ by one step and have no other such id: each is the only candidate of the other. The lists have
 * no id in common. Looks only at ids that share a neighbourhood and stops at the second candidate, so that the work grows with the ids.
 */
export function nearPairs(before: readonly string[], after: readonly string[]): NearPairs {
  const work = { comparisons: 0 };
  const candidates = onlyCandidates(before, after, neighbourhood(after), work);
  const asked = [...candidates].filter((candidate) => candidate >= 0);
  if (asked.length === 0) return { pairs: [], comparisons: work.comparisons };
  const filed = neighbourhood(before);
  const pairs: NearPairs['pairs'] = [];
  candidates.forEach((candidate, own) => {
    if (candidate < 0) return;
    if (onlyCandidate(after[candidate] as string, before, filed, work) === own)
      pairs.push({ before: own, after: candidate });
  });
  return { pairs, comparisons: work.comparisons };
}

type Work = { comparisons: number };

function onlyCandidates(ids: readonly string[], others: readonly string[], filed: Neighbourhood, work: Work) {
  return Int32Array.from(ids, (id) => onlyCandidate(id, others, filed, work));
}

/** The place of the only id that differs by one step, or −1 for none and −2 for several. */
function onlyCandidate(id: string, others: readonly string[], filed: Neighbourhood, work: Work): number {
  let found = NONE;
  const seen = new Set<number>();
  filed.search(id, (other) => {
    if (seen.has(other)) return false;
    seen.add(other);
    work.comparisons++;
    if (idDifference(id, others[other] as string) === null) return false;
    if (found !== NONE) {
      found = SEVERAL;
      return true;
    }
    found = other;
    return false;
  });
  return found;
}
