import {
  BEFORE_AND_AFTER,
  type Comparison,
  isRefused,
  type Reliability,
  type ResultsFile,
  type WavePair,
  type WithheldComparison,
} from '../vocabulary';
import { publishedTests } from './cohort-tests';
import { type PeopleCounts, publishedPeople } from './published-people';
import { peopleCounts, type ResultsInput } from './results';
import { withheldCohorts } from './withheld-cohorts';

type Source = ResultsFile['sources'][number];

/** Small counts of people without a score, and shares at the ends of a scale, are working figures: they stay unpublished. */
export type PublishedComparison = Omit<Comparison, 'leftOut' | 'extremes'>;

/** A results file from which no group below the threshold can be read or worked out. Whatever would tell is absent. */
export type PublishedResults = Omit<ResultsFile, 'view' | 'people' | 'sources' | 'comparisons' | 'reliability'> & {
  view: 'publication';
  comparisons: (PublishedComparison | WithheldComparison)[];
  people: Partial<PeopleCounts>;
  sources: (Omit<Source, 'rows' | 'kept'> & Partial<Pick<Source, 'rows' | 'kept'>>)[];
  reliability: (Omit<Reliability, 'n'> & Partial<Pick<Reliability, 'n'>>)[];
};

const SUPPRESSED = { refusal: { code: 'suppressed' } } as const;

export function published(full: ResultsFile, input: ResultsInput): PublishedResults {
  const threshold = input.publicationThreshold;
  const isWithheld = withheldCohorts(input);
  const all = input.unfiltered ? peopleCounts(input.understanding.people) : null;
  const people = publishedPeople(full.people, all, threshold);
  const someoneHidden = Object.keys(people).length < Object.keys(full.people).length;
  return {
    ...full,
    view: 'publication',
    people,
    sources: full.sources.map((source) => publishedSource(source, someoneHidden, threshold)),
    comparisons: full.comparisons.map((comparison) =>
      'scale' in comparison && !isWithheld(comparison) ? withoutUnanimity(comparison, threshold) : withheld(comparison),
    ),
    reliability: full.reliability.map((scale) =>
      publishedScale(scale, people, full.waves ?? BEFORE_AND_AFTER, threshold),
    ),
    cohortTests: publishedTests(full.cohortTests, isWithheld),
  };
}

const withheld = ({ instrument, competency, cohort }: Comparison | WithheldComparison): WithheldComparison => ({
  instrument,
  competency,
  cohort,
  ...SUPPRESSED,
});

/** In groups below twice the threshold, "all" and "none" would tell of every single person. */
function withoutUnanimity(comparison: Comparison, threshold: number): PublishedComparison {
  const { leftOut: _people, extremes: _shares, ...rest } = comparison;
  const { n, reliableChange, target } = rest;
  const tells = (shares: number[]) => n > 0 && n < 2 * threshold && shares.some((share) => share === 0 || share === 1);
  const changeTells =
    !isRefused(reliableChange) &&
    tells([reliableChange.improved, reliableChange.unchanged, reliableChange.declined].map((count) => count / n));
  return {
    ...rest,
    reliableChange: changeTells ? SUPPRESSED : reliableChange,
    target: !isRefused(target) && tells([target.pre, target.post]) ? SUPPRESSED : target,
  };
}

/** Rows of a file tell how many answered; they go when such a count is hidden, or is itself small. */
function publishedSource(
  source: Source,
  someoneHidden: boolean,
  threshold: number,
): PublishedResults['sources'][number] {
  const { rows, kept, ...told } = source;
  return someoneHidden || (kept > 0 && kept < threshold) ? told : { ...told, rows, kept };
}

/** How many answered a scale, and the interval that gives it away, go where the wave's count of people is hidden. */
function publishedScale(
  scale: Reliability,
  people: Partial<PeopleCounts>,
  { before, after }: WavePair,
  threshold: number,
): PublishedResults['reliability'][number] {
  const { n, alphaCi, ...told } = scale;
  if (n > 0 && n < threshold) {
    const { itemRest: _items, ...named } = told;
    return { ...named, alpha: SUPPRESSED };
  }
  const isHidden =
    (scale.wave === before && people.pre === undefined) || (scale.wave === after && people.post === undefined);
  return isHidden ? told : { ...told, n, ...(alphaCi ? { alphaCi } : {}) };
}
