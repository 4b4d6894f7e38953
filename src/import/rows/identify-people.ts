import type { Choices, Matching, Problem, Pseudonyms } from '../../vocabulary';
import { keptKeys } from '../matching/chosen-merges';
import { chosenWithin } from '../matching/chosen-rules';
import { type IdentifiedPeople, type Ids, peopleOfIds } from '../matching/people-of-ids';
import { recurringIds } from '../matching/recurring-ids';
import { normalisePersonId } from '../roles/person-id';
import { textsOf } from '../sheet';
import type { Source } from '../source';
import { type PersonNames, personNames } from './person-names';
import type { Screening } from './screen-rows';

export type People = IdentifiedPeople & {
  recurring: Matching['recurring'];
  problems: Problem[];
  names: PersonNames['kind'];
  /** What an id that a file holds is shown as. */
  shown(text: string): string;
  /** The person whom an id of another file names, as ids are compared here; −1 where they answered no survey. */
  find(text: string, semester: string): number;
};

/**
 * Who wrote which response. Ids are matched as `normalisePersonId` writes them; where that would merge two ids that differ within one wave
 * of one source, these ids are matched as they were written (trimmed), and listed. A row that names nobody is a person of its own. Where ids
 * are personal, only their pseudonyms leave here.
 */
export function identifyPeople(
  sources: readonly Source[],
  screenings: readonly Screening[],
  waves: readonly Uint8Array[],
  choices: Choices,
  pseudonyms: Pseudonyms | null,
): People {
  const merged = new Map<string, Set<string>>();
  const written = sources.map((source, index) => idsOfTexts(source, screenings[index] as Screening));
  sources.forEach((source, index) => {
    const own = written[index] as WrittenIds;
    findMerges(source, screenings[index] as Screening, waves[index] as Uint8Array, own, merged);
  });
  const found = idsOfRows(sources, screenings, written, merged);
  const names = personNames(sources, found.compared, choices, pseudonyms);
  const ids = names.kind === 'written' ? found : named(found, names);
  const shown = (text: string) => {
    const [normalised, trimmed] = [normalisePersonId(text), text.trim()];
    return names.nameOf(merged.has(normalised) ? trimmed : normalised, trimmed);
  };
  const identified = peopleOfIds(ids, sources, chosenWithin(choices), choices);
  return {
    ...identified,
    find: personFinder(identified, ids, names, merged),
    recurring: recurringIds(ids, sources, screenings, waves),
    problems: [...mergeProblems(merged, shown), ...longerProblem(names)],
    names: names.kind,
    shown,
  };
}

/** Looks people up by ids of other files: rubrics and reflections name the same people by the same rule. */
function personFinder(
  { keys, merges }: IdentifiedPeople,
  ids: Ids,
  { nameOf, kind }: PersonNames,
  merged: ReadonlyMap<string, unknown>,
): People['find'] {
  const known = new Set(ids.compared);
  const place = new Map(keys.map((key, person) => [key, person]));
  const kept = keptKeys(merges);
  const personOf = (key: string) => place.get(kept.get(key) ?? key) ?? -1;
  return (text, semester) => {
    const [normalised, trimmed] = [normalisePersonId(text), text.trim()];
    const id = merged.has(normalised) ? trimmed : normalised;
    if (!known.has(id)) return -1;
    const key = kind === 'written' ? id : nameOf(id, id);
    const within = semester === '' ? -1 : personOf(`${semester} ${key}`);
    return within >= 0 ? within : personOf(key);
  };
}

function named(ids: Ids, { nameOf }: PersonNames): Ids {
  const isNamed = (place: number) => ids.written[place] !== '';
  const keys = ids.compared.map((id, place) => (isNamed(place) ? nameOf(id, id) : id));
  return { ...ids, keys, written: keys.map((key, place) => (isNamed(place) ? key : '')) };
}

function longerProblem({ longerFor: count }: PersonNames): Problem[] {
  return count === 0 ? [] : [{ code: 'pseudonyms-longer', severity: 'note', values: { count } }];
}

