import { type Comparison, isRefused, type RatingTables } from '../../vocabulary';
import { isTold } from '../published-people';
import { ALL, type BundledRubric, codesOf, type RBundleInput } from './bundle-input';
import { cohortOfRow } from './expected';
import type { ExpectedNumber } from './expected-number';

/** A criterion of a cohort without its table: what the publication view tells of it anyway, from which its tests and effects follow. */
export type Summary = {
  criterion: string;
  /** Its code. */
  cohort: string;
  n: number;
  before: { mean: number; sd: number };
  after: { mean: number; sd: number };
  correlation: number;
};

/** What of ratings leaves with counts that are for publication, and which numbers can be found again from it. */
export type PublishedRatings = { ratings: RatingTables; summaries: Summary[]; follows(row: ExpectedNumber): boolean };

type Given = { input: RBundleInput; full: BundledRubric; published: BundledRubric; ratings: RatingTables };
type Table = RatingTables['tables'][number];

/**
 * No table of ratings leaves that has a cell of fewer people or works than the threshold, and none from which one could be worked out: those
 * of cohorts only all together, since each follows from everyone's and the others; none at all under filters, since two bundles of other
 * filters differ by few; and how often single raters gave a level not at all, since the works that one rated alone would follow.
 */
export function publishedRatings(given: Given): PublishedRatings {
  const { input, published, ratings } = given;
  const kept: RatingTables = { ...ratings, tables: keptTables(given), ...keptAgreement(given), given: [] };
  const codes = codesOf(input);
  const codeOf = cohortCode(input);
  const withTable = new Set(kept.tables.map((table) => `${criterionOf(table, kept, input)}.${codeOf(table.cohort)}`));
  const summaries = summariesOf(published, input).filter(
    ({ criterion, cohort }) => !withTable.has(`${codes.criterion(criterion)}.${cohort}`),
  );
  const withSummary = new Set(summaries.map(({ criterion, cohort }) => `${codes.criterion(criterion)}.${cohort}`));
  const isWhole = wholeFamilies(given, { withTable, withSummary });
  const agreementFollows = agreementRule(given, kept);
  return {
    ratings: kept,
    summaries,
    follows: ({ id, statistic }) => {
      const [criterion = '', cohort = ''] = id.split('.');
      const figure = statistic.replace(/^rubric\./, '');
      if (figure.startsWith('agreement.')) return agreementFollows(criterion, figure);
      if (figure.startsWith('raters.')) return false;
      const at = `${criterion}.${cohort}`;
      const isHere = withTable.has(at) || (withSummary.has(at) && FROM_SUMMARY.test(figure));
      return isHere && (!/\.p(Holm|BH)$/.test(figure) || isWhole(cohort, figure));
    },
  };
}

const FROM_SUMMARY = /^(gain|t|effects|detectable)\./;

const criterionOf = ({ criterion }: { criterion: number }, { criteria }: RatingTables, input: RBundleInput) =>
  codesOf(input).criterion(criteria[criterion]!.id);

const cohortCode = (input: RBundleInput) => (value: string | null) => {
  if (value === null) return ALL;
  const { cohorts } = input;
  const place = cohorts?.cohorts.findIndex(({ cohort }) => cohort[cohorts.by] === value) ?? -1;
  return place < 0 ? '' : codesOf(input).cohort(place);
};

const isFiltered = ({ filters }: RBundleInput) => Object.keys(filters).length > 0;

function keptTables({ input, published, ratings }: Given): Table[] {
  if (isFiltered(input)) return [];
  const threshold = input.settings.publicationThreshold;
  const codeOf = cohortCode(input);
  const told = new Map(rowsOf(published, input).map(({ at, row }) => [at, row]));
  const mayLeave = (table: Table) => {
    const row = told.get(`${criterionOf(table, ratings, input)}.${codeOf(table.cohort)}`);
    const cells = [...table.counts.people];
    const isLarge = cells.reduce((sum, people) => sum + people, 0) >= 2 * threshold;
    return row !== undefined && isTold(row.n) && isLarge && cells.every((people) => people >= threshold);
  };
  return ratings.criteria.flatMap((_, criterion) => {
    const own = ratings.tables.filter((table) => table.criterion === criterion);
    const everyone = own.find(({ cohort }) => cohort === null);
    const cohorts = own.filter(({ cohort }) => cohort !== null);
    if (!everyone || !mayLeave(everyone)) return [];
    const rest = withoutCohorts(everyone, cohorts);
    const isSafe = cohorts.every(mayLeave) && rest.every((people) => people === 0 || people >= threshold);
    return isSafe ? [everyone, ...cohorts] : [everyone];
  });
}

/** Cell by cell, the people who are in none of the cohorts. */
function withoutCohorts(everyone: Table, cohorts: Table[]): number[] {
  const cellsOf = ({ counts }: Table) =>
    Array.from(counts.people, (people, row): [string, number] => [
      [counts.beforeSum, counts.beforeAnswered, counts.afterSum, counts.afterAnswered].map((part) => part[row]).join(),
      people,
    ]);
  const rest = new Map(cellsOf(everyone));
  for (const [key, people] of cohorts.flatMap(cellsOf)) rest.set(key, (rest.get(key) ?? 0) - people);
  return [...rest.values()];
}

