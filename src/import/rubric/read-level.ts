import type { Choices, RatingState } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { normaliseLabel } from '../labels/normalise-label';
import { plainNumber } from '../labels/numbered-label';
import { type AnswerScale, readLabel } from '../labels/read-label';

/** The work was looked at and could not be scored; not the same as nothing written, nor as level 0. */
const UNSCORABLE =
  /^(un-?score?able|not scor(e?able|ed)|cannot be scored|unable to score|no basis for judg(e)?ment|ns|n\/a|n\.a|not applicable|無法評分|無法評量|無法判斷|無法給分|不予評分|不列入評分|不適用)$/i;
const BLANK = new Set([
  '',
  '-',
  '--',
  '—',
  '–',
  '.',
  'na',
  'null',
  'nan',
  '未評分',
  '未評',
  '尚未評分',
  'not assessed',
  'not graded',
]);

export const isUnscorable = (text: string): boolean => UNSCORABLE.test(normaliseLabel(text));

export const isNothing = (text: string): boolean => BLANK.has(normaliseLabel(text));

/** Levels as they are read: whole numbers and labels of `scale`, and numbers in its range that are multiples of `step`. */
export type LevelReading = { scale: AnswerScale; step: number };

/** One cell of a rubric; `score` is in steps. */
export function readLevel(
  text: string,
  { scale, step }: LevelReading,
  choices: Choices,
): { state: RatingState; score: number } {
  const none = (state: RatingState) => ({ state, score: 0 });
  const chosen = choices[`label/rubric/${text.trim()}`];
  if (chosen === 'missing') return none('blank');
  if (chosen === 'unscorable') return none('unscorable');
  if (chosen !== undefined && Number.isFinite(Number(chosen))) return scored(Number(chosen), scale, step);
  if (isNothing(text)) return none('blank');
  if (isUnscorable(text)) return none('unscorable');
  const number = plainNumber(cleanText(text).toLowerCase());
  if (number !== null) return scored(number, scale, step);
  const read = readLabel(text, scale);
  if (read.kind === 'answer') return scored(read.value, scale, step);
  return none(read.kind === 'missing' ? 'blank' : 'unread');
}

function scored(level: number, { min, max }: AnswerScale, step: number): { state: RatingState; score: number } {
  const steps = level / step;
  const isLevel = level >= min && level <= max && Math.abs(steps - Math.round(steps)) < 1e-9;
  return isLevel ? { state: 'scored', score: Math.round(steps) } : { state: 'unread', score: 0 };
}
