import type { CriterionCard, Plan } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { competencyOfCode, competencyOfText } from '../items/competency-hints';

export type KnownCriterion = Omit<CriterionCard, 'counts'>;

export const criterionKey = (text: string): string => cleanText(text).toLowerCase();

/**
 * The criteria by what the files call them, with the competency of each: chosen, from the instrument, or by name. In the framework's order,
 * then as they come up in the files. A competency that has several criteria lends its id to none of them.
 */
export function rubricCriteria(texts: readonly string[], plan: Plan): KnownCriterion[] {
  const byKey = new Map<string, string>();
  for (const text of texts) if (!byKey.has(criterionKey(text))) byKey.set(criterionKey(text), text.trim());
  const found = [...byKey].map(([key, text]) => ({ key, text, ...competencyOf(key, text, plan) }));
  const times = (competency: string) => found.filter((one) => one.competency === competency).length;
  const order = plan.framework.competencies.map(({ id }) => id);
  const place = ({ competency }: { competency: string | null }) =>
    competency === null ? order.length : order.indexOf(competency);
  return found
    .map((one) => ({
      ...one,
      id: one.competency !== null && times(one.competency) === 1 ? one.competency : one.key,
    }))
    .sort((left, right) => place(left) - place(right));
}

function competencyOf(
  key: string,
  text: string,
  { choices, instrument, framework }: Plan,
): Pick<CriterionCard, 'competency' | 'from'> {
  const known = (id: string | null | undefined) => framework.competencies.some((one) => one.id === id);
  const choice = choices[`competency/rubric/${key}`];
  if (choice === 'none') return { competency: null, from: 'choice' };
  if (choice !== undefined && known(choice)) return { competency: choice, from: 'choice' };
  const declared = instrument?.rubric?.criteria.find(
    ({ id, columns }) => id === key || columns.some((name) => criterionKey(name) === key),
  );
  if (declared) return { competency: known(declared.id) ? declared.id : null, from: 'instrument' };
  const proposed = competencyOfText(text, framework) ?? competencyOfCode(text.replace(/\d+$/, ''), framework);
  return { competency: proposed, from: proposed === null ? null : 'proposal' };
}
