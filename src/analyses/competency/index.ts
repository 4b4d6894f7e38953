import type { CountedPairs } from '../../statistics';
import type { Schema, Store } from '../../store';
import type { CompetencyFinding, Question } from '../../vocabulary';
import { answerChange } from '../change';
import { emptyCountTable, pairedScores } from '../paired-scores';
import { checksOf, sturdierTwins } from './checks';
import { pictures } from './distributions';
import { beforeWithAfter, effectSizes } from './effect-sizes';
import { itemChanges } from './items';
import { limitsOfScale } from './limits-of-scale';
import { gainShare } from './normalised-gain';
import { retrospective } from './retrospective';
import { scaleReliability } from './scale-reliability';
import { verdictOn } from './verdict';

/**
 * Everything about one competency under the filters: who moved, in which items, how sure, how reliable the scale is.
 * @throws Error where the data have no competency of that name: our mistake.
 */
export async function answerCompetency(
  store: Store,
  question: Extract<Question, { kind: 'competency' }>,
): Promise<CompetencyFinding> {
  const { competency, filters, settings } = question;
  const { confidence, seed } = settings;
  const { competencies, items } = store.schema() as Schema;
  const index = competencies.findIndex(({ id }) => id === competency);
  const scale = competencies[index];
  if (!scale) throw new Error(`competency: not in the data: ${competency}`);
  const family = await answerChange(store, { kind: 'change', filters, by: null, settings });
  const comparison = family.comparisons.find((row) => row.competency === competency)!;
  const counts = (await store.countTables(filters, null)).find((part) => part.competency === index)?.counts;
  const pairs = sorted(pairedScores(counts ?? emptyCountTable(scale.unit)));
  return {
    kind: 'competency',
    competency,
    filters,
    confidence,
    seed,
    comparison,
    verdict: verdictOn(pairs, comparison, settings),
    effectSizes: effectSizes(pairs, confidence),
    correlation: beforeWithAfter(pairs, confidence),
    limits: limitsOfScale(
      pairs,
      scale.unit,
      scale.items.map((item) => items[item]!),
      confidence,
    ),
    ...pictures(pairs, scale.unit),
    items: await itemChanges(store, index, filters, confidence),
    reliability: await scaleReliability(store, index, filters, confidence),
    missing: await store.completeness(index, filters),
    checks: checksOf(pairs),
    sturdier: sturdierTwins(pairs, { seed, confidence }),
    normalisedGain: gainShare(pairs, scale.unit, { seed, confidence }),
    retrospective: await retrospective(store, index, filters, confidence),
  };
}

/** By score before, then after: what is drawn at random must not depend on the order of a file. */
function sorted({ before, after, count }: CountedPairs): CountedPairs {
  const order = Array.from({ length: count.length }, (_, row) => row).sort(
    (a, b) => before[a]! - before[b]! || after[a]! - after[b]!,
  );
  const taken = (column: ArrayLike<number>) => Float64Array.from(order, (row) => column[row]!);
  return { before: taken(before), after: taken(after), count: taken(count) };
}
