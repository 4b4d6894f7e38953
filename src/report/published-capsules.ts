import type { ApartFigures, CapsuleCohort, Comparison } from '../vocabulary';
import { publishedComparison, withheldComparison } from './published-comparison';

/** Figures that another publication told by a threshold of its own: told again only where this one’s allows it. */
export function publishedOfCapsule(row: Comparison, threshold: number): Comparison {
  return row.n < threshold || Number.isNaN(row.n)
    ? withheldComparison(row, threshold)
    : publishedComparison(row, threshold);
}

export const publishedApart = (apart: ApartFigures[], threshold: number): ApartFigures[] =>
  apart.map((one) => ({ ...one, comparison: publishedOfCapsule(one.comparison, threshold) }));

/** Capsules for tests that are published: without the figures of too few people. Null where all of them stand as they are. */
export function capsulesForTests(capsules: CapsuleCohort[], threshold: number): CapsuleCohort[] | null {
  const isFew = ({ figures }: CapsuleCohort['competencies'][number]) => 'n' in figures && Number(figures.n) < threshold;
  if (!capsules.some(({ competencies }) => competencies.some(isFew))) return null;
  return capsules.map((capsule) => ({
    ...capsule,
    competencies: capsule.competencies.map((one) => {
      const { competency, cohort } = one.figures;
      return isFew(one) ? { ...one, figures: { competency, cohort, refusal: { code: 'suppressed' as const } } } : one;
    }),
  }));
}
