import { WAVES, type Wave } from '../../vocabulary';
import { cleanText } from './clean-text';
import { lookingBack, type WaveWords } from './wave-words';

const CJK = '\\u3400-\\u9fff';

/**
 * The one wave that a free text (a file name, a label) speaks of, or null where it speaks of none or of several. A word counts only at its
 * boundaries: `post` in "poster" and 前 in 目前 are no waves. Words of one CJK character need a boundary on both sides.
 */
export function waveInText(text: string, words: WaveWords): Wave | null {
  let rest = cleanText(text).toLowerCase();
  if (/前[、/及和與&]?後|pre\W{0,5}(and|&|to|vs)?\W{0,5}post/.test(rest)) return null;
  const found = new Set<Wave>();
  for (const { wave, word } of longestFirst(words)) {
    if (/^\d+$/.test(word)) continue;
    const pattern = boundedWord(word);
    if (!pattern.test(rest)) continue;
    found.add(wave);
    rest = rest.replace(pattern, ' ');
  }
  if (lookingBack(found)) return 'then';
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function longestFirst(words: WaveWords): { wave: Wave; word: string }[] {
  return WAVES.flatMap((wave) => (words.get(wave) ?? []).map((word) => ({ wave, word }))).sort(
    (left, right) => right.word.length - left.word.length,
  );
}

function boundedWord(word: string): RegExp {
  const spaced = [...word].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s_-]?');
  if (!/^[\u3400-\u9fff]+$/.test(word)) return new RegExp(`(?<![a-z0-9])${spaced}(?![a-z0-9])`, 'g');
  return word.length > 1 ? new RegExp(spaced, 'g') : new RegExp(`(?<![${CJK}a-z])${spaced}(?![${CJK}])`, 'g');
}
