import { type Choices, chosenCheck, type Pseudonyms, type Understanding } from '../../vocabulary';
import type { Source } from '../source';

/** Hex digits of a pseudonym: 40 bits, and more where two ids of these files would share one. */
const LENGTHS = [10, 16, 24] as const;

export type PersonNames = {
  kind: Understanding['personNames'];
  /** The name of an id, given as it is compared and as it was written. */
  nameOf(compared: string, written: string): string;
  /** How many ids would have shared a pseudonym of the usual length. */
  longerFor: number;
};

/** Whether the ids by which a source names its people are personal themselves. */
export function hasPersonalIds({ sheet, person }: Pick<Source, 'sheet' | 'person'>): boolean {
  return person.column !== null && sheet.personal[person.column] != null;
}

/**
 * What people are called wherever they are shown or kept. Where a source names them by personal ids, all of them go by pseudonyms, so that
 * an id is one person in whichever column it stands; until the key is known they are numbered. `compared` are the ids of all files.
 */
export function personNames(
  sources: readonly Source[],
  compared: readonly string[],
  choices: Choices,
  pseudonyms: Pseudonyms | null,
): PersonNames {
  if (!sources.some(hasPersonalIds)) return { kind: 'written', nameOf: (_, written) => written, longerFor: 0 };
  if (pseudonyms === null || chosenCheck(choices.personIds) !== pseudonyms.check) return numbered();
  const whole = compared.map(pseudonyms.of);
  const sharing = (length: number) => whole.length - new Set(whole.map((name) => name.slice(0, length))).size;
  const length = LENGTHS.find((one) => sharing(one) === 0) ?? LENGTHS[2];
  return {
    kind: 'pseudonyms',
    nameOf: (id) => `P-${pseudonyms.of(id).slice(0, length)}`,
    longerFor: length === LENGTHS[0] ? 0 : sharing(LENGTHS[0]),
  };
}

function numbered(): PersonNames {
  const numbers = new Map<string, string>();
  const nameOf = (id: string) => {
    const name = numbers.get(id) ?? `?${numbers.size + 1}`;
    numbers.set(id, name);
    return name;
  };
  return { kind: 'numbered', nameOf, longerFor: 0 };
}
