import type { ChangeFinding, Filters, PeopleFlow, ReliabilityFinding, ResultsFile, Understanding } from '../vocabulary';
import { type PublishedResults, published } from './publication';

export type ResultsInput = {
  app: ResultsFile['app'];
  understanding: Understanding;
  filters: Filters;
  /** Under the filters. */
  people: PeopleFlow;
  everyone: ChangeFinding;
  byGroup: ChangeFinding;
  reliability: ReliabilityFinding;
  /** The same questions without filters; null when no filter is in force. What a filter leaves out can be worked out from them. */
  unfiltered: { everyone: ChangeFinding; byGroup: ChangeFinding } | null;
  publicationThreshold: number;
};

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
    people: peopleCounts(input.people),
    comparisons: [...input.everyone.comparisons, ...input.byGroup.comparisons],
    reliability: input.reliability.scales,
    cohortTests: [],
    agreement: [],
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

export const peopleCounts = ({ pre, post, both, preOnly, postOnly }: PeopleFlow): ResultsFile['people'] => ({
  pre,
  post,
  both,
  preOnly,
  postOnly,
});
