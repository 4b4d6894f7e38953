import type { Store } from '../store';
import type { FindingOf, Question } from '../vocabulary';
import { answerChange } from './change';

type CohortsQuestion = Extract<Question, { kind: 'cohorts' }>;

/** Every competency in every cohort, and whether the cohorts differ. */
export async function answerCohorts(store: Store, question: CohortsQuestion): Promise<FindingOf<'cohorts'>> {
  const { by, within, filters, settings } = question;
  const { comparisons } = await answerChange(store, { kind: 'change', filters, by, settings });
  const cohorts = (await store.presenceBy(filters, by)).map(({ cohort, people }) => ({
    cohort: { [by]: cohort },
    people,
    time: null,
  }));
  return { kind: 'cohorts', by, within, filters, confidence: settings.confidence, cohorts, comparisons, tests: [] };
}
