import {
  type Adjustment,
  adjustedP,
  alphaOf,
  formatCount,
  formatNumber,
  formatP,
  formatPercent,
  formatShareless,
  meanOf,
  type Translate,
  verdictOf,
} from '../../messages';
import {
  type AttritionFinding,
  BASELINE_DIFFERENCE,
  CEILING_SHARE,
  type ChangeFinding,
  comparedPeople,
  isRefused,
  LOW_RELIABILITY,
  type ReliabilityFinding,
  type Understanding,
} from '../../vocabulary';
import { competencyHref } from '../parts/competency-href';

/** Fewer matched people than this, or a smaller matched share, is pointed out: the limits of a strong claim. */
const SMALL = { people: 30, matchedShare: 0.7 };
const MOST_NOTES = 5;
/** The rows above show every fall; the notes name the largest. */
const MOST_FALLEN = 2;

export type Note = { id: string; title: string; text: string; link: string; href: string };

/** `kind` in order of consequence; within a kind, the larger `weight` first. */
type Candidate = Note & { kind: number; weight: number };

export type NoteSources = {
  change: ChangeFinding;
  reliability: ReliabilityFinding | undefined;
  attrition: AttritionFinding | undefined;
  understanding: Understanding;
  nameOf: (competency: string) => string;
  adjustment: Adjustment;
};

type Words = { title: string; text: string; link: string };

/** What to notice, most consequential first: one of each kind before a second of any, five at most. */
export function notesOf(t: Translate, sources: NoteSources): Note[] {
  const candidates = [
    ...fallen(t, sources),
    ...dropOut(t, sources),
    ...matching(t, sources),
    ...ceilings(t, sources),
    ...looseScales(t, sources),
    ...unread(t, sources),
    ...notFound(t, sources),
  ].toSorted((a, b) => a.kind - b.kind || b.weight - a.weight);
  const first = candidates.filter(({ kind }, index) => candidates.findIndex((other) => other.kind === kind) === index);
  const more = candidates.filter((candidate) => !first.includes(candidate));
  return [...first, ...more].slice(0, MOST_NOTES).toSorted((a, b) => a.kind - b.kind || b.weight - a.weight);
}

function fallen(t: Translate, { change, nameOf, adjustment }: NoteSources): Candidate[] {
  const notes = change.comparisons
    .filter((comparison) => verdictOf(comparison, alphaOf(change), adjustment) === 'fell')
    .map(({ competency, pre, post, gain, t: test }) => ({
      id: `fell/${competency}`,
      kind: 1,
      weight: Math.abs(meanOf(gain) ?? 0),
      href: competencyHref(competency),
      title: t('overview.notes.fell.title', { name: nameOf(competency) }),
      text: t('overview.notes.fell.text', {
        before: formatNumber(meanOf(pre) ?? Number.NaN),
        after: formatNumber(meanOf(post) ?? Number.NaN),
        p: isRefused(test) ? '' : formatP(adjustedP(test, adjustment)),
        correction: t(`overview.correctionName.${adjustment}`),
      }),
      link: t('overview.notes.fell.link'),
    }));
  return notes.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_FALLEN);
}

function dropOut(t: Translate, { attrition, nameOf }: NoteSources): Candidate[] {
  const notes = (attrition?.baseline ?? []).flatMap(({ competency, left, difference }) => {
    if (isRefused(difference) || Math.abs(difference.hedgesG) <= BASELINE_DIFFERENCE.value) return [];
    // The difference is of those who stayed minus those who left.
    const lower = difference.mean > 0;
    const values = {
      n: formatCount(left.n),
      name: nameOf(competency),
      difference: formatNumber(Math.abs(difference.mean)),
      g: formatNumber(Math.abs(difference.hedgesG)),
    };
    const words: Words = lower
      ? {
          title: t('overview.notes.dropoutLower.title'),
          text: t('overview.notes.dropoutLower.text', values),
          link: t('overview.notes.dropoutLower.link'),
        }
      : {
          title: t('overview.notes.dropoutHigher.title'),
          text: t('overview.notes.dropoutHigher.text', values),
          link: t('overview.notes.dropoutHigher.link'),
        };
    return [{ id: `dropout/${competency}`, kind: 2, weight: Math.abs(difference.hedgesG), href: '/data', ...words }];
  });
  // The same people left in every competency: where they differed most tells enough.
  return notes.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
}

