import type { Scale } from '../../vocabulary';
import type { ScaledItem } from '../items/item-scale';
import { normaliseLabel } from '../labels/normalise-label';
import { filledTexts } from '../sheet';

/**
 * The scale with its labels as the files write them: each point's most frequent label in place of the vocabulary's own, so that a saved
 * instrument reads the next export too. A point that nobody chose keeps the vocabulary's, and a declared scale is left as it was declared.
 */
export function scaleAsWritten({ declared, scale, places }: ScaledItem): Scale {
  const { shown, reading } = scale;
  if (declared !== null || !shown.labels) return shown;
  const best = new Map<number, { text: string; count: number }>();
  for (const { sheet, column } of places)
    for (const { text, count } of filledTexts(sheet, column)) {
      const point = reading.points.get(normaliseLabel(text));
      if (point !== undefined && count > (best.get(point)?.count ?? 0)) best.set(point, { text: text.trim(), count });
    }
  const written = (labels: string[]) => labels.map((label, at) => best.get(reading.min + at)?.text ?? label);
  const entries = Object.entries(shown.labels).map(([language, labels]) => [language, written(labels ?? [])]);
  return { ...shown, labels: Object.fromEntries(entries) };
}
