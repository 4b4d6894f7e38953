import type { Store } from '../store';
import type { AnalysisSettings, Comparison, Filters, FindingOf, Question } from '../vocabulary';
import { type Cell, cellsBy } from './cells';
import { compare } from './comparison';
import { detectableIn } from './detectable';
import { adjustFamily } from './family';
import { emptyCountTable, pairedScores } from './paired-scores';
import { alphaBefore } from './reliability';
import { rubricComparisons } from './rubric';

type ChangeQuestion = Extract<Question, { kind: 'change' }>;

/** What changed in every competency, for everyone under the filters or for each value of a grouping. */
export async function answerChange(store: Store, question: ChangeQuestion): Promise<FindingOf<'change'>> {
  const { filters, by, settings } = question;
  if (question.instrument === 'rubric') {
    const comparisons = await rubricComparisons(store, question);
    return { kind: 'change', by, filters, confidence: settings.confidence, comparisons };
  }
  const cells =
    by === null ? [{ cohort: {}, counts: await everyone(store, filters) }] : await cellsBy(store, { filters, by });
  const comparisons = await compareCells(store, cells, question);
  return { kind: 'change', by, filters, confidence: settings.confidence, comparisons };
}

async function everyone(store: Store, filters: Filters): Promise<Cell['counts']> {
  const counts = await store.countTables(filters, null);
  return (store.schema()?.competencies ?? []).map((_, index) => counts.find(({ competency }) => competency === index));
}

/** Every competency in every cohort; a family is the competencies of one cohort. */
export async function compareCells(
  store: Store,
  cells: Pick<Cell, 'cohort' | 'counts'>[],
  asked: { filters: Filters; settings: AnalysisSettings },
): Promise<Comparison[]> {
  const { settings } = asked;
  const competencies = store.schema()?.competencies ?? [];
  const alphas = await Promise.all(competencies.map((_, index) => alphaBefore(store, index, asked)));
  return cells.flatMap(({ cohort, counts }) => {
    const family = competencies.map((competency, index): Comparison => {
      const found = counts[index];
      const published = settings.publishedReliability[competency.id];
      const pairs = pairedScores(found?.counts ?? emptyCountTable(competency.unit));
      const comparison = compare(pairs, {
        competency: competency.id,
        cohort,
        unit: competency.unit,
        confidence: settings.confidence,
        target: settings.targets[competency.id] === undefined ? competency.target : settings.targets[competency.id]!,
        reliability:
          published === undefined ? { value: alphas[index]!, from: 'alpha' } : { value: published, from: 'published' },
        leftOut: found?.leftOut ?? { noScoreBefore: 0, noScoreAfter: 0 },
      });
      // A search for each comparison: one for everyone, too many for every cohort.
      const isEveryone = Object.keys(cohort).length === 0;
      return isEveryone ? { ...comparison, detectable: detectableIn(pairs, settings.confidence) } : comparison;
    });
    return adjustFamily(family);
  });
}
