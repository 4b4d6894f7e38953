import { NO_ANSWER, type Plan, RATING_STATES, type RatingState, WAVES } from '../../vocabulary';
import { endedAt, filledTexts, textsOf } from '../sheet';
import type { Source } from '../source';
import type { OpenedRubrics } from './open-rubrics';
import { isNothing, isUnscorable, readLevel } from './read-level';
import type { RubricColumns, ScoreColumn } from './rubric-columns';
import { criterionKey, type KnownCriterion } from './rubric-criteria';
import type { RubricScale } from './rubric-scale';

/** One cell that holds, or should hold, a score; `state` and `score` as in RubricAnswers. */
export type Rating = {
  source: number;
  row: number;
  person: number;
  wave: number;
  criterion: number;
  rater: number;
  state: number;
  score: number;
  /** What was written, where it is neither a level nor nothing. */
  text?: string;
};

export type Collected = {
  ratings: Rating[];
  raters: string[];
  /** Ratings in whose place another one of the same rater stands. */
  replaced: { rating: Rating; by: Rating }[];
  /** Texts that are neither a level nor a way to give none, by source, with how often. */
  unread: Map<string, number>[];
};

export const stateCode = (state: RatingState): number => RATING_STATES.indexOf(state);

/** All texts that stand for criteria and for scores, over all files. */
export function rubricTexts({ sources, columns }: OpenedRubrics): {
  criteria: string[];
  scores: { text: string; count: number }[];
} {
  const criteria: string[] = [];
  const scores = new Map<string, number>();
  sources.forEach(({ sheet }, index) => {
    const { criterion, scores: found } = columns[index] as RubricColumns;
    if (criterion !== null) criteria.push(...filledTexts(sheet, criterion).map(({ text }) => text));
    for (const { column, criterion: named } of found) {
      if (named !== null) criteria.push(named);
      for (const { text, count } of filledTexts(sheet, column)) scores.set(text, (scores.get(text) ?? 0) + count);
    }
  });
  return { criteria, scores: [...scores].map(([text, count]) => ({ text, count })) };
}

/**
 * Every rating of every kept row. Where one rater scored a work twice, the rating that a person chose stands, else the latest; what is not
 * filled replaces nothing.
 */
export function collectRatings(
  opened: OpenedRubrics,
  personOf: readonly Int32Array[],
  criteria: readonly KnownCriterion[],
  scale: RubricScale,
  { choices }: Plan,
): Collected {
  const raters = raterNames(opened);
  const raterPlace = new Map(raters.map((name, index) => [name, index]));
  const criterionPlace = new Map(criteria.map(({ key }, index) => [key, index]));
  const { put, ratings, replaced } = oneForEachPlace();
  const unread = opened.sources.map(() => new Map<string, number>());
  opened.sources.forEach((source, index) => {
    const { reasons, restored } = opened.screenings[index]!;
    const cells = cellReaders(source, opened.columns[index] as RubricColumns);
    for (const row of source.sheet.rows) {
      const person = personOf[index]![row]!;
      if (reasons[row] !== 0 || person < 0) continue;
      const ended = endedAt(source.sheet, row);
      const rank = { isChosen: restored.has(row), ended: Number.isNaN(ended) ? 0 : ended };
      for (const { read, of } of cells) {
        const { text, criterion: named, rater: by } = read(row);
        const criterion = criterionPlace.get(criterionKey(named));
        if (criterion === undefined) continue;
        const { state, score } = readLevel(text, scale, choices);
        if (state === 'unread') unread[index]!.set(text.trim(), (unread[index]!.get(text.trim()) ?? 0) + 1);
        const rater = by === '' ? -1 : (raterPlace.get(by) ?? -1);
        for (const wave of wavesOf(of, opened.waves[index]![row]!)) {
          const place = { source: index, row, person, wave, criterion, rater };
          const words = state === 'unscorable' || state === 'unread' ? { text } : {};
          put({ ...place, state: stateCode(state), score: state === 'scored' ? score : NO_ANSWER, ...words, ...rank });
        }
      }
    }
  });
  return { ratings: ratings(), raters, replaced: replaced(), unread };
}

type Ranked = Rating & { isChosen: boolean; ended: number };

/** At most one rating for a person, wave, criterion and rater. */
function oneForEachPlace() {
  const byPlace = new Map<string, Ranked>();
  const lost: { place: string; rating: Ranked }[] = [];
  const goesBefore = (one: Ranked, other: Ranked) =>
    one.isChosen === other.isChosen ? one.ended >= other.ended : one.isChosen;
  return {
    put(rating: Ranked): void {
      const place = `${rating.person}/${rating.wave}/${rating.criterion}/${rating.rater}`;
      const known = byPlace.get(place);
      if (known === undefined || known.state === stateCode('blank')) return void byPlace.set(place, rating);
      if (rating.state === stateCode('blank')) return;
      const isBetter = goesBefore(rating, known);
      lost.push({ place, rating: isBetter ? known : rating });
      if (isBetter) byPlace.set(place, rating);
    },
    ratings: () =>
      [...byPlace.values()].sort(
        (one, other) =>
          one.person - other.person ||
          one.wave - other.wave ||
          one.criterion - other.criterion ||
          one.rater - other.rater,
      ),
    replaced: () => lost.map(({ place, rating }) => ({ rating, by: byPlace.get(place)! })),
  };
}

function wavesOf({ wave }: ScoreColumn, bits: number): number[] {
  if (wave !== null && bits === (bits | (1 << WAVES.indexOf(wave)))) return [WAVES.indexOf(wave)];
  return WAVES.flatMap((_, index) => ((bits & (1 << index)) === 0 ? [] : [index]));
}

type Cell = { text: string; criterion: string; rater: string };

function cellReaders(source: Source, columns: RubricColumns): { of: ScoreColumn; read: (row: number) => Cell }[] {
  const { sheet } = source;
  const reader = (column: number | null) => {
    if (column === null) return () => '';
    const { values, codes } = textsOf(sheet, column);
    return (row: number) => (values[codes[row]!] as string).trim();
  };
  const [rater, criterion] = [reader(columns.rater), reader(columns.criterion)];
  return columns.scores.map((of) => {
    const [number, word] = [reader(of.column), reader(of.words)];
    const text = (row: number) => (isNothing(number(row)) && isUnscorable(word(row)) ? word(row) : number(row));
    const read = (row: number): Cell => ({
      text: text(row),
      criterion: of.criterion ?? criterion(row),
      rater: of.rater ?? rater(row),
    });
    return { of, read };
  });
}

/** Raters as they are written, in the order of their names. */
function raterNames({ sources, columns }: OpenedRubrics): string[] {
  const names = sources.flatMap(({ sheet }, index) => {
    const { rater, scores } = columns[index] as RubricColumns;
    const written = rater === null ? [] : filledTexts(sheet, rater).map(({ text }) => text.trim());
    return [...written, ...scores.flatMap((one) => one.rater ?? [])];
  });
  return [...new Set(names)].filter((name) => name !== '').sort();
}
