import { type Choices, type Decision, WAVES, type Wave } from '../../vocabulary';
import { waveInText } from '../header/wave-in-text';
import type { WaveWords } from '../header/wave-words';
import type { FoundItem } from '../items/found-item';
import { endedAt, type Sheet } from '../sheet';
import type { Source, WaveReading } from '../source';
import type { WaveColumn } from './wave-column';

/** Where a source tells the wave of its responses: the person's choice, the names of its item columns, a wave column, its file name. */
export function waveReading(
  sheet: Sheet,
  column: WaveColumn | null,
  items: readonly FoundItem[],
  choices: Choices,
  words: WaveWords,
): WaveReading {
  const choice = choices[`wave/${sheet.table.sha256}`];
  const chosen = WAVES.find((wave) => wave === choice);
  if (chosen) return { from: 'choice', wave: chosen };
  if (choice === 'wide' && wavedShare(sheet, items) > 0) return { from: 'choice', wave: 'wide' };
  if (choice === 'column' && column) return { from: 'choice', wave: 'column' };
  if (wavedShare(sheet, items) >= 0.5) return { from: 'columnNames', wave: 'wide' };
  if (column) return { from: 'column', wave: 'column' };
  // A sheet's own name before the file's: 前後測.xlsx with a sheet 前測.
  const ofSheet = sheet.table.sheet === undefined ? null : waveInText(sheet.table.sheet, words);
  const named = ofSheet ?? waveInText(withoutExtension(sheet.table.name), words);
  return named ? { from: 'fileName', wave: named } : { from: 'unknown', wave: null };
}

function withoutExtension(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('+', ' ');
}

/** Share of the source's items whose column names carry a wave. */
function wavedShare(sheet: Sheet, items: readonly FoundItem[]): number {
  const here = items
    .map(({ places }) => places.filter((place) => place.sheet === sheet))
    .filter((places) => places.length > 0);
  const waved = here.filter((places) => places.some(({ wave }) => wave !== null));
  return here.length === 0 ? 0 : waved.length / here.length;
}

/** The places of an item fitted to how its source tells the wave: in a wide source one for each wave, elsewhere one for the row's. */
export function fitPlaces(item: FoundItem, sources: readonly Source[]): FoundItem['places'] {
  return sources.flatMap(({ sheet, waveReading: { wave } }) => {
    const here = item.places.filter((place) => place.sheet === sheet);
    if (wave === 'wide') return here.filter((place) => place.wave !== null);
    const [place] = [...here.filter((one) => one.wave === wave), ...here.filter((one) => one.wave === null), ...here];
    return place ? [{ ...place, wave: null }] : [];
  });
}

/**
 * A wave for each source that tells none, as a question with its proposal, which is used until it is answered: the wave that the other
 * sources lack; among several without any, the one whose responses ended first is before.
 */
export function proposeWaves(sources: readonly Source[]): { sources: Source[]; decisions: Decision[] } {
  const unknown = sources.filter(({ waveReading: { from }, sheet }) => from === 'unknown' && sheet.rows.length > 0);
  const known = new Set<Wave>(sources.flatMap(knownWaves));
  const ordered = [...unknown].sort((left, right) => firstEnd(left) - firstEnd(right) || left.index - right.index);
  const proposals = new Map<Source, Wave>();
  for (const source of ordered) {
    const free = (['pre', 'post'] as const).find((wave) => !known.has(wave));
    const wave = free ?? (ordered.indexOf(source) % 2 === 0 ? 'pre' : 'post');
    proposals.set(source, wave);
    known.add(wave);
  }
  const decided = sources.map((source): Source => {
    const wave = proposals.get(source);
    return wave ? { ...source, waveReading: { from: 'unknown', wave } } : source;
  });
  const decisions = unknown.map((source): Decision => {
    const { sha256, name } = source.sheet.table;
    const options = WAVES.map((value) => ({ value }));
    return { key: `wave/${sha256}`, kind: 'wave', file: name, options, proposal: proposals.get(source) ?? 'pre' };
  });
  return { sources: decided, decisions };
}

function knownWaves({ waveReading: { wave }, waveColumn }: Source): Wave[] {
  if (wave === 'column') return (waveColumn?.waves ?? []).filter((one) => one !== null);
  return wave === 'wide' ? ['pre', 'post'] : wave === null ? [] : [wave];
}

function firstEnd({ sheet }: Source): number {
  let first = Number.POSITIVE_INFINITY;
  for (const row of sheet.rows.subarray(0, 200)) {
    const time = endedAt(sheet, row);
    if (time < first) first = time;
  }
  return first === Number.POSITIVE_INFINITY ? Number.MAX_SAFE_INTEGER : first;
}
