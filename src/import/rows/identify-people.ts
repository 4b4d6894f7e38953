import type { Choices, Matching, Problem } from '../../vocabulary';
import { chosenWithin } from '../matching/chosen-rules';
import { type IdentifiedPeople, type Ids, peopleOfIds } from '../matching/people-of-ids';
import { recurringIds } from '../matching/recurring-ids';
import { normalisePersonId } from '../roles/person-id';
import { textsOf } from '../sheet';
import type { Source } from '../source';
import type { Screening } from './screen-rows';

export type People = IdentifiedPeople & {
  recurring: Matching['recurring'];
  problems: Problem[];
};

/**
 * Who wrote which response. Ids are matched as `normalisePersonId` writes them; where that would merge two ids that differ within one wave
 * of one source, these ids are matched as they were written (trimmed), and listed.
 */
export function identifyPeople(
  sources: readonly Source[],
  screenings: readonly Screening[],
  waves: readonly Uint8Array[],
  choices: Choices,
): People {
  const merged = new Map<string, Set<string>>();
  const written = sources.map((source, index) => idsOfTexts(source, screenings[index] as Screening));
  sources.forEach((source, index) => {
    const own = written[index] as WrittenIds;
    findMerges(source, screenings[index] as Screening, waves[index] as Uint8Array, own, merged);
  });
  const keysOf = written.map((texts) => keysOfTexts(texts, merged));
  const ids = idsOfRows(sources, screenings, keysOf);
  return {
    ...peopleOfIds(ids, sources, chosenWithin(choices), choices),
    recurring: recurringIds(ids, sources, screenings, waves),
    problems: mergeProblems(merged),
  };
}

function idsOfRows(sources: readonly Source[], screenings: readonly Screening[], keysOf: readonly KeyedTexts[]): Ids {
  const first = new Map<string, string>();
  for (const keys of keysOf) for (const [, { key, written }] of keys) if (!first.has(key)) first.set(key, written);
  const place = new Map([...first.keys()].map((key, index) => [key, index]));
  const idOf = sources.map(({ sheet, person: { column } }, index) => {
    const rows = new Int32Array(sheet.table.grid.height).fill(-1);
    if (column === null) return rows;
    const { values, codes } = textsOf(sheet, column);
    const { reasons } = screenings[index] as Screening;
    const idOfText = new Int32Array(values.length).fill(-1);
    for (const [code, { key }] of keysOf[index] as KeyedTexts) idOfText[code] = place.get(key) as number;
    for (const row of sheet.rows) if (reasons[row] === 0) rows[row] = idOfText[codes[row] as number] as number;
    return rows;
  });
  return { keys: [...first.keys()], written: [...first.values()], idOf };
}

/** By distinct text of the person column, the ids that are in use, in the order in which they come up. */
type WrittenIds = Map<number, { normalised: string; written: string }>;
type KeyedTexts = Map<number, { key: string; written: string }>;

function idsOfTexts({ sheet, person }: Source, { reasons }: Screening): WrittenIds {
  const ids: WrittenIds = new Map();
  if (person.column === null) return ids;
  const { values, codes } = textsOf(sheet, person.column);
  for (const row of sheet.rows) {
    const code = codes[row] as number;
    if (reasons[row] !== 0 || ids.has(code)) continue;
    const written = (values[code] as string).trim();
    ids.set(code, { normalised: normalisePersonId(written), written });
  }
  return ids;
}

function keysOfTexts(ids: WrittenIds, merged: ReadonlyMap<string, unknown>): KeyedTexts {
  const keys: KeyedTexts = new Map();
  for (const [code, { normalised, written }] of ids)
    keys.set(code, { key: merged.has(normalised) ? written : normalised, written });
  return keys;
}

/** Adds every normalised id under which one wave of this source has two different ids. */
function findMerges(
  { sheet, person }: Source,
  { reasons }: Screening,
  waves: Uint8Array,
  known: WrittenIds,
  merged: Map<string, Set<string>>,
): void {
  if (person.column === null) return;
  const { values, codes } = textsOf(sheet, person.column);
  const seen = new Uint8Array(values.length);
  const byWave = new Map<number, Map<string, string>>();
  for (const row of sheet.rows) {
    const code = codes[row] as number;
    const fresh = (waves[row] as number) & ~(seen[code] as number);
    if (reasons[row] !== 0 || fresh === 0) continue;
    seen[code] = (seen[code] as number) | fresh;
    const { normalised, written } = known.get(code) as { normalised: string; written: string };
    for (let bit = 1; bit <= fresh; bit <<= 1) {
      if ((fresh & bit) === 0) continue;
      const ids = byWave.get(bit) ?? new Map<string, string>();
      byWave.set(bit, ids);
      const other = ids.get(normalised);
      if (other === undefined) ids.set(normalised, written);
      else if (other !== written) merged.set(normalised, (merged.get(normalised) ?? new Set()).add(other).add(written));
    }
  }
}

function mergeProblems(merged: ReadonlyMap<string, ReadonlySet<string>>): Problem[] {
  if (merged.size === 0) return [];
  const listed = [...merged.values()].slice(0, 20).map((ids) => [...ids].join(' / '));
  return [{ code: 'ids-merge-avoided', severity: 'warning', values: { count: merged.size, ids: listed.join('; ') } }];
}
