import { formatCount, type Translate } from '../../messages';
import type { Language, Problem } from '../../vocabulary';
import { valueWords } from './value-words';
import { listOf, quotedFile } from './words';

const MOST_RANGES = 6;

export type ProblemWords = { severity: Problem['severity']; title: string; where: string; out: string };

/** Rows as a person writes them: 3–7, 12. */
export function rowRanges(rows: readonly number[]): string[] {
  const sorted = [...new Set(rows)].sort((one, other) => one - other);
  const ranges: [number, number][] = [];
  for (const row of sorted) {
    const last = ranges.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}

/** The rows listed, and how many more there are; `all` counts those too that were not handed over. */
function rowsWords(t: Translate, rows: readonly number[], all: number): string {
  const ranges = rowRanges(rows);
  const shown = ranges.slice(0, MOST_RANGES);
  const counted = shown.reduce((sum, range) => {
    const [from, to] = range.split('–').map(Number);
    return sum + (to ?? from!) - from! + 1;
  }, 0);
  const more = Math.max(new Set(rows).size, all) - counted;
  const list = shown.join(', ');
  return more > 0
    ? t('problems.rowsMore', { rows: list, more })
    : t('problems.rows', { count: rows.length, rows: list });
}

/** What happened and where exactly, and what can be done. `within` the card of a file the name of that file is left out. */
export function problemWords(t: Translate, language: Language, problem: Problem, within?: string): ProblemWords {
  const { code, severity, rows = [], column, values = {} } = problem;
  const fills = { ...values, file: quotedFile(t, problem.file === within ? undefined : problem.file) };
  const { column: named, line, count, ...others } = values;
  const all = typeof count === 'number' ? count : 0;
  const where = [
    ...(column || named ? [t('problems.column', { column: column ?? named })] : []),
    ...(rows.length > 0 ? [rowsWords(t, rows, all)] : []),
    ...(rows.length === 0 && all > 0 ? [t('problems.inAll', { value: formatCount(all) })] : []),
    ...(rows.length === 0 && line !== undefined ? [t('problems.rows', { count: 1, rows: line })] : []),
    ...valueWords(t, others),
  ];
  return {
    severity,
    title: t(`problems.${code}.title`, fills),
    where: where.length === 0 ? t('problems.end') : t('problems.where', { list: listOf(language, where) }),
    out: t(`problems.${code}.out`, fills),
  };
}
