import { benjaminiHochberg, holm } from '../statistics';
import { type Comparison, isRefused } from '../vocabulary';

/**
 * Adjusts the p values of one family: the competencies of one instrument within one cohort. A refused test has no p and does not count
 * towards the family.
 */
export function adjustFamily(family: Comparison[]): Comparison[] {
  const tP = family.map(({ t }) => (isRefused(t) ? null : t.p));
  const tHolm = holm(tP);
  const tBH = benjaminiHochberg(tP);
  const wilcoxonHolm = holm(family.map(({ wilcoxon }) => (isRefused(wilcoxon) ? null : wilcoxon.p)));
  return family.map((comparison, index) => {
    const { t, wilcoxon } = comparison;
    return {
      ...comparison,
      t: isRefused(t) ? t : { ...t, pHolm: tHolm[index]!, pBH: tBH[index]! },
      wilcoxon: isRefused(wilcoxon) ? wilcoxon : { ...wilcoxon, pHolm: wilcoxonHolm[index]! },
    };
  });
}
