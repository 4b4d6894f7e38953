import type { ChoiceKey, Choices } from '../../vocabulary';
import { useProject, useSession } from '../session';

/** What a person chose, and the two steps they can take: choose, or leave it to the program again. */
export function useChoose(): {
  choices: Choices;
  choose(key: ChoiceKey, value: string): void;
  unchoose(key: ChoiceKey): void;
} {
  const session = useSession();
  const { choices } = useProject();
  return {
    choices,
    choose: (key, value) => session.change({ kind: 'choose', choices: { [key]: value } }),
    unchoose: (key) => session.change({ kind: 'unchoose', keys: [key] }),
  };
}
