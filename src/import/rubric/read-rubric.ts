import {
  type GroupingColumn,
  type LedgerEntry,
  type Plan,
  type Problem,
  RATING_STATES,
  type RatingCounts,
  type RubricAnswers,
  type RubricCard,
  type RubricSource,
  WAVES,
  type WavePair,
} from '../../vocabulary';
import type { People } from '../rows/identify-people';
import type { LineUp } from '../rows/line-up';
import { columnLabel, filledTexts } from '../sheet';
import { type Collected, collectRatings, type Rating, rubricTexts, stateCode } from './collect-ratings';
import { groupsOfRatings } from './groups-of-ratings';
import type { OpenedRubrics } from './open-rubrics';
import type { RubricColumns } from './rubric-columns';
import { type KnownCriterion, rubricCriteria } from './rubric-criteria';
import { rubricLedger } from './rubric-ledger';
import { type RubricScale, rubricScale } from './rubric-scale';
import { rubricWords } from './rubric-words';

export type ReadRubric = {
  answers: RubricAnswers;
  card: RubricCard;
  /** The groupings of all answers: values that only rubric files tell are added to those of the surveys. */
  groupings: GroupingColumn[];
  /** By rubric source. */
  sources: { card: RubricSource; problems: Problem[] }[];
  ledger: LedgerEntry[];
  unread: Map<string, number>;
};

type Beside = { people: People; line: LineUp; groupings: GroupingColumn[]; pair: WavePair };

/** All rubric files read as one; `people` are those of the surveys and of the rubrics, with the rubric sources after the surveys'. */
export function readRubric(opened: OpenedRubrics, beside: Beside, plan: Plan): ReadRubric | null {
  const { people, line, pair } = beside;
  if (opened.sources.length === 0) return null;
  const texts = rubricTexts(opened);
  const criteria = rubricCriteria(texts.criteria, plan);
  const scale = rubricScale(texts.scores, plan);
  const personOf = people.personOf.slice(people.personOf.length - opened.sources.length);
  const collected = collectRatings(opened, personOf, criteria, scale, plan);
  const { groupings, groups } = groupsOfRatings(opened, collected.ratings, beside.groupings, line);
  const column = (of: (rating: Rating) => number) => Int32Array.from(collected.ratings, of);
  const target = plan.instrument?.rubric?.target ?? null;
  const answers: RubricAnswers = {
    criteria: criteria.map(({ id, key, text, competency }) => ({ id, key, text, competency })),
    raters: collected.raters,
    levels: scale.levels,
    target,
    person: column(({ person }) => person),
    wave: Uint8Array.from(collected.ratings, ({ wave }) => wave),
    criterion: column(({ criterion }) => criterion),
    rater: column(({ rater }) => rater),
    score: Int16Array.from(collected.ratings, ({ score }) => score),
    state: Uint8Array.from(collected.ratings, ({ state }) => state),
    groups,
  };
  const unread = new Map<string, number>();
  for (const texts of collected.unread)
    for (const [text, count] of texts) unread.set(text, (unread.get(text) ?? 0) + count);
  return {
    answers,
    card: {
      ...cardOf(collected, criteria, scale, pair),
      words: rubricWords(texts.scores, scale, plan),
      target,
      inSurvey: alsoInSurvey(collected.ratings, line),
    },
    ledger: rubricLedger(opened, { collected, criteria }, beside),
    groupings,
    sources: opened.sources.map((_, index) => sourceOf(opened, index, collected, criteria)),
    unread,
  };
}

export function countStates(ratings: readonly { state: number }[]): RatingCounts {
  const counts = RATING_STATES.map((_, state) => ratings.filter((one) => one.state === state).length);
  return Object.fromEntries(RATING_STATES.map((state, index) => [state, counts[index]])) as RatingCounts;
}

