import { zipFiles } from '../../archive';
import type { Translate } from '../../messages';
import type { RBundleInput } from './bundle-input';
import cohortsPart from './cohorts.R?raw';
import comparePart from './compare.R?raw';
import comparisonsPart from './comparisons.R?raw';
import { expressionsOf, howInR } from './expressions';
import mixedPart from './mixed.R?raw';
import ratedPart from './rated.R?raw';
import { ratingCountFiles } from './rating-counts';
import readPart from './read.R?raw';
import { readme } from './readme';
import rubricPart from './rubric.R?raw';
import scalesPart from './scales.R?raw';
import {
  answersTable,
  cohortsTable,
  columnsOf,
  competenciesTable,
  countsTable,
  criteriaTable,
  expectedTable,
  expressionsTable,
  itemsTable,
  notHereTable,
  ratingsTable,
  settingsTable,
} from './tables';
import { withoutSmallGroups } from './without-small-groups';

/** The files of an R bundle by name. Names and words of people are in its tables only: never in its program. */
export function rBundleFiles(given: RBundleInput, t: Translate): Record<string, string> {
  const bundled = withoutSmallGroups(given);
  const { input, numbers, summaries, notHere } = bundled;
  const { rows } = input;
  const { texts, uses } = expressionsOf(input, numbers);
  const columns = rows.kind === 'answers' ? columnsOf(rows) : null;
  return {
    'README.txt': readme(t, bundled),
    'analysis.R': [
      readPart,
      '\n',
      howInR(texts),
      comparisonsPart,
      scalesPart,
      cohortsPart,
      mixedPart,
      rubricPart,
      ratedPart,
      comparePart,
    ].join(''),
    'settings.csv': settingsTable(input, columns),
    'competencies.csv': competenciesTable(input),
    'cohorts.csv': cohortsTable(input),
    'expressions.csv': expressionsTable(uses),
    'expected.csv': expectedTable(numbers),
    ...(rows.kind === 'answers' && columns
      ? { 'items.csv': itemsTable(rows, columns, input), 'answers.csv': answersTable(rows, columns) }
      : {}),
    ...(rows.kind === 'answers' && rows.ratings && columns
      ? { 'criteria.csv': criteriaTable(rows.ratings, input), 'ratings.csv': ratingsTable(rows, rows.ratings, columns) }
      : {}),
    ...(rows.kind === 'counts'
      ? { 'counts.csv': countsTable(rows, input), 'not-here.csv': notHereTable(notHere) }
      : {}),
    ...(rows.kind === 'counts' && rows.ratings
      ? {
          'criteria.csv': criteriaTable(rows.ratings, input),
          ...ratingCountFiles(rows.ratings, summaries, input),
        }
      : {}),
  };
}

/** An R bundle as a zip. The same input gives the same bytes. */
export function rBundle(input: RBundleInput, t: Translate): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.entries(rBundleFiles(input, t)).map(([name, text]) => [name, encoder.encode(text)]);
  return zipFiles(Object.fromEntries(files));
}
