import {
  adjustedP,
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatNumber,
  formatP,
  formatPercent,
} from '../../messages';
import { type Comparison, type Interval, isRefused, localText, type UnpairedComparison } from '../../vocabulary';
import { NOT_GIVEN } from './cells';
import type { Block } from './document';
import { competencyStatement } from './statements';
import { strengthOfCompetency } from './strength-words';
import { joined, ownBlocks, paragraph, type Writing } from './writing';

/** One competency: what it means, what is said of it, every number behind that, how strong it is, and the centre's own words. */
export function competencyBlocks(writing: Writing, id: string): Block[] {
  const { t, input, language, nameOf } = writing;
  const statement = competencyStatement(writing, id);
  if (!statement) return [];
  const definition = input.understanding.framework.competencies.find((one) => one.id === id)?.definition;
  const comparison = input.findings.change?.comparisons.find((one) => one.competency === id);
  const groups = input.findings.unpaired?.comparisons.find((one) => one.competency === id);
  const numbers = groups ? groupNumbers(writing, groups) : comparison ? pairedNumbers(writing, comparison) : [];
  return [
    { kind: 'heading', level: 3, id: `competency-${id}`, text: nameOf(id) },
    ...(definition ? [paragraph(localText(definition, language), 'note')] : []),
    paragraph(`${statement.sentence}${t('report.stop')}`),
    ...(numbers.length > 0 ? [paragraph(joined(writing, numbers))] : []),
    paragraph(t('report.results.strength', { strength: strengthOfCompetency(writing, id) })),
    ...ownBlocks(writing, input.project.report.texts[`competency/${id}`]),
  ];
}

const correctionOf = ({ t, input }: Writing) => t(`overview.correctionName.${input.project.settings.adjustment}`);
/** In a sentence, a p that is not small needs its sign of equality. */
const pWords = (p: number) => (p < 0.001 ? formatP(p) : `= ${formatP(p)}`);
const ofEffect = (ci: Interval | undefined) => (ci ? ` ${formatInterval(ci)}` : '');

/** Estimate, interval, n, test, p as it is and corrected: of matched people. */
export function pairedNumbers(writing: Writing, comparison: Comparison): string[] {
  const { t, input } = writing;
  const { n, pre, post, gain, t: test, effects, reliableChange, target } = comparison;
  const told = !isRefused(pre) && !isRefused(post) && !isRefused(gain) && gain.ci && !isRefused(test);
  if (!told) return [];
  const gav = isRefused(effects.hedgesGav) ? null : effects.hedgesGav;
  const sentences = [
    t('report.results.numbers', {
      n: formatCount(n),
      before: formatNumber(pre.mean),
      sdBefore: formatNumber(pre.sd ?? Number.NaN),
      after: formatNumber(post.mean),
      sdAfter: formatNumber(post.sd ?? Number.NaN),
      change: formatChange(gain.mean),
      level: formatLevel(gain.confidence),
      ci: formatInterval(gain.ci!),
      df: formatCount(test.df),
      t: formatNumber(test.statistic),
      p: pWords(test.p),
      correction: correctionOf(writing),
      pAdjusted: pWords(adjustedP(test, input.project.settings.adjustment)),
      g: gav ? formatNumber(gav.value) : NOT_GIVEN,
      gCi: ofEffect(gav?.ci),
    }),
  ];
  if (!isRefused(reliableChange)) {
    const { improved, declined } = reliableChange;
    sentences.push(
      t('report.results.reliable', { up: formatPercent(improved / n), down: formatPercent(declined / n) }),
    );
  }
  if (!isRefused(target)) {
    const shares = { before: formatPercent(target.pre), after: formatPercent(target.post) };
    sentences.push(t('report.results.reached', { level: formatNumber(target.level), ...shares }));
  }
  return sentences;
}

/** The same of two groups of different people. */
function groupNumbers(writing: Writing, comparison: UnpairedComparison): string[] {
  const { t, input } = writing;
  const { n, pre, post, gain, t: test, hedgesG } = comparison;
  if (isRefused(pre) || isRefused(post) || isRefused(gain) || !gain.ci || isRefused(test)) return [];
  const effect = isRefused(hedgesG) ? null : hedgesG;
  return [
    t('report.results.groupsNumbers', {
      nBefore: formatCount(n.before),
      nAfter: formatCount(n.after),
      before: formatNumber(pre.mean),
      after: formatNumber(post.mean),
      change: formatChange(gain.mean),
      level: formatLevel(gain.confidence),
      ci: formatInterval(gain.ci),
      df: formatNumber(test.df, 1),
      t: formatNumber(test.statistic),
      p: pWords(test.p),
      correction: correctionOf(writing),
      pAdjusted: pWords(adjustedP(test, input.project.settings.adjustment)),
      g: effect ? formatNumber(effect.value) : NOT_GIVEN,
      gCi: ofEffect(effect?.ci),
    }),
  ];
}
