import type { ProjectHistory } from '../../project';
import { type ChoiceKey, chosenCheck, keyedBy } from '../../vocabulary';

/** Gives the project a key, by its check value; false where it was made with another one. The first key is its key from then on. */
export function adoptKey(project: ProjectHistory, check: string): boolean {
  const { choices } = project.get().present;
  const known = choices.personIds;
  if ((chosenCheck(known) ?? check) !== check) return false;
  // Answers about ids as they were written would keep the ids.
  const written = (Object.keys(choices) as ChoiceKey[]).filter((name) => /^merge\/(?!.*P-[0-9A-F]{10})/.test(name));
  if (written.length > 0) project.apply({ kind: 'unchoose', keys: written });
  if (known !== keyedBy(check)) project.apply({ kind: 'choose', choices: { personIds: keyedBy(check) } });
  return true;
}