function idsOfRows(
  sources: readonly Source[],
  screenings: readonly Screening[],
  written: readonly WrittenIds[],
  merged: ReadonlyMap<string, unknown>,
): Ids {
  const place = new Map<string, number>();
  const keys: string[] = [];
  const ids: Ids = { compared: keys, keys, written: [], idOf: [] };
  ids.idOf = sources.map(({ sheet, person: { column } }, index) => {
    const rows = new Int32Array(sheet.table.grid.height).fill(-1);
    const { reasons } = screenings[index] as Screening;
    if (column === null) {
      for (const row of sheet.rows) {
        if (reasons[row] !== 0) continue;
        rows[row] = ids.keys.push(unnamedKey(sheet.table.sha256, row)) - 1;
        ids.written.push('');
      }
      return rows;
    }
    const { values, codes } = textsOf(sheet, column);
    const own = written[index] as WrittenIds;
    const idOfText = new Int32Array(values.length).fill(-1);
    for (const code of own.codes) {
      const [normalised, text] = [own.normalised[code] as string, own.written[code] as string];
      const key = merged.has(normalised) ? text : normalised;
      let id = place.get(key);
      if (id === undefined) {
        id = keys.push(key) - 1;
        ids.written.push(text);
        place.set(key, id);
      }
      idOfText[code] = id;
    }
    for (const row of sheet.rows) if (reasons[row] === 0) rows[row] = idOfText[codes[row] as number] as number;
    return rows;
  });
  return ids;
}

/** No id reads so. */
const unnamedKey = (sha256: string, row: number) => `${sha256} · ${String(row + 1).padStart(7, '0')}`;

/** The codes of the person column that are in use, in the order in which they come up, and by code what they say. */
type WrittenIds = { codes: number[]; normalised: string[]; written: string[] };

function idsOfTexts({ sheet, person }: Source, { reasons }: Screening): WrittenIds {
  const ids: WrittenIds = { codes: [], normalised: [], written: [] };
  if (person.column === null) return ids;
  const { values, codes } = textsOf(sheet, person.column);
  const seen = new Uint8Array(values.length);
  for (const row of sheet.rows) {
    const code = codes[row] as number;
    if (reasons[row] !== 0 || seen[code]) continue;
    seen[code] = 1;
    ids.codes.push(code);
  }
  ids.written = values.map((text, code) => (seen[code] ? text.trim() : ''));
  ids.normalised = ids.written.map(normalisePersonId);
  return ids;
}

/** Adds every normalised id under which one wave of this source has two different ids. */
function findMerges(
  { sheet, person }: Source,
  { reasons }: Screening,
  waves: Uint8Array,
  { codes: used, normalised, written }: WrittenIds,
  merged: Map<string, Set<string>>,
): void {
  if (person.column === null) return;
  const shared = sharedIds(used, normalised, written);
  if (shared.size === 0) return;
  const { values, codes } = textsOf(sheet, person.column);
  const seen = new Uint8Array(values.length);
  const byWave = new Map<number, Map<string, string>>();
  for (const row of sheet.rows) {
    const code = codes[row] as number;
    const fresh = (waves[row] as number) & ~(seen[code] as number);
    if (reasons[row] !== 0 || fresh === 0) continue;
    seen[code] = (seen[code] as number) | fresh;
    const [id, text] = [normalised[code] as string, written[code] as string];
    if (!shared.has(id)) continue;
    for (let bit = 1; bit <= fresh; bit <<= 1) {
      if ((fresh & bit) === 0) continue;
      const ids = byWave.get(bit) ?? new Map<string, string>();
      byWave.set(bit, ids);
      const other = ids.get(id);
      if (other === undefined) ids.set(id, text);
      else if (other !== text) merged.set(id, (merged.get(id) ?? new Set()).add(other).add(text));
    }
  }
}

/** Normalised ids that are written in more than one way. */
function sharedIds(codes: readonly number[], normalised: readonly string[], written: readonly string[]): Set<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const code of codes) {
    const [id, text] = [normalised[code] as string, written[code] as string];
    const known = first.get(id);
    if (known === undefined) first.set(id, text);
    else if (known !== text) shared.add(id);
  }
  return shared;
}

function mergeProblems(merged: ReadonlyMap<string, ReadonlySet<string>>, shown: People['shown']): Problem[] {
  if (merged.size === 0) return [];
  const listed = [...merged.values()].slice(0, 20).map((ids) => [...ids].map(shown).join(' / '));
  return [{ code: 'ids-merge-avoided', severity: 'warning', values: { count: merged.size, ids: listed.join('; ') } }];
}
