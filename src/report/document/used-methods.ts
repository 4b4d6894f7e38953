import { isRefused } from '../../vocabulary';
import type { MethodId } from '../method';
import { METHODS } from '../methods';
import type { ReportInput } from './report-input';

/** The methods whose figures stand in this report, in its order. */
export function usedMethods({ findings, project }: ReportInput): MethodId[] {
  const { change, unpaired, cohorts = [], against, reliability, attrition } = findings;
  const rows = unpaired ? [] : (change?.comparisons ?? []);
  const any = (isThere: (row: (typeof rows)[number]) => boolean) => rows.some(isThere);
  const tests = cohorts.flatMap((finding) => finding.tests);
  const used: [MethodId, boolean][] = [
    ['matchedShare', attrition !== undefined && !isRefused(attrition.retention)],
    ['alpha', (reliability?.scales ?? []).some(({ alpha }) => !isRefused(alpha))],
    ['means', any(({ pre }) => !isRefused(pre)) || unpaired !== undefined],
    ['pairedT', any(({ t }) => !isRefused(t))],
    ['welch', unpaired !== undefined],
    ['hedgesG', unpaired !== undefined],
    [project.settings.adjustment, any(({ t }) => !isRefused(t)) || unpaired !== undefined],
    ['gav', any(({ effects }) => !isRefused(effects.hedgesGav))],
    ['wilcoxon', any(({ wilcoxon }) => !isRefused(wilcoxon))],
    ['verdict', !unpaired && (findings.competencies ?? []).some(({ verdict }) => !isRefused(verdict))],
    ['detectable', any(({ detectable }) => detectable !== undefined && !isRefused(detectable))],
    ['reliableChange', any(({ reliableChange }) => !isRefused(reliableChange))],
    ['target', any(({ target }) => !isRefused(target))],
    ['cohortGains', tests.some(({ welch }) => !isRefused(welch))],
    ['cohortAncova', tests.some(({ ancova }) => !isRefused(ancova))],
    ['cohortPooled', tests.some(({ pooled }) => !isRefused(pooled))],
    ['comparisonGroup', (against?.tests ?? []).some(({ comparisonGroup: one }) => one !== null && !isRefused(one))],
    ['cohortTrend', tests.some(({ trend }) => !isRefused(trend))],
  ];
  return [...used, ...usedOnRubric(findings)].flatMap(([id, isUsed]) => (isUsed ? [id] : []));
}

/** Of all works together, as the tables of assessors show them. */
function usedOnRubric({ agreement, convergence }: ReportInput['findings']): [MethodId, boolean][] {
  const rows = (agreement?.rows ?? []).filter(({ wave }) => wave === null);
  const pairs = convergence?.rows ?? [];
  return [
    ['raterShares', rows.some(({ exact }) => !isRefused(exact))],
    ['weightedKappa', rows.some(({ kappa }) => !isRefused(kappa))],
    ['krippendorff', rows.some(({ krippendorff }) => !isRefused(krippendorff))],
    ['raterIcc', rows.some(({ icc }) => !isRefused(icc))],
    ['convergence', pairs.some(({ gains }) => !isRefused(gains))],
    ['blandAltman', pairs.some(({ blandAltman }) => !isRefused(blandAltman))],
  ];
}

/** Every work that these methods go back to, in alphabetical order; its number is its place. */
export function usedReferences(input: ReportInput): string[] {
  const all = usedMethods(input).flatMap((id) => METHODS[id].references);
  return [...new Set(all)].toSorted((a, b) => a.localeCompare(b, 'en'));
}
