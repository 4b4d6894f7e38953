import type { Choices, MatchWithin } from '../../vocabulary';
import type { Source } from '../source';
import { chosenMerges, keptKeys, type Merge } from './chosen-merges';
import { semesterReaders } from './semester-readers';

/** Ids as they are compared, with how each was first written, and the id of each grid row by source, −1 where none. */
export type Ids = { keys: string[]; written: string[]; idOf: Int32Array[] };

export type IdentifiedPeople = {
  /** Ids as they were first written, in the order of their keys: the same people in any layout of the files give the same list. */
  written: string[];
  /** The key of each person: the id as it is compared, after the semester where ids are matched within one. */
  keys: string[];
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
  const place = new Map(known.map(({ key }, index) => [key, index]));
  const merges = chosenMerges(choices, (key) => place.has(key));
  const kept = keptKeys(merges);
  const ordered = known.filter(({ key }) => !kept.has(key)).sort((one, other) => (one.key < other.key ? -1 : 1));
  const rank = new Map(ordered.map(({ key }, index) => [key, index]));
  const personOfDraft = Int32Array.from(known, ({ key }) => rank.get(kept.get(key) ?? key) as number);
  return {
    written: ordered.map(({ written }) => written),
    keys: ordered.map(({ key }) => key),
    ids: ordered.map(({ id }) => id),
    semesters: ordered.map(({ semester }) => semester),
    personOf: draftOf.map((drafts) => drafts.map((draft) => (draft < 0 ? -1 : (personOfDraft[draft] as number)))),
    merges,
  };
}

type Drafts = { known: Person[]; draftOf: Int32Array[] };

function everywhere({ keys, written, idOf }: Ids): Drafts {
  const known = keys.map((key, id) => ({ key, id: key, semester: '', written: written[id] as string }));
  return { known, draftOf: idOf };
}

function bySemester({ keys, written, idOf }: Ids, sources: readonly Source[]): Drafts {
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
        known.push({ key, id: keys[id] as string, semester, written: written[id] as string });
      }
      return at;
    }),
  );
  return { known, draftOf };
}
