import { normaliseLabel } from './normalise-label';

/** Texts that stand for "no answer" in an item column. 普通 and Neutral are midpoints and never here. */
const MISSING_TEXTS = [
  'N/A',
  'NA',
  'n.a.',
  'Not applicable',
  'No answer',
  'Prefer not to answer',
  'N.A./Prefer not to answer',
  "Don't know",
  "I don't know",
  'Unfamiliar (N/A)',
  '不適用',
  '無',
  '無法回答',
  '不知道',
  '不清楚',
  '未作答',
  '未填答',
  '未填',
  '拒答',
  '不願回答',
  '我沒有使用過',
  '-',
  '--',
  '—',
  '/',
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NULL!',
  'NULL',
  'NaN',
  '.',
  "'",
  '',
];
const MISSING = new Set(MISSING_TEXTS.map(normaliseLabel));

/** Codes for "no answer"; they count as such only where they lie outside the answer scale. */
export const MISSING_CODES: ReadonlySet<number> = new Set([99, 999, -99, -9, -1]);

export function isMissingLabel(normalised: string): boolean {
  return MISSING.has(normalised);
}