function matching(t: Translate, { attrition, change }: NoteSources): Candidate[] {
  const notes: Candidate[] = [];
  const largest = Math.max(0, ...change.comparisons.map(({ n }) => n));
  if (largest < SMALL.people) {
    notes.push({
      id: 'small',
      kind: 3,
      weight: 1,
      href: '/overview/table',
      title: t('overview.notes.smallN.title'),
      text: t('overview.notes.smallN.text', { n: formatCount(largest) }),
      link: t('overview.notes.smallN.link'),
    });
  }
  const people = attrition?.people;
  const before = people ? comparedPeople(people).before : 0;
  if (people && before > 0 && people.both / before < SMALL.matchedShare) {
    const share = formatPercent(people.both / before);
    notes.push({
      id: 'matched',
      kind: 4,
      weight: 1,
      href: '/data',
      title: t('overview.notes.matchedShare.title'),
      text: t('overview.notes.matchedShare.text', {
        both: formatCount(people.both),
        pre: formatCount(before),
        share,
      }),
      link: t('overview.notes.matchedShare.link'),
    });
  }
  return notes;
}

function ceilings(t: Translate, { change, nameOf }: NoteSources): Candidate[] {
  return change.comparisons
    .filter(({ n, extremes }) => n > 0 && extremes.ceilingAfter >= CEILING_SHARE.value)
    .map(({ competency, extremes }) => ({
      id: `ceiling/${competency}`,
      kind: 5,
      weight: extremes.ceilingAfter,
      href: competencyHref(competency),
      title: t('overview.notes.ceiling.title', { name: nameOf(competency) }),
      text: t('overview.notes.ceiling.text', { share: formatPercent(extremes.ceilingAfter) }),
      link: t('overview.notes.ceiling.link'),
    }));
}

function looseScales(t: Translate, { reliability, understanding, nameOf }: NoteSources): Candidate[] {
  const { before } = understanding.pair;
  return (reliability?.scales ?? []).flatMap(({ competency, wave, alpha }) => {
    if (wave !== before || isRefused(alpha) || alpha >= LOW_RELIABILITY.value) return [];
    const values = { alpha: formatShareless(alpha), limit: formatShareless(LOW_RELIABILITY.value) };
    return [
      {
        id: `alpha/${competency}`,
        kind: 6,
        weight: -alpha,
        href: competencyHref(competency),
        title: t('overview.notes.alpha.title', { name: nameOf(competency) }),
        text: t('overview.notes.alpha.text', values),
        link: t('overview.notes.alpha.link'),
      },
    ];
  });
}

function unread(t: Translate, { understanding }: NoteSources): Candidate[] {
  const counts = understanding.items
    .filter(({ competency }) => competency !== null)
    .map(({ unread: labels, outOfRange }) => labels.reduce((sum, { count }) => sum + count, 0) + outOfRange)
    .filter((count) => count > 0);
  const count = counts.reduce((sum, part) => sum + part, 0);
  if (count === 0) return [];
  return [
    {
      id: 'unread',
      kind: 7,
      weight: count,
      href: '/data',
      title: t('overview.notes.unread.title'),
      text: t('overview.notes.unread.text', { answers: formatCount(count), items: formatCount(counts.length) }),
      link: t('overview.notes.unread.link'),
    },
  ];
}

function notFound(t: Translate, { understanding }: NoteSources): Candidate[] {
  const lost = understanding.problems.filter(({ code }) => code === 'instrument-item-not-found').length;
  if (lost === 0) return [];
  return [
    {
      id: 'notFound',
      kind: 8,
      weight: lost,
      href: '/data',
      title: t('overview.notes.notFound.title'),
      text: t('overview.notes.notFound.text', { items: formatCount(lost) }),
      link: t('overview.notes.notFound.link'),
    },
  ];
}
