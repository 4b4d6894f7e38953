import { type ChangeFinding, type Comparison, isRefused, type Language, type WavePair } from '../vocabulary';
import { caveats } from './caveats';
import { formatChange, formatCount, formatLevel, formatNumber, formatShareless } from './format';
import type { Translate } from './i18n';
import { meanOf } from './means';
import { refusalText } from './refusal';
import { type Adjustment, alphaOf, shareOfScale, type Verdict, verdictOf } from './verdict';

export type HeadlineInput = {
  finding: ChangeFinding;
  /** Matched people under the filters. */
  matched: number;
  nameOf: (competency: string) => string;
  language: Language;
  adjustment: Adjustment;
  /** The waves that are compared. */
  pair: WavePair;
};

/** One sentence that may be quoted alone, the competency that it names, and the sentences that keep it honest. */
export type Headline = { sentence: string; competency: string | null; details: string[] };

/** More than this many are counted and no longer named. */
const MOST_NAMED = 3;

const byVerdict = ({ finding, adjustment }: Pick<HeadlineInput, 'finding' | 'adjustment'>, verdict: Verdict) =>
  finding.comparisons.filter((comparison) => verdictOf(comparison, alphaOf(finding), adjustment) === verdict);

/** By how far they moved over their scale, in the direction asked. */
const furthestFirst = (comparisons: Comparison[], direction: 1 | -1) =>
  comparisons.toSorted((a, b) => direction * (shareOfScale(b)! - shareOfScale(a)!));

const means = ({ pre, post }: Comparison) => ({
  before: formatNumber(meanOf(pre) ?? Number.NaN),
  after: formatNumber(meanOf(post) ?? Number.NaN),
});

export function headline(t: Translate, input: HeadlineInput): Headline {
  const { finding, matched, nameOf } = input;
  const rose = byVerdict(input, 'rose');
  const fell = byVerdict(input, 'fell');
  const unclear = byVerdict(input, 'unclear');
  const total = finding.comparisons.length;
  const n = formatCount(matched);
  const details = (named: Comparison | null) => detailSentences(t, input, { fell, unclear, named });

  if (total === 0) return { sentence: t('overview.headline.nothing'), competency: null, details: [] };
  const withheld = finding.comparisons.filter(({ n: people }) => Number.isNaN(people)).length;
  if (withheld > 0 && finding.comparisons.every(({ n: people }) => Number.isNaN(people) || people === 0)) {
    return { sentence: t('overview.headline.withheld'), competency: null, details: [] };
  }
  if (rose.length + fell.length + unclear.length === 0) {
    const sentence = t('overview.headline.cannotTell', { n, count: matched });
    return { sentence, competency: null, details: details(null) };
  }
  if (rose.length + fell.length === 0) {
    const [only] = finding.comparisons;
    if (total === 1 && only) {
      const sentence = t('overview.headline.singleUnclear', { n, name: nameOf(only.competency), ...means(only) });
      return { sentence, competency: only.competency, details: details(null) };
    }
    const key = unclear.length === total ? 'noneChanged' : 'noneChangedOfTested';
    const sentence = t(`overview.headline.${key}`, { n, total, tested: unclear.length });
    return { sentence, competency: null, details: details(null) };
  }
  const [named] = rose.length > 0 ? furthestFirst(rose, 1) : furthestFirst(fell, -1);
  if (!named) throw new Error('headline: something changed, and nothing changed most');
  const sentence = t(`overview.headline.${movedKey(rose.length, fell.length, total)}`, {
    n,
    total,
    rose: rose.length,
    fell: fell.length,
    name: nameOf(named.competency),
    ...means(named),
  });
  return { sentence, competency: named.competency, details: details(named) };
}

function movedKey(rose: number, fell: number, total: number) {
  if (total === 1) return rose === 1 ? 'singleRose' : 'singleFell';
  if (rose > 0 && fell > 0) return 'roseAndFell';
  if (rose > 2 && rose === total) return 'allRose';
  if (fell > 2 && fell === total) return 'allFell';
  if (rose > 0) return rose === 1 ? 'oneRose' : 'someRose';
  return fell === 1 ? 'oneFell' : 'someFell';
}

type Groups = { fell: Comparison[]; unclear: Comparison[]; named: Comparison | null };

function detailSentences(t: Translate, input: HeadlineInput, groups: Groups): string[] {
  const { finding, nameOf, language, adjustment } = input;
  const correction = t(`overview.correction.${adjustment}`);
  const alpha = formatShareless(alphaOf(finding));
  const figures = (comparison: Comparison) => {
    const { gain } = comparison;
    if (isRefused(gain) || !gain.ci) return null;
    const [low, high] = gain.ci;
    return {
      name: nameOf(comparison.competency),
      change: formatChange(gain.mean),
      level: formatLevel(gain.confidence),
      low: formatNumber(low),
      high: formatNumber(high),
    };
  };
  const listed = (comparisons: Comparison[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      comparisons.map((comparison) => {
        const values = figures(comparison);
        return values ? t('overview.detail.item', values) : nameOf(comparison.competency);
      }),
    );
  const fell = fallenSentences(t, groups, figures, listed);
  const { length } = groups.unclear;
  const many = groups.named ? 'unclearMany' : 'unclearEach';
  const unclear =
    length === 0
      ? []
      : length <= MOST_NAMED
        ? [t('overview.detail.unclear', { names: listed(groups.unclear), alpha, correction })]
        : [t(`overview.detail.${many}`, { count: length, alpha, correction })];
  return [...fell, ...unclear, ...refusedSentences(t, input), ...caveats(t, input.pair)];
}

type Figures = (comparison: Comparison) => Record<'name' | 'change' | 'level' | 'low' | 'high', string> | null;

/** What fell, besides what the headline names; where many fell, only those that fell most. */
function fallenSentences(
  t: Translate,
  { fell, named }: Groups,
  figures: Figures,
  listed: (comparisons: Comparison[]) => string,
): string[] {
  const others = fell.filter((comparison) => comparison !== named);
  if (others.length > MOST_NAMED) {
    return [t('overview.detail.fellMost', { names: listed(furthestFirst(others, -1).slice(0, MOST_NAMED)) })];
  }
  return others
    .map(figures)
    .filter((values) => values !== null)
    .map((values) => t('overview.detail.fell', values));
}

function refusedSentences(t: Translate, input: HeadlineInput): string[] {
  const refused = byVerdict(input, 'refused');
  if (refused.length > MOST_NAMED) return [t('overview.detail.refusedMany', { count: refused.length })];
  return refused.map((comparison) => {
    const { t: test } = comparison;
    const reason = isRefused(test) ? refusalText(t, test.refusal) : '';
    return t('overview.detail.refused', { name: input.nameOf(comparison.competency), reason });
  });
}
