import { type CompetencyFinding, isRefused, type Refusal, type WavePair } from '../vocabulary';
import { caveats } from './caveats';
import { formatDetectable } from './detectable';
import { formatChange, formatCount, formatLevel, formatNumber, formatPStatement } from './format';
import type { Headline } from './headline';
import type { Translate } from './i18n';
import { meanOf } from './means';
import { refusalText } from './refusal';
import { type Adjustment, adjustedP, alphaOf } from './verdict';

export type CompetencyHeadlineInput = {
  finding: CompetencyFinding;
  name: string;
  adjustment: Adjustment;
  /** How many competencies were tested, and are corrected, together. */
  family: number;
  /** The waves that are compared. */
  pair: WavePair;
};

/** What may be said of one competency; a change is claimed only when it also holds after the correction. */
export type CompetencyVerdict = 'rose' | 'fell' | 'none' | 'unclear' | 'refused';

export function competencyVerdict(finding: CompetencyFinding, adjustment: Adjustment): CompetencyVerdict {
  const { verdict, comparison } = finding;
  if (isRefused(verdict)) return 'refused';
  if (verdict.verdict === 'no-meaningful-change') return 'none';
  const change = meanOf(comparison.gain);
  if (isRefused(comparison.t) || change === null) return 'refused';
  if (adjustedP(comparison.t, adjustment) >= alphaOf(finding)) return 'unclear';
  return change > 0 ? 'rose' : 'fell';
}

/** The sentence to quote about one competency, and the sentences that keep it honest. */
export function competencyHeadline(t: Translate, input: CompetencyHeadlineInput): Headline {
  const { finding, name } = input;
  const { comparison, competency } = finding;
  const values = {
    n: formatCount(comparison.n),
    name,
    before: formatNumber(meanOf(comparison.pre) ?? Number.NaN),
    after: formatNumber(meanOf(comparison.post) ?? Number.NaN),
  };
  const said = (sentence: string, details: string[]): Headline => ({
    sentence,
    competency,
    details: [...details, ...caveats(t, input.pair)],
  });
  switch (competencyVerdict(finding, input.adjustment)) {
    case 'rose':
      return said(t('overview.headline.singleRose', values), tested(t, input));
    case 'fell':
      return said(t('overview.headline.singleFell', values), tested(t, input));
    case 'none':
      return said(t(`competency.headline.${noMeaningfulKey(input)}`, values), [
        ...tested(t, input),
        ...bounds(t, input, 'within'),
      ]);
    case 'unclear':
      return said(t('competency.headline.unclear', values), [
        ...tested(t, input),
        ...bounds(t, input, 'beyond'),
        ...detectable(t, input),
      ]);
    case 'refused': {
      if (Number.isNaN(comparison.n)) return { sentence: t('overview.headline.withheld'), competency, details: [] };
      const refusal = whyRefused(finding);
      if (comparison.n > 1 && refusal?.code === 'all-zero-differences') {
        return said(t('competency.headline.nobodyChanged', values), []);
      }
      if (comparison.n > 1 && refusal?.code === 'zero-variance') {
        return said(t('competency.headline.sameChange', values), [t('competency.detail.nothingToTest')]);
      }
      const sentence = t('competency.headline.cannotTell', { ...values, count: comparison.n });
      return said(sentence, refusal ? [t('competency.detail.reason', { reason: refusalText(t, refusal) })] : []);
    }
  }
}

/** A change can be certain and yet too small to matter: then both are said. */
function noMeaningfulKey({ finding, adjustment }: CompetencyHeadlineInput) {
  const { t: test, gain } = finding.comparison;
  if (isRefused(test) || adjustedP(test, adjustment) >= alphaOf(finding)) return 'noMeaningful';
  return (meanOf(gain) ?? 0) > 0 ? 'slightRise' : 'slightFall';
}

function whyRefused({ verdict, comparison }: CompetencyFinding): Refusal | null {
  if (isRefused(comparison.t)) return comparison.t.refusal;
  return isRefused(verdict) ? verdict.refusal : null;
}

/** The change with its interval and its test; and that it would have counted, had it been tested alone. */
function tested(t: Translate, { finding, adjustment, family }: CompetencyHeadlineInput): string[] {
  const { gain, t: test } = finding.comparison;
  if (isRefused(gain) || !gain.ci || isRefused(test)) return [];
  const p = adjustedP(test, adjustment);
  const correction = t(`overview.correction.${adjustment}`);
  const values = {
    change: formatChange(gain.mean),
    level: formatLevel(gain.confidence),
    low: formatNumber(gain.ci[0]),
    high: formatNumber(gain.ci[1]),
    test: `t(${formatCount(test.df)}) = ${formatNumber(test.statistic)}, ${formatPStatement('p', p)}`,
    correction,
    family,
  };
  const alpha = alphaOf(finding);
  const onlyAlone = t('competency.detail.onlyAlone', {
    alone: formatPStatement('p', test.p),
    adjusted: formatPStatement('p', p),
    correction,
  });
  const sentence = t(`competency.detail.${family > 1 ? 'testedFamily' : 'tested'}`, values);
  return test.p < alpha && p >= alpha ? [sentence, onlyAlone] : [sentence];
}

function bounds(t: Translate, { finding: { verdict } }: CompetencyHeadlineInput, key: 'within' | 'beyond'): string[] {
  if (isRefused(verdict)) return [];
  const [low, high] = verdict.equivalenceCi;
  const values = { low: formatNumber(low), high: formatNumber(high), bound: formatNumber(verdict.bound) };
  // A change that holds alone and not after the correction may lie wholly beyond the bound, or wholly within it.
  const isWithin = Math.max(Math.abs(low), Math.abs(high)) < verdict.bound;
  const from = t(`competency.detail.${verdict.boundFrom === 'set' ? 'boundSet' : 'boundDefault'}`, values);
  return [t(`competency.detail.${isWithin ? 'within' : key}`, values), from];
}

function detectable(t: Translate, { finding }: CompetencyHeadlineInput): string[] {
  const { detectable: found } = finding.comparison;
  return !found || isRefused(found) ? [] : [t('competency.detail.detectable', formatDetectable(found))];
}
