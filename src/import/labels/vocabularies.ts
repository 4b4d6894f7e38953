import type { LikertVocabulary } from '../../vocabulary';
import { CHINESE_VOCABULARIES } from './chinese-vocabularies';
import { ENGLISH_VOCABULARIES } from './english-vocabularies';
import { normaliseLabel } from './normalise-label';

export const VOCABULARIES: readonly LikertVocabulary[] = [...CHINESE_VOCABULARIES, ...ENGLISH_VOCABULARIES];

/** Simplified spellings that exports of other tools carry, by the traditional label that they stand for. */
const SIMPLIFIED: Record<string, string> = {
  一般: '普通',
  没意见: '沒意見',
  有时: '有時',
  经常: '經常',
  总是: '總是',
  从不: '從不',
  很满意: '非常滿意',
  非常满意: '非常滿意',
  非常不满意: '非常不滿意',
  不满意: '不滿意',
  满意: '滿意',
};

const indexes = new Map<string, Map<string, number>>();

/** The points (1 is the lowest) of one vocabulary by normalised label, aliases included. */
export function pointsOf(vocabulary: LikertVocabulary): Map<string, number> {
  const known = indexes.get(vocabulary.id);
  if (known) return known;
  const points = new Map<string, number>();
  const add = (label: string, point: number) => {
    const key = normaliseLabel(label);
    if (!points.has(key)) points.set(key, point);
  };
  vocabulary.labels.forEach((label, index) => {
    add(label, index + 1);
  });
  vocabulary.labels.forEach((label, index) => {
    for (const alias of vocabulary.aliases[label] ?? []) add(alias, index + 1);
  });
  for (const [simplified, traditional] of Object.entries(SIMPLIFIED)) {
    const point = points.get(normaliseLabel(traditional));
    if (point !== undefined) add(simplified, point);
  }
  indexes.set(vocabulary.id, points);
  return points;
}

export function vocabularyById(id: string): LikertVocabulary | undefined {
  return VOCABULARIES.find((vocabulary) => vocabulary.id === id);
}
