import type { Instrument, LikertVocabulary } from '../../vocabulary';
import { normaliseLabel } from './normalise-label';
import type { AnswerScale } from './read-label';
import { pointsOf, VOCABULARIES } from './vocabularies';

type DeclaredScale = Instrument['scale'];

/**
 * The scale that an instrument declares, with what else it reads as no answer, as the reading of its answers. Its labels are the only ones, with two exceptions: where it
 * names labels of a known vocabulary in one language only, the same vocabulary in the other language is read too; where it names none,
 * every vocabulary of that many points that contradicts no earlier one is.
 */
export function declaredScale(scale: DeclaredScale, missingElsewhere: readonly (string | number)[]): AnswerScale {
  const points = new Map<string, number>();
  const lists = [scale.labels?.en, scale.labels?.['zh-TW']].filter((list) => list !== undefined && list.length > 0);
  for (const labels of lists) addLabels(points, labels ?? [], scale);
  for (const vocabulary of lists.length < 2 ? impliedVocabularies(lists[0], scale) : []) {
    const entries = [...pointsOf(vocabulary)];
    for (const [label, point] of entries) if (!points.has(label)) points.set(label, scale.min + point - 1);
  }
  const missing = [...(scale.missing ?? []), ...missingElsewhere].map((text) => normaliseLabel(String(text)));
  return { min: scale.min, max: scale.max, points, missing: new Set(missing), labelsWin: lists.length > 0 };
}

function addLabels(points: Map<string, number>, labels: readonly string[], scale: DeclaredScale): void {
  labels.forEach((label, index) => {
    if (scale.min + index <= scale.max) points.set(normaliseLabel(label), scale.min + index);
  });
}

function impliedVocabularies(labels: readonly string[] | undefined, scale: DeclaredScale): LikertVocabulary[] {
  const count = scale.max - scale.min + 1;
  const sized = VOCABULARIES.filter((vocabulary) => vocabulary.labels.length === count);
  if (!labels) return sized;
  const own = sized.find((vocabulary) =>
    labels.every((label, index) => pointsOf(vocabulary).get(normaliseLabel(label)) === index + 1),
  );
  if (!own) return [];
  return sized.filter((vocabulary) => vocabulary.kind === own.kind && vocabulary.language !== own.language);
}
