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
};

export type Collected = {
  ratings: Rating[];
  raters: string[];
  /** By source: ratings that a later one of the same rater replaced. */
  replaced: number[];
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

/** Every rating of every kept row. Where one rater scored a work twice, the latest score stands; what is not filled replaces nothing. */
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
  const byPlace = new Map<string, Rating & { ended: number }>();
  const replaced = opened.sources.map(() => 0);
  const unread = opened.sources.map(() => new Map<string, number>());
  const put = (rating: Rating & { ended: number }) => {
    const key = `${rating.person}/${rating.wave}/${rating.criterion}/${rating.rater}`;
    const known = byPlace.get(key);
    if (known === undefined) return void byPlace.set(key, rating);
    const isFilled = rating.state !== stateCode('blank');
    if (isFilled && known.state !== stateCode('blank')) replaced[rating.source]! += 1;
    if (isFilled && (known.state === stateCode('blank') || rating.ended >= known.ended)) byPlace.set(key, rating);
  };
  opened.sources.forEach((source, index) => {
    const { reasons } = opened.screenings[index]!;
    const cells = cellReaders(source, opened.columns[index] as RubricColumns);
    for (const row of source.sheet.rows) {
      const person = personOf[index]![row]!;
      if (reasons[row] !== 0 || person < 0) continue;
      const ended = endedAt(source.sheet, row);
      for (const { read, of } of cells) {
        const { text, criterion: named, rater: by } = read(row);
        const criterion = criterionPlace.get(criterionKey(named));
        if (criterion === undefined) continue;
        const { state, score } = readLevel(text, scale, choices);
        if (state === 'unread') unread[index]!.set(text.trim(), (unread[index]!.get(text.trim()) ?? 0) + 1);
        const rater = by === '' ? -1 : (raterPlace.get(by) ?? -1);
        for (const wave of wavesOf(of, opened.waves[index]![row]!)) {
          put({
            source: index,
            row,
            person,
            wave,
            criterion,
            rater,
            state: stateCode(state),
            score: state === 'scored' ? score : NO_ANSWER,
            ended: Number.isNaN(ended) ? 0 : ended,
          });
        }
      }
    }
  });
  const ratings = [...byPlace.values()].sort(
    (one, other) =>
      one.person - other.person || one.wave - other.wave || one.criterion - other.criterion || one.rater - other.rater,
  );
  return { ratings, raters, replaced, unread };
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