/** Every comparison of criteria with the codes of both, of groups that the survey has. */
function rowsOf({ changes }: BundledRubric, input: RBundleInput): { at: string; cohort: string; row: Comparison }[] {
  const codes = codesOf(input);
  return changes
    .flatMap(({ comparisons }) => comparisons)
    .flatMap((row) => {
      const cohort = cohortOfRow(row, input.cohorts, codes);
      return cohort ? [{ at: `${codes.criterion(row.competency)}.${cohort.code}`, cohort: cohort.code, row }] : [];
    });
}

function summariesOf(published: BundledRubric, input: RBundleInput): Summary[] {
  return rowsOf(published, input).flatMap(({ cohort, row }) => {
    const { competency: criterion, n, pre, post, correlation } = row;
    if (!isTold(n) || isRefused(pre) || isRefused(post) || isRefused(correlation)) return [];
    if (pre.sd === undefined || post.sd === undefined) return [];
    const [before, after] = [
      { mean: pre.mean, sd: pre.sd },
      { mean: post.mean, sd: post.sd },
    ];
    return [{ criterion, cohort, n, before, after, correlation }];
  });
}

/** An adjusted p is found again only where R has the p of every criterion of its family. */
function wholeFamilies(
  { input, full, published }: Given,
  { withTable, withSummary }: { withTable: Set<string>; withSummary: Set<string> },
): (cohort: string, figure: string) => boolean {
  const told = new Map(rowsOf(published, input).map(({ at, row }) => [at, row]));
  const all = rowsOf(full, input);
  return (cohort, figure) => {
    const test = figure.startsWith('wilcoxon') ? 'wilcoxon' : 't';
    return all
      .filter((one) => one.cohort === cohort && !isRefused(one.row[test]))
      .every(({ at }) => {
        const row = told.get(at);
        return row && !isRefused(row[test]) && (withTable.has(at) || (test === 't' && withSummary.has(at)));
      });
  };
}

function keptAgreement({ input, published, ratings }: Given): Pick<RatingTables, 'rated' | 'pairs'> {
  if (isFiltered(input)) return { rated: [], pairs: [] };
  const threshold = input.settings.publicationThreshold;
  const rowOf = ({ criterion, wave }: { criterion: number; wave: string }) =>
    published.agreement.rows.find(
      (row) => row.wave === wave && row.criterion.id === ratings.criteria[criterion]!.id && isTold(row.works),
    );
  const isLarge = <Row extends { works: number }>(rows: readonly Row[], same: (one: Row) => boolean) =>
    rows.filter(same).every(({ works }) => works >= threshold);
  const names = ({ raters }: RatingTables['pairs'][number]) => raters.map((place) => `#${place + 1}`).join();
  return {
    rated: ratings.rated.filter(
      (one) =>
        rowOf(one) && isLarge(ratings.rated, (other) => other.criterion === one.criterion && other.wave === one.wave),
    ),
    pairs: ratings.pairs.filter(
      (one) =>
        rowOf(one)?.pairs.some(({ raters }) => raters.join() === names(one)) &&
        isLarge(ratings.pairs, (other) => pairKey(other) === pairKey(one)),
    ),
  };
}

const pairKey = ({ criterion, wave, raters }: RatingTables['pairs'][number]) =>
  [criterion, wave, ...raters.map((place) => `r${place + 1}`)].join('/');

/** Which figures of agreement follow from the tables that are kept. */
function agreementRule({ input, ratings }: Given, kept: RatingTables): (criterion: string, figure: string) => boolean {
  const { before, after } = input.rows.pair;
  const codes = codesOf(input);
  const [keptPairs, keptRated] = [new Set(kept.pairs.map(pairKey)), new Set(kept.rated.map(waveKey))];
  return (code, figure) => {
    const [, of = '', name = '', raters = ''] = figure.split('.');
    const waves: string[] = of === 'all' ? [before, after] : [of];
    const isOf = (one: { criterion: number; wave: string }) =>
      codes.criterion(ratings.criteria[one.criterion]!.id) === code && waves.includes(one.wave);
    const pairs = ratings.pairs.filter(isOf);
    const own = name === 'pairs' ? pairs.filter((pair) => pairKey(pair).endsWith(raters.replace('-', '/'))) : pairs;
    const hasPairs = own.every((pair) => keptPairs.has(pairKey(pair)));
    const hasWorks = ratings.rated.filter(isOf).every((one) => keptRated.has(waveKey(one)));
    if (name === 'works' || name === 'ratedTwice') return hasWorks;
    return hasPairs && (hasWorks || !/^(complete|krippendorff|icc)$/.test(name));
  };
}

const waveKey = ({ criterion, wave }: { criterion: number; wave: string }) => `${criterion}/${wave}`;
