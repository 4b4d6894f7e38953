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
import { fewBeside } from './filter-parts';
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
export function publishedReflections(finding: TextFinding, context: Context): TextFinding {
  const { threshold } = context;
  /** Texts of nobody tell nothing either. */
  const isFewOf = (one: ReflectionsFinding | ConcordanceFinding) =>
    one.all.people < threshold || fewBeside(one, context)(({ all }) => all.people);
  switch (finding.kind) {
    case 'reflections':
      return publishedCounts(finding, isFewOf(finding), context);
    case 'concordance': {
      const small = isFewOf(finding);
      return {
        ...finding,
        lines: [],
        ...(small ? { occurrences: WITHHELD, all: { texts: WITHHELD, people: WITHHELD } } : {}),
        byWave: small ? [] : toldGroups(finding, 'byWave', context),
        bySemester: small ? [] : toldGroups(finding, 'bySemester', context),
      };
    }
    case 'texts':
      return { ...finding, count: WITHHELD, entries: [] };
    case 'joint':
      return publishedJoint(finding, context);
    case 'quotes':
      return { ...finding, quotes: finding.quotes.map((quote) => withStandingTold(quote, threshold)) };
    case 'coders':
      return { ...finding, codes: finding.codes.map((code) => ({ ...code, disagreements: [] })) };
  }
}

const NOTHING_TOLD: TextCount = { texts: WITHHELD, people: WITHHELD };

type Context = Pick<PublicationContext, 'threshold' | 'filters' | 'parts'>;
type Grouped = ReflectionsFinding | ConcordanceFinding;

/**
 * Groups beside a total that everybody knows: the small ones are withheld, and others until none can be worked out. Under filters all or
 * none, since other filters show the same groups.
 */
function toldGroups(finding: Grouped, by: 'byWave' | 'bySemester', context: Context): TextGroup[] {
  const { threshold, parts } = context;
  const groups = finding[by];
  const isFew = fewBeside(finding, context);
  if (parts !== null) {
    const tells = groups.some((_, index) => isFew((one) => countIn(one[by], groups[index]!)));
    return groups.map((group) => (tells ? { ...group, ...NOTHING_TOLD } : group));
  }
  const states = suppression(
    groups.map(({ people }) => people),
    threshold,
  );
  return groups.map((group, index) => (states[index] === '' ? group : { ...group, ...NOTHING_TOLD }));
}

const nameOf = ({ people: _people, texts: _texts, ...name }: TextGroup) => JSON.stringify(name);
const countIn = (groups: readonly TextGroup[], group: TextGroup) =>
  groups.find((other) => nameOf(other) === nameOf(group))?.people;

function publishedCounts(finding: ReflectionsFinding, isSmall: boolean, context: Context): ReflectionsFinding {
  const { threshold } = context;
  const isFew = fewBeside(finding, context);
  return {
    ...finding,
    all: isSmall ? { ...NOTHING_TOLD, unnamed: WITHHELD } : finding.all,
    byWave: isSmall ? [] : toldGroups(finding, 'byWave', context),
    bySemester: isSmall ? [] : toldGroups(finding, 'bySemester', context),
    // One competency is no part of another, but what a set does not touch is the rest of all.
    themes: finding.themes.map((theme, index) => {
      const restTells = isFew(({ all, themes }) => all.people - (themes[index]?.people ?? 0));
      const told = !isSmall && theme.people >= threshold && !restTells && !isFew(({ themes }) => themes[index]?.people);
      return told ? { ...theme, words: [] } : { ...theme, ...NOTHING_TOLD, words: [] };
    }),
    untouched: WITHHELD,
    hits: [],
  };
}

function publishedJoint(finding: JointFinding, context: Context): JointFinding {
  const { threshold, parts } = context;
  const isFew = fewBeside(finding, context);
  return {
    ...finding,
    rows: finding.rows.map((row) => {
      const inRow = (count: (other: JointFinding['rows'][number]) => number) =>
        isFew(({ rows }) => {
          const other = rows.find(({ competency }) => competency === row.competency);
          return other && count(other);
        });
      if (row.all.people < threshold || inRow(({ all }) => all.people))
        return { ...row, all: NOTHING_TOLD, cells: suppressed(threshold) };
      if (isRefused(row.cells)) return row;
      const { cells } = row;
      const standingTells = (standing: Standing) =>
        inRow(({ cells: other }) => (isRefused(other) ? 0 : other[standing].people));
      if (parts !== null && STANDINGS.some(standingTells)) return { ...row, cells: suppressed(threshold) };
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
