import type {
  AgreementRow,
  Comparison,
  Finding,
  Reliability,
  ResultsFile,
  SetAsideReason,
  WithheldComparison,
} from '../vocabulary';
import { publishedTests } from './cohort-tests';
import type { PublicationContext } from './publication-context';
import { publishedFinding, publishedFlow } from './published-finding';
import { isTold } from './published-people';
import type { ResultsInput } from './results';
import { agreementRows } from './rubric-results';
import { withheldCohorts } from './withheld-cohorts';

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
  const { everyone, byGroup, reliability, publicationThreshold: threshold } = input;
  const context = contextOf(input);
  const isWithheld = withheldCohorts(context.cohorts, threshold);
  const ofFinding = <Found extends Finding>(finding: Found, whole: Found | null) =>
    publishedFinding(finding, { ...context, same: { here: finding, whole } });
  const flow = publishedFlow(context);
  const { before, after } = context.pair;
  const { both, preOnly, postOnly } = flow;
  const counts = { pre: flow[before], post: flow[after], both, preOnly, postOnly };
  const someoneHidden = !Object.values(counts).every(isTold);
  const { rubric } = input;
  const rows = [
    ...[everyone, byGroup].map((finding) => ofFinding(finding, null)),
    ...(rubric?.published.changes ?? []),
  ].flatMap(({ comparisons }) => comparisons);
  const { decisions: _decisions, made: _made, settings: _settings, ...rest } = full;
  return {
    ...rest,
    view: 'publication',
    people: told(counts),
    sources: full.sources.map((source) => publishedSource(source, someoneHidden, threshold)),
    comparisons: rows.map(publishedRow),
    reliability: ofFinding(reliability, input.unfiltered?.reliability ?? null).scales.map(told),
    agreement: rubric ? agreementRows(rubric.published.agreement).map(told) : [],
    cohortTests: publishedTests(full.cohortTests, isWithheld),
  };
}

function contextOf({
  everyone,
  byGroup,
  people,
  unfiltered,
  understanding,
  ...input
}: ResultsInput): PublicationContext & Required<Pick<PublicationContext, 'cohorts'>> {
  return {
    threshold: input.publicationThreshold,
    pair: understanding.pair,
    same: { here: everyone, whole: null },
    people: { here: people, whole: unfiltered && understanding.people },
    cohorts: {
      everyone: { here: everyone, whole: unfiltered?.everyone ?? null },
      groupings:
        byGroup.by === null
          ? []
          : [
              {
                id: byGroup.by,
                rows: { here: byGroup.comparisons, whole: unfiltered?.byGroup.comparisons ?? null },
              },
            ],
    },
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
