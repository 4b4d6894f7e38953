import type { Store } from '../store';
import type { FindingOf, Question } from '../vocabulary';

export async function answerPeople(
  store: Store,
  { filters }: Extract<Question, { kind: 'people' }>,
): Promise<FindingOf<'people'>> {
  return { kind: 'people', filters, people: await store.presence(filters) };
}
