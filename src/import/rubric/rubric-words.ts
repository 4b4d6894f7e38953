import type { Plan, RubricWord } from '../../vocabulary';
import type { LabelCount } from '../labels/infer-scale';
import { readLevel } from './read-level';
import type { RubricScale } from './rubric-scale';

/** What is written in the place of levels, and how it is read: all that is no level, and what a person said of any text. */
export function rubricWords(texts: readonly LabelCount[], scale: RubricScale, { choices }: Plan): RubricWord[] {
  const words = new Map<string, RubricWord>();
  for (const { text, count } of texts) {
    const written = text.trim();
    const chosen = choices[`label/rubric/${written}`] !== undefined;
    const { state, score } = readLevel(text, scale, choices);
    if (written === '' || (state === 'scored' && !chosen)) continue;
    const level = state === 'scored' ? Math.round(score * scale.step * 100) / 100 : null;
    words.set(written, { text: written, count: count + (words.get(written)?.count ?? 0), state, level, chosen });
  }
  return [...words.values()].sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1));
}
