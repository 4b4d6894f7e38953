import { NO_ANSWER, WAVES, type Wave } from '../../vocabulary';
import type { ScaledItem } from '../items/item-scale';
import { textsOf } from '../sheet';
import type { Source, SourceAnswers } from '../source';
import type { LineUp } from './line-up';

/** Answers that count as missing though something was written: the texts with how often, and the first rows as people count them. */
export type NotRead = { count: number; texts: Map<string, number>; rows: number[] };

/** One item over the line-up, with what could not be read, counted over the same responses. */
export type GatheredItem = {
  item: ScaledItem;
  values: Int16Array;
  answered: number;
  missing: number;
  /** Answers that are no label of the scale, and numbers outside it, by source. */
  unread: Map<number, NotRead>;
  outOfRange: Map<number, NotRead>;
  answers: Map<Wave, number[]>;
};

const LISTED_ROWS = 50;

/** Gathers each item's answers along the line-up: one pass per item, source and wave over typed arrays. */
export function gatherItems(
  items: readonly ScaledItem[],
  answers: readonly SourceAnswers[],
  sources: readonly Source[],
  line: LineUp,
): GatheredItem[] {
  const places = placesBySourceAndWave(sources.length, line);
  return items.map((item, index) => {
    const gathered = emptyItem(item, line.length);
    for (const one of answers) {
      if (one.item !== index) continue;
      const waves = one.place.wave === null ? WAVES : [one.place.wave];
      for (const wave of waves)
        gather(gathered, one, wave, places[one.source * WAVES.length + WAVES.indexOf(wave)] ?? [], line);
    }
    for (const value of gathered.values) if (value !== NO_ANSWER) gathered.answered++;
    gathered.missing = line.length - gathered.answered - total(gathered.unread) - total(gathered.outOfRange);
    return gathered;
  });
}

export function total(notRead: ReadonlyMap<number, NotRead>): number {
  return [...notRead.values()].reduce((sum, { count }) => sum + count, 0);
}

function emptyItem(item: ScaledItem, length: number): GatheredItem {
  const values = new Int16Array(length).fill(NO_ANSWER);
  return { item, values, answered: 0, missing: 0, unread: new Map(), outOfRange: new Map(), answers: new Map() };
}

function placesBySourceAndWave(sources: number, line: LineUp): number[][] {
  const places: number[][] = Array.from({ length: sources * WAVES.length }, () => []);
  for (let at = 0; at < line.length; at++)
    places[(line.source[at] as number) * WAVES.length + (line.wave[at] as number)]?.push(at);
  return places;
}

function gather(
  gathered: GatheredItem,
  answers: SourceAnswers,
  wave: Wave,
  places: readonly number[],
  line: LineUp,
): void {
  if (places.length === 0) return;
  const { codes, values: texts } = textsOf(answers.place.sheet, answers.place.column);
  const counts = new Int32Array(texts.length);
  for (const at of places) {
    const code = codes[line.row[at] as number] as number;
    gathered.values[at] = answers.values[code] as number;
    (counts[code] as number)++;
  }
  const { min, max } = gathered.item.scale.reading;
  const tally = gathered.answers.get(wave) ?? new Array<number>(max - min + 1).fill(0);
  gathered.answers.set(wave, tally);
  counts.forEach((count, code) => {
    if (count > 0 && answers.kinds[code] === 'answer')
      (tally[(answers.values[code] as number) - min] as number) += count;
  });
  listNotRead(gathered, answers, counts, places, line);
}

function listNotRead(
  gathered: GatheredItem,
  answers: SourceAnswers,
  counts: Int32Array,
  places: readonly number[],
  line: LineUp,
): void {
  const { codes, values: texts } = textsOf(answers.place.sheet, answers.place.column);
  for (const kind of ['unknown', 'outOfRange'] as const) {
    const meant = answers.kinds.map((one, code) => one === kind && (counts[code] as number) > 0);
    if (!meant.includes(true)) continue;
    const lists = kind === 'unknown' ? gathered.unread : gathered.outOfRange;
    const list = lists.get(answers.source) ?? { count: 0, texts: new Map<string, number>(), rows: [] };
    lists.set(answers.source, list);
    for (const at of places) {
      const row = line.row[at] as number;
      const code = codes[row] as number;
      if (!meant[code]) continue;
      const text = (texts[code] as string).trim();
      list.count++;
      list.texts.set(text, (list.texts.get(text) ?? 0) + 1);
      if (list.rows.length < LISTED_ROWS) list.rows.push(row + 1);
    }
  }
}
