import type {
  AgreementRow,
  Comparison,
  Reliability,
  ResultsFile,
  SetAsideReason,
  WithheldComparison,
} from '../vocabulary';
import { cohortTestRows } from './cohort-tests';
import { isTold } from './published-people';
import type { ResultsInput } from './results-input';
import { agreementRows } from './rubric-results';

type Source = ResultsFile['sources'][number];

/** Small counts of people without a score, and shares at the ends of a scale, are working figures: they stay unpublished. */
export type PublishedComparison = Omit<Comparison, 'leftOut' | 'extremes'>;

/** A results file from which no group below the threshold can be read or worked out. Whatever would tell is absent. */
export type PublishedResults = Omit<
  ResultsFile,
  'view' | 'people' | 'sources' | 'comparisons' | 'reliability' | 'agreement'
> & {
  view: 'publication';
  comparisons: (PublishedComparison | WithheldComparison)[];
  people: Partial<ResultsFile['people']>;
  sources: (Omit<Source, 'rows' | 'kept'> & Partial<Pick<Source, 'rows' | 'kept'>>)[];
  agreement: (Omit<AgreementRow, 'works' | 'ratedTwice'> & Partial<Pick<AgreementRow, 'works' | 'ratedTwice'>>)[];
  reliability: (Omit<Reliability, 'n'> & Partial<Pick<Reliability, 'n'>>)[];
};

export function published(full: ResultsFile, input: ResultsInput): PublishedResults {
  const { understanding, publicationThreshold, rubric } = input;
  const { people: flow, everyone, byGroup, cohorts, reliability } = input.published;
  const { pair } = understanding;
  const { both, preOnly, postOnly } = flow;
  const counts = { pre: flow[pair.before], post: flow[pair.after], both, preOnly, postOnly };
  const someoneHidden = !Object.values(counts).every(isTold);
  const rows = [everyone, byGroup, ...(rubric?.published.changes ?? [])].flatMap(({ comparisons }) => comparisons);
  const { decisions: _decisions, made: _made, settings: _settings, ...rest } = full;
  return {
    ...rest,
    view: 'publication',
    people: told(counts),
    sources: full.sources.map((source) => publishedSource(source, someoneHidden, publicationThreshold)),
    comparisons: rows.map(publishedRow),
    reliability: reliability.scales.map(told),
    agreement: rubric ? agreementRows(rubric.published.agreement).map(told) : [],
    cohortTests: cohorts ? cohortTestRows(cohorts).map(told) : [],
  };
}

function publishedRow(row: Comparison): PublishedComparison | WithheldComparison {
  const { instrument, competency, cohort, leftOut: _people, extremes: _shares, ...figures } = row;
  if (!isTold(row.n)) return { instrument, competency, cohort, refusal: { code: 'suppressed' } };
  return told({ instrument, competency, cohort, ...figures });
}

/** What is not told is absent; a refusal to tell carries its code alone. */
function told<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(told) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if ('code' in value && value.code === 'suppressed') return { code: 'suppressed' } as Value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (Number.isNaN(part) ? [] : [[key, told(part)]])),
  ) as Value;
}

/** Set aside for what they are, not for what a person did. */
const NOBODY: ReadonlySet<string> = new Set<SetAsideReason>(['preview', 'test', 'spam']);

/** Rows of a file tell how many answered; they go when such a count is hidden, or is itself small, as do small counts of set-aside people. */
export function publishedSource(
  source: Source,
  someoneHidden: boolean,
  threshold: number,
): PublishedResults['sources'][number] {
  const { rows, kept, setAside, ...named } = source;
  const isSmall = (people: number) => people > 0 && people < threshold;
  const shown = Object.entries(setAside).filter(([reason, people]) => NOBODY.has(reason) || !isSmall(people));
  const sourceTold = { ...named, setAside: Object.fromEntries(shown) };
  if (someoneHidden || isSmall(kept)) return sourceTold;
  return shown.length < Object.keys(setAside).length ? { ...sourceTold, kept } : { ...sourceTold, rows, kept };
}
