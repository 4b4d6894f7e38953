import type { CohortCounts, Store } from '../../store';
import { type Cohort, type Comparison, type FindingOf, type Question, RUBRIC_TARGET } from '../../vocabulary';
import { compare } from '../comparison';
import { detectableIn } from '../detectable';
import { adjustFamily } from '../family';
import { emptyCountTable, pairedScores } from '../paired-scores';

type Asked = Pick<Extract<Question, { kind: 'change' }>, 'filters' | 'by' | 'settings'>;

/**
 * What changed on every criterion of the rubric, for everyone or for each value of a grouping. A score is the mean over raters; it has no
 * items, so that no reliable change can be told of one person.
 */
export async function rubricComparisons(store: Store, { filters, by, settings }: Asked): Promise<Comparison[]> {
  const rubric = store.schema()?.rubric;
  if (!rubric) return [];
  const { levels } = rubric;
  const unit = { kind: 'points' as const, min: levels.min, max: levels.max, offset: 0, factor: levels.step };
  const counts = await store.rubricCounts(filters, by);
  const present = await store.rubricPresence(filters, by);
  const chosen = settings.targets[RUBRIC_TARGET];
  const target = chosen === undefined ? rubric.target : chosen;
  return present.flatMap(({ cohort: value }) => {
    const cohort: Cohort = by === null || value === null ? {} : { [by]: value };
    const found = (index: number): CohortCounts | undefined =>
      counts.find(({ competency, cohort: other }) => competency === index && other === value);
    const family = rubric.criteria.map(({ id }, index): Comparison => {
      const own = found(index);
      const pairs = pairedScores(own?.counts ?? emptyCountTable(unit));
      const comparison = compare(pairs, {
        competency: id,
        cohort,
        unit,
        confidence: settings.confidence,
        target,
        reliability: { value: null, from: 'alpha' },
        leftOut: own?.leftOut ?? { noScoreBefore: 0, noScoreAfter: 0 },
      });
      const detectable = by === null ? { detectable: detectableIn(pairs, settings.confidence) } : {};
      return { ...comparison, instrument: 'rubric', ...detectable };
    });
    return adjustFamily(family);
  });
}

/** What assessors saw before and after, with the levels and who went from which to which. */
export async function answerRubric(
  store: Store,
  { filters, settings }: Extract<Question, { kind: 'rubric' }>,
): Promise<FindingOf<'rubric'>> {
  const rubric = store.schema()?.rubric;
  const levels = rubric?.levels ?? { min: 0, max: 1, step: 1, names: null };
  const nobody = { pre: 0, post: 0, then: 0, followUp: 0, both: 0, preOnly: 0, postOnly: 0 };
  const [everyone] = await store.rubricPresence(filters, null);
  const finding = { kind: 'rubric' as const, filters, confidence: settings.confidence, levels };
  if (!rubric) return { ...finding, people: nobody, criteria: [] };
  const comparisons = await rubricComparisons(store, { filters, by: null, settings });
  const counts = await store.rubricCounts(filters, null);
  const criteria = comparisons.map((comparison, index) => {
    const own = counts.find(({ competency }) => competency === index);
    return { criterion: rubric.criteria[index]!, comparison, ...levelFlow(own, levels) };
  });
  return { ...finding, people: everyone?.people ?? nobody, criteria };
}

/** Scores rounded to whole levels, halves up, and the people who went from each to each. */
function levelFlow(
  counts: CohortCounts | undefined,
  { min, max }: { min: number; max: number },
): Pick<FindingOf<'rubric'>['criteria'][number], 'before' | 'after' | 'flow' | 'up' | 'same' | 'down'> {
  const size = max - min + 1;
  const flow = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const changes = { up: 0, same: 0, down: 0 };
  if (counts) {
    const { before, after, count } = pairedScores(counts.counts);
    const place = (score: number) => Math.min(size - 1, Math.max(0, Math.floor(score + 0.5 + 1e-10) - min));
    for (let at = 0; at < before.length; at++) {
      const [from, to] = [place(before[at]!), place(after[at]!)];
      flow[from]![to]! += count[at]!;
      changes[to > from ? 'up' : to < from ? 'down' : 'same'] += count[at]!;
    }
  }
  return {
    before: flow.map((row) => row.reduce((sum, people) => sum + people, 0)),
    after: flow.map((_, to) => flow.reduce((sum, row) => sum + row[to]!, 0)),
    flow,
    ...changes,
  };
}
