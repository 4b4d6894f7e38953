import {
  type CodersFinding,
  type ConcordanceFinding,
  isRefused,
  type JointFinding,
  type QuoteEntry,
  type QuotesFinding,
  type ReflectionsFinding,
  STANDINGS,
  type Standing,
  type TextCount,
  type TextGroup,
  type TextsFinding,
} from '../vocabulary';
import type { PublicationContext } from './publication-context';
import { standingTold } from './publishable-quote';
import { suppressed } from './published-comparison';
import { WITHHELD } from './published-people';
import { suppression } from './suppression';

type TextFinding =
  | ReflectionsFinding
  | ConcordanceFinding
  | TextsFinding
  | JointFinding
  | QuotesFinding
  | CodersFinding;

/**
 * What of the answers about texts may be published: counts of groups that are large enough, and no text that nobody looked through. Quotes
 * are published through `publishableQuote`, which their entries still need in full; of them only the standing is withheld here.
 */
export function publishedReflections(
  finding: TextFinding,
  { threshold, same }: Pick<PublicationContext, 'threshold' | 'same'>,
): TextFinding {
  const whole = same.whole?.kind === finding.kind ? same.whole : null;
  const isSmall = (people: number, ofWhole: number | undefined) => {
    const rest = ofWhole === undefined ? 0 : ofWhole - people;
    return people < threshold || (rest > 0 && rest < threshold);
  };
  switch (finding.kind) {
    case 'reflections':
      return publishedCounts(
        finding,
        isSmall(finding.all.people, (whole as ReflectionsFinding | null)?.all.people),
        threshold,
      );
    case 'concordance': {
      const small = isSmall(finding.all.people, (whole as ConcordanceFinding | null)?.all.people);
      return {
        ...finding,
        lines: [],
        ...(small ? { occurrences: WITHHELD, all: { texts: WITHHELD, people: WITHHELD } } : {}),
        byWave: small ? [] : toldGroups(finding.byWave, threshold),
        bySemester: small ? [] : toldGroups(finding.bySemester, threshold),
      };
    }
    case 'texts':
      return { ...finding, count: WITHHELD, entries: [] };
    case 'joint':
      return publishedJoint(finding, isSmall, whole as JointFinding | null, threshold);
    case 'quotes':
      return { ...finding, quotes: finding.quotes.map((quote) => withStandingTold(quote, threshold)) };
    case 'coders':
      return { ...finding, codes: finding.codes.map((code) => ({ ...code, disagreements: [] })) };
  }
}

const NOTHING_TOLD: TextCount = { texts: WITHHELD, people: WITHHELD };

/** Groups beside a total that everybody knows: the small ones are withheld, and others until none can be worked out. */
function toldGroups(groups: readonly TextGroup[], threshold: number): TextGroup[] {
  const states = suppression(
    groups.map(({ people }) => people),
    threshold,
  );
  return groups.map((group, index) => (states[index] === '' ? group : { ...group, ...NOTHING_TOLD }));
}

function publishedCounts(finding: ReflectionsFinding, isSmall: boolean, threshold: number): ReflectionsFinding {
  return {
    ...finding,
    all: isSmall ? { ...NOTHING_TOLD, unnamed: WITHHELD } : finding.all,
    byWave: isSmall ? [] : toldGroups(finding.byWave, threshold),
    bySemester: isSmall ? [] : toldGroups(finding.bySemester, threshold),
    // One competency is no part of another, but what a set does not touch is the rest of all.
    themes: finding.themes.map((theme) => {
      const rest = finding.all.people - theme.people;
      const told = !isSmall && theme.people >= threshold && (rest === 0 || rest >= threshold);
      return told ? { ...theme, words: [] } : { ...theme, ...NOTHING_TOLD, words: [] };
    }),
    untouched: WITHHELD,
    hits: [],
  };
}

function publishedJoint(
  finding: JointFinding,
  isSmall: (people: number, ofWhole: number | undefined) => boolean,
  whole: JointFinding | null,
  threshold: number,
): JointFinding {
  return {
    ...finding,
    rows: finding.rows.map((row) => {
      const inWhole = whole?.rows.find(({ competency }) => competency === row.competency)?.all.people;
      if (isSmall(row.all.people, inWhole)) return { ...row, all: NOTHING_TOLD, cells: suppressed(threshold) };
      if (isRefused(row.cells)) return row;
      const { cells } = row;
      const states = suppression(
        STANDINGS.map((standing) => cells[standing].people),
        threshold,
      );
      const told = STANDINGS.map((standing, index) => [
        standing,
        states[index] === '' ? cells[standing] : NOTHING_TOLD,
      ]);
      return { ...row, cells: Object.fromEntries(told) as Record<Standing, TextCount> };
    }),
  };
}

function withStandingTold(quote: QuoteEntry, threshold: number): QuoteEntry {
  return standingTold(quote, threshold) === null ? { ...quote, standing: null, peers: WITHHELD } : quote;
}
