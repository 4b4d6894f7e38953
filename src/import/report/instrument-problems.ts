import type { Plan, Problem } from '../../vocabulary';
import { columnsNamed } from '../sheet';
import type { Source } from '../source';

/** Names of the instrument that a survey source does not have. */
export function instrumentProblems(plan: Plan, surveys: readonly Source[]): Problem[] {
  const { instrument } = plan;
  if (!instrument) return [];
  const problems: Problem[] = [];
  for (const { id, items } of instrument.competencies) {
    for (const item of items) {
      const without = surveys.filter(({ sheet }) =>
        item.columns.every((name) => columnsNamed(sheet, name).length === 0),
      );
      if (surveys.length > 0 && without.length === surveys.length) {
        problems.push({
          code: 'instrument-item-not-found',
          severity: 'warning',
          values: { item: item.id, competency: id },
        });
        continue;
      }
      for (const { sheet } of without) {
        const values = { item: item.id, competency: id };
        problems.push({ code: 'instrument-item-not-found', severity: 'warning', file: sheet.table.name, values });
      }
    }
  }
  const missing = (names: readonly string[]) =>
    surveys.every(({ sheet }) => names.every((name) => columnsNamed(sheet, name).length === 0));
  for (const [role, names] of Object.entries(instrument.columns)) {
    if (role === 'wave' || surveys.length === 0 || !missing(names)) continue;
    problems.push({
      code: 'instrument-column-not-found',
      severity: role === 'person' ? 'warning' : 'note',
      column: names.join(', '),
      values: { role },
    });
  }
  for (const { column } of instrument.exclude) {
    if (surveys.length > 0 && missing([column])) {
      problems.push({ code: 'instrument-column-not-found', severity: 'warning', column, values: { role: 'exclude' } });
    }
  }
  return problems;
}
