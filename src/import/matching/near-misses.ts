import type { ChoiceKey, Choices, NearMiss } from '../../vocabulary';
import { groupingReader } from '../roles/groupings';
import { normalisePersonId } from '../roles/person-id';
import type { People } from '../rows/identify-people';
import type { LineUp } from '../rows/line-up';
import { textsOf } from '../sheet';
import type { Source } from '../source';
import { idDifference } from './id-difference';
import { nearPairs } from './near-pairs';
import type { PairPresence } from './pair-presence';

/** A pair with the places of its two responses in the line-up. */
type Pair = { key: NearMiss['key']; idBefore: string; idAfter: string; before: number; after: number };

/**
 * Ids only before and ids only after that may be one person, each the only candidate of the other, and those that the person already said are
 * one. Proposed, never joined: the matching stays by the exact rule until each is answered.
 */
export function nearMisses(
  sources: readonly Source[],
  people: People,
  line: LineUp,
  presence: PairPresence,
  choices: Choices,
): NearMiss[] {
  const compare = groupComparison(sources, line);
  const pairs = [...mergedPairs(sources, people, line, presence), ...openPairs(people, presence)];
  pairs.sort((one, other) => (one.key < other.key ? -1 : 1));
  return pairs.flatMap(({ key, idBefore, idAfter, before, after }): NearMiss[] => {
    const differ = idDifference(idBefore, idAfter);
    if (!differ) return [];
    const answer = choices[key as ChoiceKey];
    return [
      {
        key,
        before: people.shown(writtenAt(sources, line, before)),
        after: people.shown(writtenAt(sources, line, after)),
        // The characters that differ are a part of the ids.
        differ: people.names === 'written' ? differ : { kind: differ.kind, before: '', after: '' },
        ...compare(before, after),
        answer: answer === 'same' || answer === 'different' ? answer : null,
      },
    ];
  });
}

/** Within a semester where ids are matched within one; everywhere otherwise, all semesters being ''. */
function openPairs({ ids, keys, semesters, written }: People, { before, after }: PairPresence): Pair[] {
  const alone = (own: Int32Array, other: Int32Array, semester: string) =>
    ids.flatMap((_, person) => {
      const isNamed = written[person] !== '' && semesters[person] === semester;
      return isNamed && (own[person] as number) >= 0 && (other[person] as number) < 0 ? [person] : [];
    });
  return [...new Set(semesters)].flatMap((semester) => {
    const onlyBefore = alone(before, after, semester);
    const onlyAfter = alone(after, before, semester);
    const idsOf = (list: readonly number[]) => list.map((person) => ids[person] as string);
    return nearPairs(idsOf(onlyBefore), idsOf(onlyAfter)).pairs.map((pair): Pair => {
      const [one, other] = [onlyBefore[pair.before] as number, onlyAfter[pair.after] as number];
      return {
        key: `merge/${keys[one]}/${keys[other]}`,
        idBefore: ids[one] as string,
        idAfter: ids[other] as string,
        before: before[one] as number,
        after: after[other] as number,
      };
    });
  });
}

/** Pairs that are one person by choice. */
function mergedPairs(
  sources: readonly Source[],
  { merges, keys }: People,
  line: LineUp,
  { before, after }: PairPresence,
): Pair[] {
  if (merges.length === 0) return [];
  const place = new Map(keys.map((key, person) => [key, person]));
  return merges.flatMap(({ kept, other }): Pair[] => {
    const person = place.get(kept);
    const [one, two] = person === undefined ? [-1, -1] : [before[person] as number, after[person] as number];
    if (one < 0 || two < 0) return [];
    const [idBefore, idAfter] = [writtenAt(sources, line, one), writtenAt(sources, line, two)].map(normalisePersonId);
    return [
      { key: `merge/${kept}/${other}`, idBefore: idBefore ?? '', idAfter: idAfter ?? '', before: one, after: two },
    ];
  });
}

/** The id as it stands in the file, for a place of the line-up: to compare; people see what `shown` makes of it. */
export function writtenAt(sources: readonly Source[], line: LineUp, at: number): string {
  const { sheet, person } = sources[line.source[at] as number] as Source;
  if (person.column === null) return '';
  const { values, codes } = textsOf(sheet, person.column);
  return (values[codes[line.row[at] as number] as number] as string).trim();
}

/** What the groupings say beside two responses; a grouping that one of them does not tell says nothing. */
function groupComparison(sources: readonly Source[], line: LineUp) {
  const ids = [...new Set(sources.flatMap(({ groupings }) => groupings.map(({ id }) => id)))];
  const readers = sources.map(({ sheet, groupings }) =>
    ids.map((id) => {
      const source = groupings.find((grouping) => grouping.id === id);
      return source ? groupingReader(sheet, source) : null;
    }),
  );
  const read = (at: number, index: number) =>
    readers[line.source[at] as number]?.[index]?.(line.row[at] as number) ?? '';
  return (before: number, after: number): Pick<NearMiss, 'agree' | 'disagree'> => {
    const told = ids
      .map((grouping, index) => ({ grouping, before: read(before, index), after: read(after, index) }))
      .filter((one) => one.before !== '' && one.after !== '');
    return {
      agree: told.filter((one) => one.before === one.after).map(({ grouping }) => grouping),
      disagree: told.filter((one) => one.before !== one.after),
    };
  };
}