function cardOf(
  { ratings, raters }: Collected,
  criteria: readonly KnownCriterion[],
  { levels, from, scales }: RubricScale,
  pair: WavePair,
): Omit<RubricCard, 'target' | 'inSurvey' | 'words'> {
  const scored = ratings.filter(({ state }) => state === stateCode('scored'));
  const works = WAVES.map((_, wave) => new Set(scored.flatMap((one) => (one.wave === wave ? [one.person] : []))));
  const [before, after] = [works[WAVES.indexOf(pair.before)]!, works[WAVES.indexOf(pair.after)]!];
  const timesRated = new Map<string, number>();
  for (const { person, wave, criterion } of scored) {
    const key = `${person}/${wave}/${criterion}`;
    timesRated.set(key, (timesRated.get(key) ?? 0) + 1);
  }
  const twice = [...timesRated].flatMap(([key, times]) => (times > 1 ? [key.replace(/\/\d+$/, '')] : []));
  return {
    criteria: criteria.map((criterion, index) => ({
      ...criterion,
      counts: countStates(ratings.filter((rating) => rating.criterion === index)),
    })),
    raters: raters.map((name, rater) => ({ name, ratings: scored.filter((one) => one.rater === rater).length })),
    levels,
    levelsFrom: from,
    scales,
    works: Object.fromEntries(WAVES.flatMap((wave, index) => (works[index]!.size ? [[wave, works[index]!.size]] : []))),
    both: [...before].filter((person) => after.has(person)).length,
    ratedTwice: new Set(twice).size,
  };
}

function alsoInSurvey(ratings: readonly Rating[], line: LineUp): number {
  const surveyed = new Set(line.person);
  return new Set(ratings.flatMap(({ person }) => (surveyed.has(person) ? [person] : []))).size;
}

function sourceOf(
  opened: OpenedRubrics,
  index: number,
  { ratings, raters, replaced, unread }: Collected,
  criteria: readonly KnownCriterion[],
): ReadRubric['sources'][number] {
  const { sheet, person } = opened.sources[index]!;
  const columns = opened.columns[index] as RubricColumns;
  const own = ratings.filter(({ source }) => source === index);
  const named = (column: number | null) =>
    column === null ? null : { index: column, column: columnLabel(sheet, column) };
  const file = sheet.table.name;
  const unreadCount = [...unread[index]!.values()].reduce((sum, count) => sum + count, 0);
  const labels = [...unread[index]!.keys()].slice(0, 10).join(', ');
  const problems: Problem[] = [...(opened.screenings[index]?.problems ?? [])];
  if (person.column === null) problems.push({ code: 'no-person-column', severity: 'error', file });
  if (columns.scores.length === 0) problems.push({ code: 'no-scores', severity: 'warning', file });
  if (unreadCount > 0)
    problems.push({ code: 'unknown-labels', severity: 'warning', file, values: { count: unreadCount, labels } });
  return {
    card: {
      shape: columns.shape,
      columns: { rater: named(columns.rater), criterion: named(columns.criterion), score: named(columns.score) },
      candidates: sheet.layout.columns.flatMap((_, column) =>
        filledTexts(sheet, column).length > 0 && column !== person.column ? [named(column)!] : [],
      ),
      criteria: namesIn(own, ({ criterion }) => criteria[criterion]?.text),
      raters: namesIn(own, ({ rater }) => raters[rater]),
      counts: countStates(own),
      comments: {
        columns: columns.comments.map((column) => columnLabel(sheet, column)),
        filled: columns.comments.reduce(
          (sum, column) => sum + filledTexts(sheet, column).reduce((cells, { count }) => cells + count, 0),
          0,
        ),
      },
      replaced: replaced.filter(({ rating }) => rating.source === index).length,
    },
    problems,
  };
}

function namesIn(ratings: readonly Rating[], of: (rating: Rating) => string | undefined): string[] {
  return [...new Set(ratings.map(of))].filter((name) => name !== undefined).sort();
}
