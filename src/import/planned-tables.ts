import type { ChoiceKey, Plan, ReadTable } from '../vocabulary';

/** The choice that takes a hidden sheet in; a source that replaces the one that names it takes the choice over. */
export function hiddenSheetKey(sha256: string, sheet: string): ChoiceKey {
  return `sheet/${sha256}/${sheet}`;
}

/** The tables in the order of the plan, each followed by the hidden sheets that the person took in with it. */
export function plannedTables(tables: readonly ReadTable[], { sources, choices }: Plan): ReadTable[] {
  return sources.flatMap(({ sha256 }) => {
    const table = tables.find((one) => one.sha256 === sha256);
    if (!table) return [];
    const hidden = tables.filter(
      ({ hiddenOf, sheet = '' }) => hiddenOf === sha256 && choices[hiddenSheetKey(sha256, sheet)] === 'use',
    );
    return [table, ...hidden];
  });
}
