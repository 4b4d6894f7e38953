import {
  type ExcludedAs,
  type LocalText,
  type Plan,
  type Problem,
  SET_ASIDE_REASONS,
  type SetAsideReason,
} from '../../vocabulary';
import { normaliseLabel } from '../labels/normalise-label';
import { rowsWithAnswers } from '../roles/event-waves';
import { columnsNamed, isBlank, textsOf } from '../sheet';
import type { Source } from '../source';

/** What becomes of each grid row of a source: 0 while it is kept, else 1 + the place of the reason in SET_ASIDE_REASONS. */
export type Screening = {
  reasons: Uint8Array;
  /** Of a row that a rule of the instrument excludes, what the rule says. */
  because: Map<number, LocalText>;
  /** Of a row that is excluded without a rule, what it is. */
  excludedAs: Map<number, ExcludedAs>;
  /** Rows that the person took back: nothing but a missing id keeps them out. */
  restored: ReadonlySet<number>;
  problems: Problem[];
};

export function reasonCode(reason: SetAsideReason): number {
  return SET_ASIDE_REASONS.indexOf(reason) + 1;
}

export function reasonOf(code: number): SetAsideReason {
  return SET_ASIDE_REASONS[code - 1] as SetAsideReason;
}

/**
 * Sets aside what is no response, previews, tests and spam, what the instrument excludes, responses without an id or wave, and what the
 * person chose. `keepsUnnamed`: rows of a file that has no column of ids stay.
 */
export function screenRows(
  source: Source,
  waves: Uint8Array,
  plan: Plan,
  { keepsUnnamed }: { keepsUnnamed: boolean },
): Screening {
  const { byHand, restored } = handPicked(source, plan);
  const screening: Screening = {
    reasons: new Uint8Array(source.sheet.table.grid.height),
    because: new Map(),
    excludedAs: new Map(),
    restored,
    problems: [],
  };
  const setAside = (row: number, reason: SetAsideReason): boolean => {
    if (screening.reasons[row] !== 0 || (restored.has(row) && reason !== 'noId')) return false;
    screening.reasons[row] = reasonCode(reason);
    return true;
  };
  for (const row of byHand) setAside(row, 'byHand');
  screenNoResponses(source, screening, setAside);
  screenTool(source, setAside);
  exclude(source, plan, screening, setAside);
  if (source.person.column !== null || !keepsUnnamed) screenBlankIds(source, screening, setAside);
  screenWithoutWave(source, waves, screening);
  if (plan.choices.finishedOnly === 'true') screenUnfinished(source, setAside);
  return screening;
}

type SetAside = (row: number, reason: SetAsideReason) => boolean;

function handPicked({ sheet }: Source, { choices }: Plan): { byHand: number[]; restored: Set<number> } {
  const prefix = `row/${sheet.table.sha256}/`;
  const byHand: number[] = [];
  const restored = new Set<number>();
  for (const [key, choice] of Object.entries(choices)) {
    if (!key.startsWith(prefix)) continue;
    const row = Number(key.slice(prefix.length)) - 1;
    if (!(row >= sheet.layout.headerRows && row < sheet.table.grid.height)) continue;
    if (choice === 'setAside') byHand.push(row);
    if (choice === 'use') restored.add(row);
  }
  return { byHand, restored };
}

/** Rows that are no responses, with what they are: totals and notes at the end, and rows of other forms of the tool. */
function screenNoResponses({ sheet, itemColumns }: Source, { excludedAs }: Screening, setAside: SetAside): void {
  for (const row of sheet.layout.noResponses ?? []) if (setAside(row, 'excluded')) excludedAs.set(row, 'totalOrNote');
  if (!sheet.layout.otherForms) return;
  const answers = rowsWithAnswers(sheet, itemColumns);
  for (const row of sheet.rows) if (!answers(row) && setAside(row, 'excluded')) excludedAs.set(row, 'otherForm');
}

function screenTool({ sheet }: Source, setAside: SetAside): void {
  for (const { column, reasonFor } of sheet.layout.screens) {
    const { values, codes } = textsOf(sheet, column);
    const reasons = values.map(reasonFor);
    for (const row of sheet.rows) {
      const reason = reasons[codes[row] as number];
      if (reason) setAside(row, reason);
    }
  }
}

function exclude({ sheet }: Source, plan: Plan, screening: Screening, setAside: SetAside): void {
  for (const rule of plan.instrument?.exclude ?? []) {
    const column = columnsNamed(sheet, rule.column)[0];
    if (column === undefined) continue;
    const excluded = new Set(rule.values.map((value) => normaliseLabel(String(value))));
    const { values, codes } = textsOf(sheet, column);
    const meant = values.map((text) => excluded.has(normaliseLabel(text)));
    for (const row of sheet.rows) {
      if (!meant[codes[row] as number] || !setAside(row, 'excluded') || !rule.because) continue;
      screening.because.set(row, { en: rule.because.en, 'zh-TW': rule.because['zh-TW'] });
    }
  }
}

function screenBlankIds({ sheet, person }: Source, screening: Screening, setAside: SetAside): void {
  const texts = person.column === null ? null : textsOf(sheet, person.column);
  const blank = texts?.values.map((text) => isBlank(sheet, text));
  const rows: number[] = [];
  for (const row of sheet.rows) {
    if (texts && blank && !blank[texts.codes[row] as number]) continue;
    if (setAside(row, 'noId')) rows.push(row + 1);
  }
  if (rows.length === 0 || person.column === null) return;
  const file = sheet.table.name;
  screening.problems.push({
    code: 'blank-ids',
    severity: 'warning',
    file,
    rows: rows.slice(0, 50),
    values: { count: rows.length },
  });
}

/** The file says no wave for these rows: they can be compared with nothing, and are set aside as excluded and told of; events are asked for. */
function screenWithoutWave({ sheet, waveReading, waveColumn }: Source, waves: Uint8Array, screening: Screening): void {
  if (waveReading.wave !== 'column' || !waveColumn) return;
  const { values, codes } = textsOf(sheet, waveColumn.column);
  const isEvent = sheet.layout.events === waveColumn.column;
  const rows: number[] = [];
  const texts = new Set<string>();
  for (const row of sheet.rows) {
    if (waves[row] !== 0 || screening.reasons[row] !== 0) continue;
    screening.reasons[row] = reasonCode('excluded');
    screening.excludedAs.set(row, isEvent ? 'otherEvent' : 'noWave');
    rows.push(row + 1);
    texts.add((values[codes[row] as number] as string).trim());
  }
  if (rows.length === 0 || isEvent) return;
  screening.problems.push({
    code: 'no-wave',
    severity: 'warning',
    file: sheet.table.name,
    rows: rows.slice(0, 50),
    values: { count: rows.length, found: [...texts].slice(0, 5).join(', ') },
  });
}

function screenUnfinished(source: Source, setAside: SetAside): void {
  const finished = finishedReader(source);
  for (const row of source.sheet.rows) if (!finished(row)) setAside(row, 'unfinished');
}

/** Whether a response was finished; where the source does not say, it was. */
export function finishedReader({ sheet }: Source): (row: number) => boolean {
  const { finished } = sheet.layout;
  if (!finished) return () => true;
  const { values, codes } = textsOf(sheet, finished.column);
  const read = values.map((text) => finished.isFinished(isBlank(sheet, text) ? '' : text));
  return (row) => read[codes[row] as number] as boolean;
}
