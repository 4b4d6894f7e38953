import type { Decision, Plan, Problem, ReadTable } from '../vocabulary';
import { dictionaryOf } from './dictionary';
import { type WaveWords, waveWords } from './header/wave-words';
import type { FoundItem } from './items/found-item';
import { inferItems } from './items/infer-items';
import { itemCandidates, withBelievedWaves } from './items/item-candidates';
import { matchInstrument } from './items/match-instrument';
import { dateOrderDecisions } from './roles/date-order';
import { eventWaves } from './roles/event-waves';
import { groupingSources } from './roles/groupings';
import { mangledCells } from './roles/mangled-cells';
import { personColumn } from './roles/person-column';
import { type WaveColumn, waveColumn } from './roles/wave-column';
import { waveReading } from './roles/wave-reading';
import { columnLabel, openSheet, type Sheet } from './sheet';
import type { Source, WaveReading } from './source';
import { chosenUse, looksLikeRubric, otherUse } from './source-use';

export type OpenedSources = { sources: Source[]; items: FoundItem[] };

/** From tables to sources with their roles, and the items that are found in them; every column is understood by name and contents. */
export function openSources(tables: readonly ReadTable[], plan: Plan): OpenedSources {
  const words = waveWords(plan.instrument);
  const dictionary = dictionaryOf(tables);
  const sheets = tables.map((table) => openSheet(table, plan, words, dictionary));
  const drafts = sheets.map((sheet) => draftOf(sheet, sheets, plan, words));
  const mayHoldItems = sheets.filter((sheet) => {
    const use = chosenUse(sheet, plan);
    if (use !== null) return use === 'survey';
    return sheet.layout.use === undefined && (Boolean(plan.instrument) || !looksLikeRubric(sheet, plan));
  });
  const items = plan.instrument
    ? matchInstrument(plan.instrument, mayHoldItems, plan.choices)
    : inferItems(withBelievedWaves(mayHoldItems.flatMap((sheet) => candidatesOf(drafts, sheet, words))), plan);
  const sources = drafts.map((draft, index) => sourceOf(draft, index, items, plan, words));
  const used = new Set(sheets.flatMap(({ fields }) => fields.flatMap((field) => field?.table ?? [])));
  return { sources: sources.map((source) => (used.has(source.sheet.table) ? asUsed(source) : source)), items };
}

/** A dictionary that says what the columns of another source mean. */
function asUsed(source: Source): Source {
  const problems = source.problems.map(
    (problem): Problem =>
      problem.code === 'code-book' ? { ...problem, code: 'code-book-used', severity: 'note' } : problem,
  );
  return { ...source, problems };
}

function sourceOf(draft: Draft, index: number, items: readonly FoundItem[], plan: Plan, words: WaveWords): Source {
  const { sheet, person } = draft;
  const here = items.flatMap(({ places }) => places.filter((place) => place.sheet === sheet));
  const itemColumns = [...new Set(here.map(({ column }) => column))];
  const use = here.length > 0 ? 'survey' : withoutItems(sheet, plan);
  const { waveColumn: waves, decisions } = wavesByEvent(draft, itemColumns, plan, words);
  const reading = waveReading(sheet, waves, items, plan.choices, words);
  const problems: Problem[] = [
    ...(use === 'ignore' && sheet.layout.use !== 'ignore'
      ? [{ code: 'no-items', severity: 'warning', file: sheet.table.name } as const]
      : []),
    ...(sheet.layout.problems ?? []).map((code) => ({ code, severity: 'warning', file: sheet.table.name }) as const),
    ...mangledCells(sheet, person.column, itemColumns),
    ...itemsWithoutWave(sheet, reading, items),
  ];
  const wholeFile = reading.wave !== 'column';
  const dates = dateOrderDecisions(sheet, person.column, wholeFile ? null : (waves?.column ?? null), draft.groupings);
  return {
    index,
    ...draft,
    use,
    waveColumn: waves,
    waveReading: reading,
    itemColumns,
    decisions: [...(reading.wave === 'column' ? decisions : []), ...dates],
    problems,
  };
}

/** A tool's events tell the wave where no other column does. */
function wavesByEvent(
  { sheet, waveColumn: known }: Draft,
  itemColumns: readonly number[],
  plan: Plan,
  words: WaveWords,
): { waveColumn: WaveColumn | null; decisions: Decision[] } {
  const { events } = sheet.layout;
  if (events === undefined || itemColumns.length === 0 || (known && known.column !== events)) {
    return { waveColumn: known, decisions: [] };
  }
  return eventWaves(sheet, events, itemColumns, words, plan.choices);
}

/** In a file with a column for each wave, items whose column names none belong nowhere. */
function itemsWithoutWave(sheet: Sheet, { wave }: WaveReading, items: readonly FoundItem[]): Problem[] {
  if (wave !== 'wide') return [];
  const columns = items.flatMap(({ places }) => {
    const here = places.filter((place) => place.sheet === sheet);
    return here.some((place) => place.wave !== null)
      ? []
      : here.slice(0, 1).map(({ column }) => columnLabel(sheet, column));
  });
  if (columns.length === 0) return [];
  const values = { count: columns.length, columns: columns.slice(0, 10).join(', ') };
  return [{ code: 'items-without-wave', severity: 'warning', file: sheet.table.name, values }];
}

function withoutItems(sheet: Sheet, plan: Plan): Source['use'] {
  const chosen = chosenUse(sheet, plan);
  return chosen === null || chosen === 'survey' ? otherUse(sheet, plan) : chosen;
}

type Draft = Pick<Source, 'sheet' | 'person' | 'waveColumn' | 'groupings'>;

function draftOf(sheet: Sheet, sheets: readonly Sheet[], plan: Plan, words: WaveWords): Draft {
  const waves: WaveColumn | null = waveColumn(sheet, plan, words);
  const others = sheets.filter((other) => other !== sheet);
  const named = groupingSources(sheet, plan, [waves?.column ?? null]);
  const taken = new Set(named.flatMap((source) => (source.from === 'column' ? [source.column] : [])));
  if (waves) taken.add(waves.column);
  const person = personColumn(sheet, plan, others, taken);
  const groupings = named.filter((source) => source.from !== 'column' || source.column !== person.column);
  return { sheet, person, waveColumn: waves, groupings };
}

function candidatesOf(drafts: readonly Draft[], sheet: Sheet, words: WaveWords) {
  const draft = drafts.find((one) => one.sheet === sheet);
  const taken = new Set<number>();
  for (const source of draft?.groupings ?? []) if (source.from === 'column') taken.add(source.column);
  if (draft?.waveColumn) taken.add(draft.waveColumn.column);
  if (draft?.person.column != null) taken.add(draft.person.column);
  return itemCandidates(sheet, taken, words);
}
