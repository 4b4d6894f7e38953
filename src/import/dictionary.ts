import type { Instrument, ReadTable } from '../vocabulary';
import { cleanText, shownText } from './header/clean-text';
import { isMissingLabel, MISSING_CODES } from './labels/missing-labels';
import { normaliseLabel } from './labels/normalise-label';
import { cellOf, foldedNames } from './recognise/recogniser';

type DeclaredScale = Instrument['scale'];
/** What a dictionary says of one column: its question, and the scale of its choices where they are one. */
export type DictionaryField = { table: ReadTable; label: string; scale: DeclaredScale | null };
export type Dictionary = ReadonlyMap<string, DictionaryField>;

const VARIABLE = 'variable / field name';
const LABEL = 'field label';
const CHOICES = /^choices, calculations,? or slider labels$/;
/** A scale has three steps at least: two are a yes and a no. */
const FEWEST_STEPS = 3;

/** The data dictionaries of REDCap among the tables, by column in lower case. */
export function dictionaryOf(tables: readonly ReadTable[]): Dictionary {
  const fields = new Map<string, DictionaryField>();
  for (const table of tables) {
    const names = foldedNames(table.grid);
    const [variable, label] = [names.indexOf(VARIABLE), names.indexOf(LABEL)];
    const choices = names.findIndex((name) => CHOICES.test(name));
    if (variable !== 0 || label < 0 || choices < 0) continue;
    for (let row = 1; row < table.grid.height; row++) {
      const name = cleanText(cellOf(table.grid, row, variable)).toLowerCase();
      if (name === '' || fields.has(name)) continue;
      const scale = scaleOfChoices(cellOf(table.grid, row, choices));
      fields.set(name, { table, label: shownText(cellOf(table.grid, row, label)), scale });
    }
  }
  return fields;
}

/** `1, Strongly disagree | 2, Disagree | …` as a scale: whole numbers without a gap, codes for no answer left out. */
function scaleOfChoices(choices: string): DeclaredScale | null {
  const pairs = choices.split('|').flatMap((choice) => {
    const found = /^\s*(-?\d+)\s*,\s*(.+?)\s*$/s.exec(choice);
    return found?.[1] && found[2] ? [{ code: Number(found[1]), label: shownText(found[2]) }] : [];
  });
  const isMissing = ({ code, label }: (typeof pairs)[number]) =>
    MISSING_CODES.has(code) || isMissingLabel(normaliseLabel(label));
  const steps = pairs.filter((pair) => !isMissing(pair)).sort((left, right) => left.code - right.code);
  const [first] = steps;
  const unbroken = steps.every(({ code }, index) => code === (first?.code ?? 0) + index);
  if (!first || steps.length < FEWEST_STEPS || !unbroken) return null;
  const labels = steps.map(({ label }) => label);
  const language = labels.some((label) => /[\u3400-\u9fff]/.test(label)) ? 'zh-TW' : 'en';
  const missing = pairs.filter(isMissing).flatMap(({ code, label }) => [code, label]);
  const max = first.code + steps.length - 1;
  return { min: first.code, max, labels: { [language]: labels }, ...(missing.length > 0 ? { missing } : {}) };
}
