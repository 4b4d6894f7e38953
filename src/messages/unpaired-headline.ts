import { isRefused, type UnpairedComparison, type UnpairedFinding, type WavePair } from '../vocabulary';
import { caveatOfMemory } from './caveats';
import { formatChange, formatCount, formatLevel, formatNumber, formatPStatement } from './format';
import type { Headline } from './headline';
import type { Translate } from './i18n';
import { meanOf } from './means';
import { refusalText } from './refusal';
import { type Adjustment, adjustedP, alphaOf } from './verdict';

type HeadlineInput = {
  finding: UnpairedFinding;
  nameOf: (competency: string) => string;
  adjustment: Adjustment;
  pair: WavePair;
};

export type UnpairedVerdict = 'higher' | 'lower' | 'unclear' | 'refused';

/** What may be said of one competency; a difference is claimed only when it holds after the correction. */
export function unpairedVerdict(
  { t, gain }: UnpairedComparison,
  alpha: number,
  adjustment: Adjustment,
): UnpairedVerdict {
  const difference = meanOf(gain);
  if (isRefused(t) || difference === null) return 'refused';
  if (adjustedP(t, adjustment) >= alpha) return 'unclear';
  return difference > 0 ? 'higher' : 'lower';
}

/** The sentence to quote about both waves as two groups, and what keeps it honest. */
export function unpairedHeadline(t: Translate, { finding, nameOf, adjustment, pair }: HeadlineInput): Headline {
  const { comparisons } = finding;
  const [only] = comparisons;
  if (!only) return { sentence: t('overview.headline.nothing'), competency: null, details: [] };
  if (comparisons.length === 1) {
    return unpairedCompetencyHeadline(t, {
      finding,
      comparison: only,
      name: nameOf(only.competency),
      adjustment,
      pair,
    });
  }
  const of = (verdict: UnpairedVerdict) =>
    comparisons
      .filter((comparison) => unpairedVerdict(comparison, alphaOf(finding), adjustment) === verdict)
      .toSorted((a, b) => shareOfScale(b) - shareOfScale(a));
  const [higher, lower, refused] = [of('higher'), of('lower'), of('refused')];
  const named = higher[0] ?? lower.at(-1);
  const counts = {
    ...people(comparisons),
    total: comparisons.length,
    higher: higher.length,
    lower: lower.length,
    tested: comparisons.length - refused.length,
  };
  const details = [...refused.map((comparison) => reasonOf(t, comparison, nameOf)), ...groupCaveats(t, pair)];
  if (!named) {
    const key = refused.length === comparisons.length ? 'cannotTell' : 'none';
    return { sentence: t(`unpaired.headline.${key}`, counts), competency: null, details };
  }
  const key = higher.length > 0 && lower.length > 0 ? 'both' : higher.length > 0 ? 'higher' : 'lower';
  const sentence = t(`unpaired.headline.${key}`, { ...counts, name: nameOf(named.competency), ...means(named) });
  return { sentence, competency: named.competency, details };
}

type CompetencyInput = {
  finding: UnpairedFinding;
  comparison: UnpairedComparison;
  name: string;
  adjustment: Adjustment;
  pair: WavePair;
};

const SINGLE = { higher: 'oneHigher', lower: 'oneLower', unclear: 'oneUnclear', refused: 'oneCannotTell' } as const;

/** The same of one competency, with its test. */
export function unpairedCompetencyHeadline(t: Translate, input: CompetencyInput): Headline {
  const { finding, comparison, name, adjustment, pair } = input;
  const verdict = unpairedVerdict(comparison, alphaOf(finding), adjustment);
  const values = { ...people([comparison]), name, ...means(comparison) };
  return {
    sentence: t(`unpaired.headline.${SINGLE[verdict]}`, values),
    competency: comparison.competency,
    details: [...tested(t, input), ...groupCaveats(t, pair)],
  };
}

const groupCaveats = (t: Translate, pair: WavePair) => [...caveatOfMemory(t, pair), t('unpaired.detail.groups')];

function tested(t: Translate, { finding, comparison, adjustment }: CompetencyInput): string[] {
  const { gain, t: test } = comparison;
  if (isRefused(test)) {
    return [t('unpaired.detail.reason', { reason: refusalText(t, test.refusal, 'waves') })];
  }
  if (isRefused(gain) || !gain.ci) return [];
  const family = finding.comparisons.filter((row) => !isRefused(row.t)).length;
  return [
    t(`unpaired.detail.${family > 1 ? 'testedFamily' : 'tested'}`, {
      change: formatChange(gain.mean),
      level: formatLevel(gain.confidence),
      low: formatNumber(gain.ci[0]),
      high: formatNumber(gain.ci[1]),
      test: `t(${formatNumber(test.df, 1)}) = ${formatNumber(test.statistic)}, ${formatPStatement('p', adjustedP(test, adjustment))}`,
      correction: t(`overview.correction.${adjustment}`),
      family,
    }),
  ];
}

/** Everyone in a wave: the most that any competency has, since single scores may be missing. */
const people = (comparisons: UnpairedComparison[]) => ({
  before: formatCount(Math.max(0, ...comparisons.map(({ n }) => n.before))),
  after: formatCount(Math.max(0, ...comparisons.map(({ n }) => n.after))),
});

const means = ({ pre, post }: UnpairedComparison) => ({
  pre: written(meanOf(pre)),
  post: written(meanOf(post)),
});

const written = (mean: number | null) => (mean === null ? '—' : formatNumber(mean));

const shareOfScale = ({ gain, scale }: UnpairedComparison) => (meanOf(gain) ?? 0) / (scale.max - scale.min);

function reasonOf(t: Translate, { t: test, competency }: UnpairedComparison, nameOf: (id: string) => string): string {
  const reason = isRefused(test) ? refusalText(t, test.refusal, 'waves') : '';
  return t('overview.detail.refused', { name: nameOf(competency), reason });
}
