import { isMissingLabel, MISSING_CODES } from './missing-labels';
import { normaliseLabel } from './normalise-label';
import { answerCode, numberedLabel, plainNumber } from './numbered-label';

/** How the answers of an item are read: whole numbers from min to max, and the labels (normalised) that stand for them. */
export type AnswerScale = {
  min: number;
  max: number;
  points: ReadonlyMap<string, number>;
  /** Further texts (normalised) that mean "no answer". */
  missing: ReadonlySet<string>;
  /** Whether a known label beats a number written beside it; so it is where the instrument names the labels. */
  labelsWin: boolean;
};

export type LabelReading = { kind: 'answer'; value: number } | { kind: 'missing' | 'unknown' | 'outOfRange' };

/** One answer as it was written, read on a scale. What is no whole number of the scale, no label of it and no missing code is unknown. */
export function readLabel(text: string, scale: AnswerScale): LabelReading {
  const label = normaliseLabel(text);
  if (label === '' || scale.missing.has(label)) return { kind: 'missing' };
  const point = scale.points.get(label);
  if (point !== undefined) return { kind: 'answer', value: point };
  const number = plainNumber(label);
  if (number !== null) return readNumber(number, scale);
  const place = answerCode(label);
  if (place !== null) return readNumber(scale.min + place - 1, scale);
  const numbered = numberedLabel(label);
  const named = numbered ? scale.points.get(numbered.label) : undefined;
  if (numbered && named !== undefined) {
    return scale.labelsWin ? { kind: 'answer', value: named } : readNumber(numbered.number, scale);
  }
  if (numbered?.separated) return readNumber(numbered.number, scale);
  return { kind: isMissingLabel(label) ? 'missing' : 'unknown' };
}

function readNumber(number: number, { min, max }: AnswerScale): LabelReading {
  if (Number.isInteger(number) && number >= min && number <= max) return { kind: 'answer', value: number };
  return { kind: MISSING_CODES.has(number) ? 'missing' : 'outOfRange' };
}
