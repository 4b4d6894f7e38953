import type { Choices, Problem, SourceCard } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import type { Responses } from '../read-responses';
import { normalisePersonId } from '../roles/person-id';
import type { GatheredItem, NotRead } from '../rows/gather-items';
import { columnLabel, filledTexts, isBlank, type Sheet, textsOf } from '../sheet';
import type { Source } from '../source';
import { hiddenSheetsProblem } from './hidden-sheets';

const LISTED = 50;

/**
 * What reading brought up of a table, and what it shows by itself: hidden sheets, ragged records, characters that could not be decoded,
 * names that occur twice. What reading told by rows is not told again.
 */
export function tableProblems(source: Source, choices: Choices): Problem[] {
  const { sheet } = source;
  const reading = sheet.table.problems ?? [];
  const told = new Set(reading.map(({ code }) => code));
  const shown = [...recordProblems(sheet), ...encodingProblems(sheet), ...headerProblems(source)];
  return [...hiddenSheetsProblem(sheet.table, choices), ...reading, ...shown.filter(({ code }) => !told.has(code))];
}

function recordProblems({ table, layout, rows }: Sheet): Problem[] {
  const file = table.name;
  const ragged = table.grid.ragged.filter((row) => row >= layout.headerRows).map((row) => row + 1);
  const problems: Problem[] = [];
  if (rows.length === 0 && layout.use !== 'ignore')
    problems.push({ code: 'file-header-only', severity: 'error', file });
  if (table.container === undefined && table.grid.columns.length === 1 && layout.use !== 'ignore')
    problems.push({ code: 'delimiter-unsure', severity: 'note', file });
  if (ragged.length > 0) {
    const values = { count: ragged.length };
    problems.push({ code: 'rows-ragged', severity: 'warning', file, rows: ragged.slice(0, LISTED), values });
  }
  return problems;
}

function encodingProblems({ table }: Sheet): Problem[] {
  const { name: file, encoding, encodingDoubt, grid } = table;
  const broken = grid.columns.reduce(
    (sum, { values }) => sum + values.filter((text) => text.includes('\ufffd')).length,
    0,
  );
  const problems: Problem[] = [];
  if (encodingDoubt.length > 0)
    problems.push({ code: 'encoding-guessed', severity: 'note', file, values: { encoding } });
  if (broken > 0)
    problems.push({ code: 'encoding-replacement', severity: 'warning', file, values: { count: broken, encoding } });
  return problems;
}

/** Personal columns but the one that names the people, whose ids are replaced. */
export function leftOutAsPersonal({ sheet, person }: Source): SourceCard['personalColumns'] {
  return sheet.personal.flatMap((because, index) =>
    because === null || index === person.column ? [] : [{ index, column: columnLabel(sheet, index), because }],
  );
}

function headerProblems(source: Source): Problem[] {
  const { sheet } = source;
  const { columns } = sheet.layout;
  const file = sheet.table.name;
  const twice = namesTwice(columns.map(({ code }) => cleanText(code)));
  const personal = leftOutAsPersonal(source).map(({ column }) => column);
  const problems: Problem[] = [];
  if (twice.length > 0) {
    const values = { count: twice.length, names: twice.slice(0, 5).join(', ') };
    problems.push({ code: 'duplicate-headers', severity: 'note', file, values });
  }
  if (personal.length > 0) {
    problems.push({ code: 'personal-columns', severity: 'note', file, values: { columns: personal.join(', ') } });
  }
  return problems;
}

function namesTwice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))];
}

/** What understanding a survey source brought up, besides what was said when it was opened. */
export function surveyProblems(source: Source, responses: Responses): Problem[] {
  const file = source.sheet.table.name;
  const screened = responses.screenings[source.index]?.problems ?? [];
  const own = responses.displaced.filter((displacement) => displacement.source === source.index);
  const problems: Problem[] = [...screened];
  if (source.person.column === null) problems.push({ code: 'no-person-column', severity: 'error', file });
  if (own.length > 0) {
    const rows = own.map(({ row }) => row + 1).sort((left, right) => left - right);
    const values = { count: own.length, people: new Set(own.map(({ person }) => person)).size };
    problems.push({ code: 'duplicate-responses', severity: 'note', file, rows: rows.slice(0, LISTED), values });
  }
  return [
    ...problems,
    ...markedRows(source.sheet),
    ...mixedWaves(source, responses),
    ...unreadProblem(source, responses.items),
    ...rangeProblem(source, responses.items),
    ...scaleProblem(source, responses.items),
  ];
}

