import { type CompetencyFinding, isRefused } from '../vocabulary';
import { formatChange, formatCount, formatNumber, formatShareless } from './format';
import type { Translate } from './i18n';
import { meanOf } from './means';
import { alphaOf } from './verdict';

type Counts = { up: number; same: number; down: number };

/** Rounding noise is no change. */
const SAME = 1e-9;

export function pairCounts({ pairs }: Pick<CompetencyFinding, 'pairs'>): Counts {
  const counts = { up: 0, same: 0, down: 0 };
  for (const { before, after, people } of pairs) {
    const change = after - before;
    counts[change > SAME ? 'up' : change < -SAME ? 'down' : 'same'] += people;
  }
  return counts;
}

export function levelCounts({ levels }: Pick<CompetencyFinding, 'levels'>): Counts {
  const counts = { up: 0, same: 0, down: 0 };
  levels.flow.forEach((row, from) => {
    row.forEach((people, to) => {
      counts[to > from ? 'up' : to < from ? 'down' : 'same'] += people;
    });
  });
  return counts;
}

export const formatCounts = ({ up, same, down }: Counts) => ({
  up: formatCount(up),
  same: formatCount(same),
  down: formatCount(down),
});

/** What the histograms show, as one sentence. */
export function distributionSummary(
  t: Translate,
  { comparison, distribution }: CompetencyFinding,
  name: string,
): string {
  const mode = (wave: 'before' | 'after') =>
    distribution.toSorted((a, b) => b[wave] - a[wave] || a.score - b.score)[0]?.score ?? Number.NaN;
  return t('competency.distribution.summary', {
    name,
    min: comparison.scale.min,
    max: comparison.scale.max,
    modeBefore: formatNumber(mode('before')),
    modeAfter: formatNumber(mode('after')),
    before: formatNumber(meanOf(comparison.pre) ?? Number.NaN),
    after: formatNumber(meanOf(comparison.post) ?? Number.NaN),
    n: formatCount(comparison.n),
  });
}

export function pairsSummary(t: Translate, finding: CompetencyFinding, name: string): string {
  const changes = finding.pairs.map(({ before, after }) => after - before);
  return t('competency.pairs.summary', {
    name,
    n: formatCount(finding.comparison.n),
    ...formatCounts(pairCounts(finding)),
    most: formatChange(Math.max(0, ...changes)),
    least: formatChange(Math.min(0, ...changes)),
  });
}

export function flowSummary(t: Translate, finding: CompetencyFinding, name: string): string {
  return t('competency.flow.summary', {
    name,
    n: formatCount(finding.comparison.n),
    ...formatCounts(levelCounts(finding)),
  });
}

/** `ordered`: the items by movement; `textOf`: an item in the language in force. */
export function itemsSummary(
  t: Translate,
  ordered: CompetencyFinding['items'],
  name: string,
  textOf: (item: string) => string,
): string {
  const [first] = ordered;
  const last = ordered.at(-1);
  if (!first || !last) return t('competency.items.none');
  const change = (item: typeof first) => (isRefused(item.change) ? '—' : formatChange(item.change.mean));
  const values = { name, count: ordered.length, first: textOf(first.id), firstChange: change(first) };
  if (ordered.length === 1) return t('competency.items.summaryOne', values);
  return t('competency.items.summary', { ...values, last: textOf(last.id), lastChange: change(last) });
}

export function quantileSummary(t: Translate, { checks, comparison }: CompetencyFinding, name: string): string {
  const values = { name, count: comparison.n };
  if (isRefused(checks.skewness)) return t('competency.checks.summary', values);
  return t('competency.checks.summaryShape', {
    ...values,
    skew: formatNumber(checks.skewness),
    outliers: formatCount(checks.outliers),
  });
}

/** Whether the sturdier tests say the same as the t test; null where there is nothing to compare. */
export function agreementSentence(t: Translate, finding: CompetencyFinding): string | null {
  const { comparison, sturdier } = finding;
  const alpha = alphaOf(finding);
  if (isRefused(comparison.t)) return null;
  const found = comparison.t.p < alpha;
  const others: boolean[] = [];
  if (!isRefused(comparison.wilcoxon)) others.push(comparison.wilcoxon.p < alpha);
  if (!isRefused(sturdier.sign)) others.push(sturdier.sign.p < alpha);
  if (!isRefused(sturdier.permutation)) others.push(sturdier.permutation.p < alpha);
  if (!isRefused(sturdier.bootstrap)) others.push(sturdier.bootstrap.ci[0] > 0 || sturdier.bootstrap.ci[1] < 0);
  if (others.length === 0) return null;
  const agree = others.filter((other) => other === found).length;
  const values = { count: others.length, agree, alpha: formatShareless(alpha) };
  return agree === others.length
    ? t('competency.sturdier.agreeAll', values)
    : t('competency.sturdier.agreeSome', values);
}
