import type { Store } from '../store';
import type { FindingOf, Question } from '../vocabulary';

export async function answerPeople(
  store: Store,
  { filters }: Extract<Question, { kind: 'people' }>,
): Promise<FindingOf<'people'>> {
  return { kind: 'people', filters, people: await store.presence(filters) };
}

/** Whoever asks for them wants to know what the filters make of them, so they are without any. */
export async function answerCells(
  store: Store,
  { groupings }: Extract<Question, { kind: 'cells' }>,
): Promise<FindingOf<'cells'>> {
  return { kind: 'cells', filters: {}, ...(await store.peopleCells(groupings)) };
}
