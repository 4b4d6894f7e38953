import { mrg32k3a } from '../statistics';
import type { Schema, Store, StoredRatings } from '../store';
import {
  type CleanedAnswers,
  type CleanedRatings,
  NULL_ROW,
  type RowsQuestion,
  type TakenCounts,
  type TakenRows,
  WAVES,
} from '../vocabulary';
import { ratingTables } from './rating-tables';

/** The answers under pseudonyms, or counted pairs of scores, as they are taken away. */
export function takenRows(store: Store, question: RowsQuestion): Promise<TakenRows> {
  return question.kind === 'answers' ? cleanedAnswers(store, question) : takenCounts(store, question);
}

async function cleanedAnswers(
  store: Store,
  { filters, seed }: Extract<RowsQuestion, { kind: 'answers' }>,
): Promise<CleanedAnswers> {
  const { groupings, items, competencies, pair } = store.schema() as Schema;
  const { person, wave, groups, answers } = await store.cleanedAnswers(filters);
  const ratings = await store.cleanedRatings(filters);
  const draw = mrg32k3a(seed);
  const named = shuffledPlaces(ratings ? [...person, ...ratings.person] : person, draw);
  const order = Array.from(person, (_, row) => row).sort(
    (a, b) => named.get(person[a]!)! - named.get(person[b]!)! || wave[a]! - wave[b]!,
  );
  const taken = (column: Int32Array) => Int32Array.from(order, (row) => column[row]!);
  return {
    kind: 'answers',
    pair: pairOf(pair),
    groupings: groupings.map(({ id, values }) => ({ id, values })),
    items: items.map(({ id, competency, reverse, min, max, step }) => ({ id, competency, reverse, min, max, step })),
    competencies,
    person: Int32Array.from(order, (row) => named.get(person[row]!)!),
    wave: taken(wave),
    groups: groups.map(taken),
    answers: answers.map(taken),
    ...(ratings ? { ratings: cleanedRatings(store.schema() as Schema, ratings, { named, draw }) } : {}),
  };
}

type Naming = { named: Map<number, number>; draw: () => number };

/** By criterion, wave, person and rater, both under their new places. */
function cleanedRatings({ rubric }: Schema, ratings: StoredRatings, { named, draw }: Naming): CleanedRatings {
  const { criteria, raters, levels, target } = rubric!;
  const { person, wave, criterion, rater } = ratings;
  const places = shuffledPlaces(
    raters.map((_, index) => index),
    draw,
  );
  const placeOf = (row: number) => (rater[row]! < 0 ? NULL_ROW : places.get(rater[row]!)! - 1);
  const order = Array.from(person, (_, row) => row).sort(
    (a, b) =>
      criterion[a]! - criterion[b]! ||
      wave[a]! - wave[b]! ||
      named.get(person[a]!)! - named.get(person[b]!)! ||
      placeOf(a) - placeOf(b),
  );
  const taken = (column: Int32Array) => Int32Array.from(order, (row) => column[row]!);
  return {
    criteria,
    raters: [...places].sort(([, a], [, b]) => a - b).map(([index]) => raters[index]!),
    levels,
    target,
    person: Int32Array.from(order, (row) => named.get(person[row]!)!),
    wave: taken(wave),
    criterion: taken(criterion),
    rater: Int32Array.from(order, placeOf),
    score: taken(ratings.score),
    state: taken(ratings.state),
    groups: ratings.groups.map(taken),
  };
}

/** For each of them a place from 1, in an order that is drawn (Fisher & Yates, as Durstenfeld 1964). */
function shuffledPlaces(person: ArrayLike<number>, draw: () => number): Map<number, number> {
  const people = [...new Set(Array.from(person))].sort((a, b) => a - b);
  for (let last = people.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [people[last], people[other]] = [people[other]!, people[last]!];
  }
  return new Map(people.map((one, place) => [one, place + 1]));
}

async function takenCounts(
  store: Store,
  { filters, by }: Extract<RowsQuestion, { kind: 'counts' }>,
): Promise<TakenCounts> {
  const { competencies, pair } = store.schema() as Schema;
  const everyone = await store.countTables(filters, null);
  const byGroup = by === null ? [] : await store.countTables(filters, by);
  const ratings = await ratingTables(store, { filters, by });
  return {
    kind: 'counts',
    pair: pairOf(pair),
    competencies,
    tables: [...everyone, ...byGroup].map(({ competency, cohort, counts }) => ({ competency, cohort, counts })),
    ...(ratings ? { ratings } : {}),
  };
}

const pairOf = ({ before, after }: Schema['pair']) => ({ before: WAVES[before]!, after: WAVES[after]! });
