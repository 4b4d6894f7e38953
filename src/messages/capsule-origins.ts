import type { CapsuleOrigin, CohortRow } from '../vocabulary';

/** The capsules that cohorts come from, each with the values of the grouping that it brings. */
export function capsuleOrigins(rows: readonly CohortRow[], by: string): { origin: CapsuleOrigin; values: string[] }[] {
  const files = new Map<string, { origin: CapsuleOrigin; values: string[] }>();
  for (const { cohort, capsule } of rows) {
    if (!capsule) continue;
    const file = files.get(capsule.name) ?? { origin: capsule, values: [] };
    file.values.push(cohort[by] ?? '');
    files.set(capsule.name, file);
  }
  return [...files.values()];
}
