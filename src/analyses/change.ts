import type { CohortCounts, Store } from '../store';
import type { Cohort, Comparison, FindingOf, Question } from '../vocabulary';
import { compare } from './comparison';
import { detectableIn } from './detectable';
import { adjustFamily } from './family';
import { emptyCountTable, pairedScores } from './paired-scores';
import { alphaBefore } from './reliability';

type ChangeQuestion = Extract<Question, { kind: 'change' }>;

/** What changed in every competency, for everyone under the filters or for each value of a grouping. */
export async function answerChange(store: Store, question: ChangeQuestion): Promise<FindingOf<'change'>> {
  const { filters, by, settings } = question;
  const competencies = store.schema()?.competencies ?? [];
  const counts = await store.countTables(filters, by);
  const alphas = await Promise.all(competencies.map((_, index) => alphaBefore(store, index, question)));
  const cohorts = by === null ? [null] : (await store.presenceBy(filters, by)).map(({ cohort }) => cohort);
  const comparisons = cohorts.flatMap((cohort) => {
    const name: Cohort = cohort === null || by === null ? {} : { [by]: cohort };
    const family = competencies.map((competency, index): Comparison => {
      const found = find(counts, index, cohort);
      const published = settings.publishedReliability[competency.id];
      const pairs = pairedScores(found?.counts ?? emptyCountTable(competency.unit));
      const comparison = compare(pairs, {
        competency: competency.id,
        cohort: name,
        unit: competency.unit,
        confidence: settings.confidence,
        target: settings.targets[competency.id] === undefined ? competency.target : settings.targets[competency.id]!,
        reliability:
          published === undefined ? { value: alphas[index]!, from: 'alpha' } : { value: published, from: 'published' },
        leftOut: found?.leftOut ?? { noScoreBefore: 0, noScoreAfter: 0 },
      });
      return by === null ? { ...comparison, detectable: detectableIn(pairs, settings.confidence) } : comparison;
    });
    return adjustFamily(family);
  });
  return { kind: 'change', by, filters, confidence: settings.confidence, comparisons };
}

function find(counts: CohortCounts[], competency: number, cohort: string | null): CohortCounts | undefined {
  return counts.find((part) => part.competency === competency && part.cohort === cohort);
}
