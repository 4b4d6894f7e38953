import type { Plan, Problem, ReadTable } from '../vocabulary';
import { type WaveWords, waveWords } from './header/wave-words';
import type { FoundItem } from './items/found-item';
import { inferItems } from './items/infer-items';
import { itemCandidates, withBelievedWaves } from './items/item-candidates';
import { matchInstrument } from './items/match-instrument';
import { groupingSources } from './roles/groupings';
import { personColumn } from './roles/person-column';
import { type WaveColumn, waveColumn } from './roles/wave-column';
import { waveReading } from './roles/wave-reading';
import { openSheet, type Sheet } from './sheet';
import type { Source } from './source';
import { chosenUse, looksLikeRubric, otherUse } from './source-use';

export type OpenedSources = { sources: Source[]; items: FoundItem[] };

/** From tables to sources with their roles, and the items that are found in them; every column is understood by name and contents. */
export function openSources(tables: readonly ReadTable[], plan: Plan): OpenedSources {
  const words = waveWords(plan.instrument);
  const sheets = tables.map((table) => openSheet(table, plan, words));
  const drafts = sheets.map((sheet) => draftOf(sheet, sheets, plan, words));
  const mayHoldItems = sheets.filter((sheet) => {
    const use = chosenUse(sheet, plan);
    return use === null ? Boolean(plan.instrument) || !looksLikeRubric(sheet, plan) : use === 'survey';
  });
  const items = plan.instrument
    ? matchInstrument(plan.instrument, mayHoldItems, plan.choices)
    : inferItems(withBelievedWaves(mayHoldItems.flatMap((sheet) => candidatesOf(drafts, sheet, words))), plan);
  const sources = drafts.map((draft, index): Source => {
    const { sheet } = draft;
    const problems: Problem[] = [];
    const holdsItems = items.some(({ places }) => places.some((place) => place.sheet === sheet));
    const use = holdsItems ? 'survey' : withoutItems(sheet, plan);
    if (use === 'ignore') problems.push({ code: 'no-items', severity: 'warning', file: sheet.table.name });
    return {
      index,
      ...draft,
      use,
      waveReading: waveReading(sheet, draft.waveColumn, items, plan.choices, words),
      problems,
    };
  });
  return { sources, items };
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
