import type { Choices, MatchWithin } from '../../vocabulary';
import type { Source } from '../source';
import { chosenMerges, keptKeys, type Merge } from './chosen-merges';
import { semesterReaders } from './semester-readers';

/**
 * Ids as they are compared, the keys and the names by which they are kept and shown, and the id of each grid row by source, −1 where none.
 * Without pseudonyms a key is the id, and a name is how it was first written.
 */
export type Ids = { compared: string[]; keys: string[]; written: string[]; idOf: Int32Array[] };

export type IdentifiedPeople = {
  /** Ids as they were first written, or their pseudonyms, in the order of their keys: the same people in any layout of the files give the same list. */
  written: string[];
  /** The key of each person: the id as it is compared, after the semester where ids are matched within one. */
  keys: string[];
  /** The ids as they are compared: never shown or kept. */
  ids: string[];
  /** The semester of each person where ids are matched within one; '' otherwise. */
  semesters: string[];
  /** Per source: the person of each grid row, −1 where none. */
  personOf: Int32Array[];
  merges: Merge[];
};

type Person = { key: string; id: string; semester: string; written: string };

/** One person for each id, or for each id of each semester, those merged by choice being one. */
export function peopleOfIds(
  ids: Ids,
  sources: readonly Source[],
  within: MatchWithin,
  choices: Choices,
): IdentifiedPeople {
  const { known, draftOf } = within === 'semester' ? bySemester(ids, sources) : everywhere(ids);
  const merges = chosenMerges(choices, among(known));
  const kept = keptKeys(merges);
  const order = known.map((_, draft) => draft).filter((draft) => !kept.has((known[draft] as Person).key));
  order.sort((one, other) => ((known[one] as Person).key < (known[other] as Person).key ? -1 : 1));
  const personOfDraft = new Int32Array(known.length);
  order.forEach((draft, person) => {
    personOfDraft[draft] = person;
  });
  if (kept.size > 0) placeMerged(known, kept, personOfDraft);
  const ordered = order.map((draft) => known[draft] as Person);
  return {
    written: ordered.map(({ written }) => written),
    keys: ordered.map(({ key }) => key),
    ids: ordered.map(({ id }) => id),
    semesters: ordered.map(({ semester }) => semester),
    personOf: draftOf.map((drafts) => drafts.map((draft) => (draft < 0 ? -1 : (personOfDraft[draft] as number)))),
    merges,
  };
}

/** Whether a key is there, looked up only where somebody asks. */
function among(known: readonly Person[]): (key: string) => boolean {
  let keys: Set<string> | null = null;
  return (key) => {
    keys ??= new Set(known.map((person) => person.key));
    return keys.has(key);
  };
}

/** Drafts under a merged key are the person of the key that is kept. */
function placeMerged(known: readonly Person[], kept: ReadonlyMap<string, string>, personOfDraft: Int32Array): void {
  const place = new Map(known.map(({ key }, draft) => [key, personOfDraft[draft] as number]));
  known.forEach(({ key }, draft) => {
    const under = kept.get(key);
    if (under !== undefined) personOfDraft[draft] = place.get(under) as number;
  });
}

type Drafts = { known: Person[]; draftOf: Int32Array[] };

function everywhere({ compared, keys, written, idOf }: Ids): Drafts {
  const known = keys.map((key, id) => ({
    key,
    id: compared[id] as string,
    semester: '',
    written: written[id] as string,
  }));
  return { known, draftOf: idOf };
}

function bySemester({ compared, keys, written, idOf }: Ids, sources: readonly Source[]): Drafts {
  const readers = semesterReaders(sources, 'too');
  const known: Person[] = [];
  const place = new Map<string, number>();
  const draftOf = idOf.map((ids, source) =>
    ids.map((id, row) => {
      if (id < 0) return -1;
      const semester = readers[source]?.(row) ?? '';
      const key = semester === '' ? (keys[id] as string) : `${semester} ${keys[id]}`;
      const at = place.get(key) ?? known.length;
      if (at === known.length) {
        place.set(key, at);
        known.push({ key, id: compared[id] as string, semester, written: written[id] as string });
      }
      return at;
    }),
  );
  return { known, draftOf };
}
