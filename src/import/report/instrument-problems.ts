import type { Plan, Problem } from '../../vocabulary';
import { columnsNamed } from '../sheet';
import type { Source } from '../source';

/** Names of the instrument that a survey source does not have. */
export function instrumentProblems(plan: Plan, surveys: readonly Source[]): Problem[] {
  const { instrument } = plan;
  if (!instrument) return [];
  const problems: Problem[] = [];
  const answered = surveys.filter(({ sheet }) => sheet.rows.length > 0);
  const absent = new Map<Source, string[]>(answered.map((source) => [source, []]));
  for (const { id, items } of instrument.competencies) {
    for (const item of items) {
      const without = answered.filter(({ sheet }) =>
        item.columns.every((name) => columnsNamed(sheet, name).length === 0),
      );
      if (answered.length > 0 && without.length === answered.length) {
        const values = { item: item.id, competency: id };
        problems.push({ code: 'instrument-item-not-found', severity: 'warning', values });
      } else for (const source of without) absent.get(source)?.push(item.id);
    }
  }
  for (const [{ sheet }, items] of absent) {
    if (items.length === 0) continue;
    const values = { items: items.join(', '), count: items.length };
    problems.push({ code: 'file-lacks-items', severity: 'warning', file: sheet.table.name, values });
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
