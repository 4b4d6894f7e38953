import type { Cohort, Comparison, RowsOf, TakenCounts } from '../../vocabulary';
import { withheldCohorts } from '../withheld-cohorts';
import type { RBundleInput } from './bundle-input';
import { expectedNumbers } from './expected';
import type { ExpectedNumber } from './expected-number';
import { isOfRubric, type NotHere, notHereOf } from './not-here';
import { type PublishedRatings, publishedRatings, type Summary } from './published-ratings';

/** What a bundle is made of, the numbers that it promises, and what counts leave out: how many tables of the survey, and which statistics. */
export type Bundled = {
  input: RBundleInput;
  numbers: ExpectedNumber[];
  withheld: number;
  summaries: Summary[];
  notHere: NotHere[];
};

/**
 * Counts obey the rule of publication unless a person chose otherwise: no table of a group that is small, or that would let a small one be
 * worked out; no test in which such a group took part; and no number that the tables themselves do not show.
 */
export function withoutSmallGroups(input: RBundleInput): Bundled {
  const { rows } = input;
  if (rows.kind === 'answers' || input.smallGroups) {
    const numbers = expectedNumbers(input);
    const notHere = rows.kind === 'answers' ? [] : notHereOf(numbers, () => true);
    return { input, numbers, withheld: 0, summaries: [], notHere };
  }
  const isWithheld = rule(input);
  const told = ratingsTold(input, rows);
  const ofSurvey = shownTables(rows, input, isWithheld);
  const { rubric: _full, ...rest } = input;
  const shown: RBundleInput = {
    ...rest,
    ...withoutWithheld(input, isWithheld),
    ...(told && input.publishedRubric ? { rubric: input.publishedRubric } : {}),
    rows: withRatings(ofSurvey, told),
  };
  const hidden = input.cohorts?.comparisons.filter(isWithheld) ?? [];
  const isBroken = (row: ExpectedNumber) =>
    /\.p(Holm|BH)$/.test(row.statistic) &&
    hidden.some(({ cohort }) => (cohort[input.cohorts!.by] ?? '') === row.cohort);
  const isTest = (row: ExpectedNumber) => /^c\d+\.by\./.test(row.id);
  const follows = (row: ExpectedNumber) =>
    isOfRubric(row) ? (told?.follows(row) ?? false) : !isBroken(row) && !(hidden.length > 0 && isTest(row));
  const all = expectedNumbers(shown);
  return {
    input: shown,
    numbers: all.filter((row) => row.from === 'counts' && follows(row)),
    withheld: rows.tables.length - ofSurvey.tables.length,
    summaries: told?.summaries ?? [],
    notHere: notHereOf(all, follows),
  };
}

function ratingsTold(input: RBundleInput, { ratings }: RowsOf<'counts'>): PublishedRatings | null {
  const { rubric: full, publishedRubric: published } = input;
  return ratings && full && published ? publishedRatings({ input, full, published, ratings }) : null;
}

function withRatings(rows: TakenCounts, told: PublishedRatings | null): TakenCounts {
  const { ratings: _full, ...ofSurvey } = rows;
  return told ? { ...ofSurvey, ratings: told.ratings } : ofSurvey;
}

type Row = Pick<Comparison, 'instrument' | 'competency' | 'cohort'>;
type Rule = (row: Row) => boolean;

const rule = ({ cells, filters, settings }: RBundleInput): Rule =>
  withheldCohorts(cells, filters, settings.publicationThreshold);

function withoutWithheld({ everyone, cohorts, inside }: RBundleInput, isWithheld: Rule) {
  const told = (rows: Comparison[]) => rows.filter((row) => !isWithheld(row));
  return {
    everyone: { ...everyone, comparisons: told(everyone.comparisons) },
    cohorts: cohorts && { ...cohorts, comparisons: told(cohorts.comparisons) },
    inside: inside.filter(({ comparison }) => !isWithheld(comparison)),
  };
}

function shownTables(rows: RowsOf<'counts'>, { cohorts }: RBundleInput, isWithheld: Rule): TakenCounts {
  const ofTable = ({ competency, cohort }: TakenCounts['tables'][number]): Row => {
    const named: Cohort = cohort === null ? {} : { [cohorts?.by ?? '']: cohort };
    return { instrument: 'survey', competency: rows.competencies[competency]!.id, cohort: named };
  };
  return { ...rows, tables: rows.tables.filter((table) => !isWithheld(ofTable(table))) };
}
