import { isMissingLabel, MISSING_CODES } from './missing-labels';
import { normaliseLabel } from './normalise-label';
import { answerCode, numberedLabel, plainNumber } from './numbered-label';
import type { AnswerScale } from './read-label';
import { runsBackwards } from './runs-backwards';
import { pointsOf, VOCABULARIES, vocabularyById } from './vocabularies';

/** A scale that could be meant: a vocabulary's id, or `min..max` for plain numbers. */
export type ScaleCandidate = { id: string; scale: AnswerScale };
export type InferredScale = {
  /** The best first; never empty. */
  candidates: ScaleCandidate[];
  /** Whether another candidate fits about as well and reads the answers differently. */
  ambiguous: boolean;
  /** The vocabulary whose labels fall while the numbers written before them rise; null where they do not. */
  against: string | null;
};
export type LabelCount = { text: string; count: number };

/** Share of the answers that a scale must read before a column is taken for an item. */
const READ_SHARE = 0.8;
const NUMBER_RANGES: readonly (readonly [number, number])[] = [
  [1, 3],
  [1, 4],
  [1, 5],
  [1, 6],
  [1, 7],
  [1, 9],
  [1, 10],
  [0, 3],
  [0, 4],
  [0, 5],
  [0, 6],
  [0, 10],
];
/** Ranges that surveys use so often that their highest number alone decides. */
const CERTAIN_RANGES = new Set(['1..5', '1..7', '1..10', '0..4', '0..10']);

/**
 * The scale behind a set of distinct answers with their counts, which must be those of all waves and sources together: who answers
 * after may never use the lowest label. Null where no scale reads most of them.
 */
export function inferScale(answers: readonly LabelCount[]): InferredScale | null {
  const labels = new Map<string, number>();
  for (const { text, count } of answers) {
    const label = normaliseLabel(text);
    if (!isMissingLabel(label)) labels.set(label, (labels.get(label) ?? 0) + count);
  }
  const numbers = new Map<number, number>();
  const pairs: [number, string][] = [];
  const texts = new Map<string, number>();
  for (const [label, count] of labels) {
    const numbered = numberedLabel(label);
    const number = plainNumber(label) ?? (numbered?.separated ? numbered.number : null);
    if (number === null) texts.set(numbered ? numbered.label : label, count);
    else numbers.set(number, (numbers.get(number) ?? 0) + count);
    if (numbered?.separated) pairs.push([numbered.number, numbered.label]);
  }
  if (texts.size === 0) return numbers.size === 0 ? null : inferNumbers(numbers, runsBackwards(pairs));
  const places = numbers.size === 0 ? placesOf(texts) : null;
  if (places) return inferPlaces(places);
  return inferVocabulary(texts, numbers);
}

/** A scale by the id that a person chose, or null where there is no such scale. */
export function scaleById(id: string): ScaleCandidate | null {
  const range = /^(-?\d+)\.\.(-?\d+)$/.exec(id);
  if (range) return { id, scale: numberScale(Number(range[1]), Number(range[2])) };
  return vocabularyById(id) ? { id, scale: vocabularyScale(id) } : null;
}

function numberScale(min: number, max: number): AnswerScale {
  return { min, max, points: new Map(), missing: new Set(), labelsWin: false };
}

function vocabularyScale(id: string): AnswerScale {
  const vocabulary = vocabularyById(id);
  if (!vocabulary) throw new Error(`infer scale: no vocabulary: ${id}`);
  return { min: 1, max: vocabulary.labels.length, points: pointsOf(vocabulary), missing: new Set(), labelsWin: false };
}

/** Answer codes (`A1` … `A5`) by their places; null where any text is none. */
function placesOf(texts: ReadonlyMap<string, number>): Map<number, number> | null {
  const places = new Map<number, number>();
  for (const [label, count] of texts) {
    const place = answerCode(label);
    if (place === null) return null;
    places.set(place, (places.get(place) ?? 0) + count);
  }
  return places;
}

/** Codes are numbered in the order of the scale by custom only, which is why a person confirms it. */
function inferPlaces(places: ReadonlyMap<number, number>): InferredScale | null {
  const inferred = inferNumbers(places);
  return inferred ? { ...inferred, ambiguous: true } : null;
}

function inferNumbers(counts: ReadonlyMap<number, number>, against: string | null = null): InferredScale | null {
  const inside = [...counts].filter(([number]) => Number.isInteger(number) && number >= 0 && number <= 10);
  const total = (list: [number, number][]) => list.reduce((sum, [, count]) => sum + count, 0);
  const relevant = [...counts].filter(([number]) => !MISSING_CODES.has(number) || (number >= 0 && number <= 10));
  if (inside.length < 2 || total(inside) < total(relevant) * 0.95) return null;
  const lowest = Math.min(...inside.map(([number]) => number));
  const highest = Math.max(...inside.map(([number]) => number));
  if (highest <= 1) return null;
  const fitting = NUMBER_RANGES.filter(([min, max]) => min === (lowest === 0 ? 0 : 1) && highest <= max);
  const candidates = fitting.map(([min, max]) => ({ id: `${min}..${max}`, scale: numberScale(min, max) }));
  const [best] = candidates;
  return best ? { candidates, ambiguous: !CERTAIN_RANGES.has(best.id), against } : null;
}

type Fit = { id: string; points: number; read: number; unused: number; reading: string };

function inferVocabulary(
  texts: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<number, number>,
): InferredScale | null {
  const fits = VOCABULARIES.map(({ id }) => fitOf(id, texts, numbers)).filter((fit) => fit.read >= READ_SHARE);
  fits.sort((left, right) => right.read - left.read || left.points - right.points || left.unused - right.unused);
  const [best] = fits;
  if (!best) return null;
  const equal = fits.filter((fit) => fit.read === best.read && fit.unused <= best.unused + 1);
  const seen = new Set<string>();
  const distinct = equal.filter(({ reading }) => !seen.has(reading) && seen.add(reading));
  const candidates = distinct.map(({ id }) => ({ id, scale: vocabularyScale(id) }));
  return { candidates, ambiguous: candidates.length > 1, against: null };
}

/** Two labels on one point count as an unused point too: then another vocabulary is likelier. */
function fitOf(id: string, texts: ReadonlyMap<string, number>, numbers: ReadonlyMap<number, number>): Fit {
  const { points, max } = vocabularyScale(id);
  const used = new Set<number>();
  let read = 0;
  let total = 0;
  let collisions = 0;
  const reading: string[] = [String(max)];
  for (const [label, count] of texts) {
    total += count;
    const point = points.get(label);
    if (point === undefined) continue;
    read += count;
    if (used.has(point)) collisions++;
    used.add(point);
    reading.push(`${label}=${point}`);
  }
  for (const [number, count] of numbers) {
    if (MISSING_CODES.has(number)) continue;
    total += count;
    if (number < 1 || number > max || !Number.isInteger(number)) continue;
    read += count;
    used.add(number);
  }
  return {
    id,
    points: max,
    read: total === 0 ? 0 : read / total,
    unused: max - used.size + collisions,
    reading: reading.join('|'),
  };
}
