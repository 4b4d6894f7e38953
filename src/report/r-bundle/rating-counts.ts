import type { RatingTables } from '../../vocabulary';
import { type CsvCell, csvText } from '../csv';
import { codesOf, type RBundleInput } from './bundle-input';
import type { Summary } from './published-ratings';

/** What of ratings lies in a bundle of counts beside counts.csv, by the names of the files. */
export function ratingCountFiles(
  ratings: RatingTables,
  summaries: Summary[],
  input: RBundleInput,
): Record<string, string> {
  const codes = codesOf(input);
  const of = (criterion: number) => codes.criterion(ratings.criteria[criterion]!.id);
  const rater = (place: number) => codes.rater(ratings.raters[place]!);
  // Steps are parts of ten: no level ends in rounding noise.
  const level = (score: number) => Math.round(score * ratings.levels.step * 100) / 100;
  return {
    'rated.csv': table(
      ['criterion', 'wave', 'ratings', 'works'],
      ratings.rated.map((row) => [of(row.criterion), row.wave, row.ratings, row.works]),
    ),
    'agreement.csv': table(
      ['criterion', 'wave', 'ratings', 'first', 'second', 'levelFirst', 'levelSecond', 'works'],
      ratings.pairs.map(({ criterion, wave, ratings: given, raters, scores, works }) => [
        ...[of(criterion), wave, given],
        ...[...raters.map(rater), ...scores.map(level), works],
      ]),
    ),
    'levels.csv': table(
      ['criterion', 'wave', 'rater', 'level', 'ratings'],
      ratings.given.map((row) => [of(row.criterion), row.wave, rater(row.rater), level(row.score), row.ratings]),
    ),
    'summaries.csv': table(
      ['criterion', 'cohort', 'n', 'meanBefore', 'sdBefore', 'meanAfter', 'sdAfter', 'correlation'],
      summaries.map(({ criterion, cohort, n, before, after, correlation }) => [
        ...[codes.criterion(criterion), cohort, n],
        ...[before.mean, before.sd, after.mean, after.sd, correlation],
      ]),
    ),
  };
}

const table = (header: string[], rows: CsvCell[][]): string => csvText([header, ...rows]);
