import type { Wave } from '../../vocabulary';
import { cleanText, shownText } from '../header/clean-text';
import { lastPart, withoutNumber } from '../header/column-names';
import { waveAffix } from '../header/wave-affix';
import type { WaveWords } from '../header/wave-words';
import { inferScale } from '../labels/infer-scale';
import { filledTexts, type Sheet } from '../sheet';

/** A column whose answers fit one answer scale, with what its name tells. Texts are cleaned and without wave and number. */
export type ItemCandidate = {
  sheet: Sheet;
  column: number;
  wave: Wave | null;
  code: string;
  /** The question as people read it. */
  text: string;
  /** The question of the whole matrix, '' where there is none. */
  stem: string;
  /** `CE` of CE1, `Q9` of Q9_3, '' where the code has no such form. */
  codeStem: string;
};

/** A column with more distinct answers than this holds ids or prose. */
const MOST_ANSWERS = 60;
const NO_ITEM =
  /^(年級|年齡|性別|班級|組別|分數|總分|得分|grade|year|age|gender|sex|score|total|class|group|group ?no\.?)$/i;

/** The columns of a source that look like items; `taken` ones have another role. */
export function itemCandidates(sheet: Sheet, taken: ReadonlySet<number>, words: WaveWords): ItemCandidate[] {
  return sheet.layout.columns.flatMap(({ code, text, role }, column) => {
    if (role !== 'answer' || taken.has(column) || NO_ITEM.test(cleanText(text)) || code.trim() === '') return [];
    const texts = filledTexts(sheet, column);
    if (texts.length > MOST_ANSWERS || !(sheet.fields[column]?.scale || inferScale(texts))) return [];
    return [describe(sheet, column, code, text, words)];
  });
}

function describe(sheet: Sheet, column: number, code: string, text: string, words: WaveWords): ItemCandidate {
  const bareCode = withoutWave(cleanText(code), words).replace(/\[(\w+)\]/g, '_$1');
  const whole = withoutWave(cleanText(shownText(text)), words);
  const { stem, row } = matrixParts(whole);
  return {
    sheet,
    column,
    wave: sheet.names[column]?.wave ?? null,
    code: bareCode,
    text: withoutWave(withoutNumber(row ?? whole), words),
    stem,
    codeStem: /^(.*?[A-Za-z\u3400-\u9fff].*?)[_\-#.\s]?\d{1,3}$/.exec(bareCode)?.[1]?.replace(/[_\-#.\s]+$/, '') ?? '',
  };
}

/** `Stem - row` and `Stem [row]` taken apart. */
function matrixParts(whole: string): { stem: string; row: string | null } {
  const afterDash = lastPart(whole);
  if (afterDash !== null) return { stem: whole.slice(0, whole.lastIndexOf(' - ')).trim(), row: afterDash };
  const bracketed = /^(.*)\[([^[\]]+)\]$/.exec(whole);
  return { stem: bracketed?.[1]?.trim() ?? '', row: bracketed?.[2]?.trim() || null };
}

function withoutWave(text: string, words: WaveWords): string {
  return waveAffix(text, words)?.rest ?? text;
}

/**
 * Candidates whose wave is believed: a code without spaces that carries it, or a column of the same name with another wave. "Before the
 * course I planned my week" alone is an item's text and no wave.
 */
export function withBelievedWaves(candidates: readonly ItemCandidate[]): ItemCandidate[] {
  const waves = new Map<string, Set<Wave | null>>();
  const keyOf = (candidate: ItemCandidate) => `${candidate.stem}\u0000${candidate.text}`;
  for (const candidate of candidates)
    waves.set(keyOf(candidate), (waves.get(keyOf(candidate)) ?? new Set()).add(candidate.wave));
  return candidates.map((candidate) => {
    const paired = (waves.get(keyOf(candidate))?.size ?? 0) > 1;
    const coded = !/\s/.test(cleanText(candidate.sheet.layout.columns[candidate.column]?.code ?? ''));
    return candidate.wave === null || paired || coded ? candidate : { ...candidate, wave: null };
  });
}
