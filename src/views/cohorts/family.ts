import { cohortKey } from '../../messages';
import type { CohortsFinding, Comparison } from '../../vocabulary';

const families = new WeakMap<CohortsFinding, Map<string, Comparison[]>>();

const familyKey = ({ cohort, instrument }: Comparison) => `${instrument} ${cohortKey(cohort)}`;

/** All competencies of one group: they are corrected together. Gone through once for a finding, not once for a figure. */
export function familyOf(finding: CohortsFinding, comparison: Comparison): Comparison[] {
  const known = families.get(finding) ?? familiesOf(finding);
  families.set(finding, known);
  return known.get(familyKey(comparison)) ?? [];
}

function familiesOf({ comparisons }: CohortsFinding): Map<string, Comparison[]> {
  const found = new Map<string, Comparison[]>();
  for (const row of comparisons) {
    const own = found.get(familyKey(row));
    if (own) own.push(row);
    else found.set(familyKey(row), [row]);
  }
  return found;
}
