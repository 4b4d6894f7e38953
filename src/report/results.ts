import { comparedPeople, isBeforeAndAfter, type PeopleFlow, type ResultsFile, type Understanding } from '../vocabulary';
import { cohortTestRows } from './cohort-tests';
import { type PublishedResults, published } from './publication';
import type { ResultsInput } from './results-input';
import { agreementRows } from './rubric-results';

/** `competency-results/1`: everything that the pages show, as data, unrounded; or what of it may be published. */
export function resultsFile(input: ResultsInput, view: 'full'): ResultsFile;
export function resultsFile(input: ResultsInput, view: 'publication'): PublishedResults;
export function resultsFile(input: ResultsInput, view: ResultsFile['view']): ResultsFile | PublishedResults;
export function resultsFile(input: ResultsInput, view: ResultsFile['view']): ResultsFile | PublishedResults {
  const full: ResultsFile = {
    format: 'competency-results/1',
    app: input.app,
    view: 'full',
    filters: input.filters,
    sources: input.understanding.sources.map(sourceRow),
    ...comparedWaves(input.understanding),
    people: peopleCounts(input.people),
    comparisons: [input.everyone, input.byGroup, ...(input.rubric?.full.changes ?? [])].flatMap(
      ({ comparisons }) => comparisons,
    ),
    reliability: input.reliability.scales,
    cohortTests: input.cohorts ? cohortTestRows(input.cohorts) : [],
    agreement: input.rubric ? agreementRows(input.rubric.full.agreement) : [],
    ...(input.settings ? { settings: input.settings } : {}),
    ...(input.decisions ? { decisions: input.decisions } : {}),
    ...(input.made ? { made: input.made } : {}),
  };
  return view === 'full' ? full : published(full, input);
}

const sourceRow = ({
  name,
  sha256,
  recognisedAs,
  encoding,
  rows,
  kept,
  setAside,
}: Understanding['sources'][number]): ResultsFile['sources'][number] => ({
  name,
  sha256,
  recognisedAs,
  encoding,
  rows,
  kept,
  setAside,
});

const comparedWaves = ({ pair }: Understanding): Pick<ResultsFile, 'waves'> =>
  isBeforeAndAfter(pair) ? {} : { waves: pair };

export function peopleCounts(people: PeopleFlow): ResultsFile['people'] {
  const { before: pre, after: post } = comparedPeople(people);
  const { both, preOnly, postOnly } = people;
  return { pre, post, both, preOnly, postOnly };
}