/** Rows in which the tool says something that a person should know. */
function markedRows(sheet: Sheet): Problem[] {
  return (sheet.layout.marks ?? []).flatMap(({ column, code }): Problem[] => {
    const texts = textsOf(sheet, column);
    const marked = texts.values.map((text) => !isBlank(sheet, text));
    const rows = [...sheet.rows].filter((row) => marked[texts.codes[row] as number]).map((row) => row + 1);
    if (rows.length === 0) return [];
    const values = { count: rows.length };
    return [{ code, severity: 'note', file: sheet.table.name, rows: rows.slice(0, LISTED), values }];
  });
}

/** With this share of its people twice in it, a file that counts as one wave is likely to hold two. */
const TWICE_SHARE = 0.4;
const FEWEST_PEOPLE = 5;

/** A file that counts as one wave though a column of it tells several, or though many people answered it twice. */
function mixedWaves(source: Source, responses: Responses): Problem[] {
  const { sheet, waveColumn, waveReading, person } = source;
  if (waveReading.wave === 'column' || waveReading.wave === 'wide' || person.column === null) return [];
  const file = sheet.table.name;
  const told = new Set(waveColumn?.waves.filter((wave) => wave !== null));
  if (waveColumn && told.size > 1)
    return [{ code: 'column-mixed-waves', severity: 'warning', file, column: columnLabel(sheet, waveColumn.column) }];
  const again = responses.displaced.filter((one) => one.source === source.index && one.by?.source === source.index);
  const twice = new Set(again.map((one) => one.person)).size;
  const people = new Set(filledTexts(sheet, person.column).map(({ text }) => normalisePersonId(text))).size;
  if (people < FEWEST_PEOPLE || twice < people * TWICE_SHARE) return [];
  const column = columnLabel(sheet, person.column);
  return [{ code: 'column-mixed-waves', severity: 'warning', file, column, values: { people: twice } }];
}

/** Scored items whose scale is a guess among several that nobody settled. */
function scaleProblem({ sheet }: Source, items: readonly GatheredItem[]): Problem[] {
  const unsure = items.filter(
    ({ item }) =>
      item.competency !== null && item.scale.others.length > 0 && item.places.some((place) => place.sheet === sheet),
  );
  const [first] = unsure;
  if (!first) return [];
  const scales = [first.item.scale.id ?? '', ...first.item.scale.others].join(', ');
  const names = unsure.map(({ item }) => item.id);
  const values = { count: unsure.length, scales, items: names.slice(0, 10).join(', ') };
  return [{ code: 'scale-ambiguous', severity: 'note', file: sheet.table.name, values }];
}

function unreadProblem({ index, sheet }: Source, items: readonly GatheredItem[]): Problem[] {
  const found = items.flatMap((item) => item.unread.get(index) ?? []);
  if (found.length === 0) return [];
  const labels = [...new Set(found.flatMap(({ texts }) => [...texts.keys()]))].slice(0, 10).join(', ');
  const count = found.reduce((sum, unread) => sum + unread.count, 0);
  return [
    {
      code: 'unknown-labels',
      severity: 'warning',
      file: sheet.table.name,
      rows: rowsOf(found),
      values: { count, labels },
    },
  ];
}

function rangeProblem({ index, sheet }: Source, items: readonly GatheredItem[]): Problem[] {
  const outside = items.filter(({ outOfRange }) => outOfRange.has(index));
  const found = outside.flatMap((item) => item.outOfRange.get(index) ?? []);
  if (found.length === 0) return [];
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const labels = [...new Set(found.flatMap(({ texts }) => [...texts.keys()]))].slice(0, 10).join(', ');
  const names = outside
    .map(({ item }) => item.id)
    .slice(0, 10)
    .join(', ');
  const values = { count, labels, items: names };
  return [{ code: 'out-of-range', severity: 'warning', file: sheet.table.name, rows: rowsOf(found), values }];
}

function rowsOf(found: readonly NotRead[]): number[] {
  const rows = new Set(found.flatMap((one) => one.rows));
  return [...rows].sort((left, right) => left - right).slice(0, LISTED);
}
