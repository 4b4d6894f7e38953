import { ancova, type CountedPairs, type CountedValues, changeOf, describeValues, welchT } from '../../statistics';
import type { AnalysisSettings, CohortTests } from '../../vocabulary';
import type { Cell } from '../cells';
import { pairedScores } from '../paired-scores';
import { refusalOf } from '../refusal';
import { rowsOf } from './equal-starts';
import { estimateT } from './estimate';

type Group = NonNullable<AnalysisSettings['comparisonGroup']>;

/** How much more participants gained than the comparison group; people without a value of its grouping belong to neither. */
export function compareWithGroup(
  cells: Cell[],
  { grouping, value }: Group,
  { competency, confidence }: { competency: number; confidence: number },
): CohortTests['comparisonGroup'] {
  const pairsWhere = (isOther: boolean) =>
    together(
      cells.flatMap(({ cohort, counts }) => {
        const found = counts[competency];
        return found && (cohort[grouping] === value) === isOther ? [pairedScores(found.counts)] : [];
      }),
    );
  const participants = pairsWhere(false);
  const others = pairsWhere(true);
  const gain = { first: changeOf(participants), second: changeOf(others) };
  const test = welchT(gain, { confidence });
  if (!test.ok) return refusalOf(test);
  const model = ancova([...rowsOf(others, 0), ...rowsOf(participants, 1)], { confidence });
  return {
    participants: { n: test.n.first, gain: meanOf(gain.first) },
    others: { n: test.n.second, gain: meanOf(gain.second) },
    // Adjusted for the competencies of the question once all of them are there.
    difference: { ...estimateT({ ...test, estimate: test.difference }), pHolm: test.p, pBH: test.p },
    hedgesG: test.hedgesG,
    adjusted: model.ok ? estimateT(model.differences[0]!) : refusalOf(model),
  };
}

function together(parts: CountedPairs[]): CountedPairs {
  const all = (of: (part: CountedPairs) => CountedPairs['count']) => parts.flatMap((part) => Array.from(of(part)));
  return { before: all(({ before }) => before), after: all(({ after }) => after), count: all(({ count }) => count) };
}

function meanOf(values: CountedValues): number {
  const described = describeValues(values);
  if (!described.ok) throw new Error(`comparison group: no mean: ${described.reason}`);
  return described.mean;
}
