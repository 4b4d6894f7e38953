import { createMessages, type Translate } from '../../messages';
import type { Block, Cell, ReportDocument } from '../document/document';
import { lineText } from '../document/line';
import { formatLike } from './number-format';
import { sheetNames } from './sheet-names';
import { tableWorkbook } from './table-workbook';
import type { WorkbookCell, WorkbookTable } from './workbook-table';

type Table = Extract<Block, { kind: 'table' }>;

/** The tables of a report in their order: what they are numbered by. */
const tablesOf = ({ sections }: ReportDocument): Table[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

/** Every number of a report as a workbook: what it holds, each table as a sheet, and all of them in long form. */
export function reportWorkbook(document: ReportDocument): Promise<Uint8Array> {
  const t = createMessages(document.language).t;
  const tables = tablesOf(document);
  const sheets = [...tables.map((table, index) => asSheet(table, index, t)), longForm(tables, t)];
  const contentsName = t('office.contents');
  const names = sheetNames([contentsName, ...sheets.map(({ name }) => name)]).slice(1);
  const contents = contentsOf(document, tables, names, t);
  return tableWorkbook([{ ...contents, name: contentsName }, ...sheets], document);
}

/** A column whose texts say more than its numbers (an interval after an estimate) is followed by its texts. */
function asSheet({ caption, columns, rows }: Table, index: number, t: Translate): WorkbookTable {
  const saysMore = columns.map((_, column) => rows.some((row) => row[column] && isMoreThanNumber(row[column])));
  return {
    name: `${index + 1} ${caption}`,
    heads: columns.flatMap(({ header }, column) =>
      saysMore[column] ? [header, t('office.asWritten', { column: header })] : [header],
    ),
    rows: rows.map((row) =>
      row.flatMap((cell, column) => (saysMore[column] ? [asCell(cell), cell.text] : [asCell(cell)])),
    ),
  };
}

const isNumber = (cell: Cell): cell is Required<Cell> => cell.value !== undefined && Number.isFinite(cell.value);
const isMoreThanNumber = (cell: Cell) => isNumber(cell) && formatLike(cell.text, cell.value) === null;

function asCell(cell: Cell): WorkbookCell {
  if (!isNumber(cell)) return cell.text;
  const format = formatLike(cell.text, cell.value);
  return format === null ? cell.value : { value: cell.value, format };
}

function contentsOf(document: ReportDocument, tables: Table[], names: string[], t: Translate): WorkbookTable {
  const notes = tables.map(({ note }) => (note ? lineText(note) : ''));
  const longName = names.at(-1)!;
  return {
    name: '',
    heads: [t('office.sheet'), t('office.holds'), t('office.note')],
    rows: [
      ...tables.map(({ caption }, index) => [
        names[index]!,
        t('office.titled', { label: t('office.table', { number: index + 1 }), title: caption }),
        notes[index]!,
      ]),
      [longName, t('office.longHolds'), t('office.longNote')],
      [null, null, null],
      [t('office.report'), document.title, document.subtitle],
      ...document.facts.map(({ term, words }) => [term, words, null]),
    ],
  };
}

/** One line per cell, for programs. */
const longForm = (tables: Table[], t: Translate): WorkbookTable => ({
  name: t('office.long'),
  heads: [
    t('office.longHeads.table'),
    t('office.longHeads.caption'),
    t('office.longHeads.line'),
    t('office.longHeads.row'),
    t('office.longHeads.column'),
    t('office.longHeads.text'),
    t('office.longHeads.value'),
  ],
  rows: tables.flatMap(({ id, caption, columns, rows }) =>
    rows.flatMap((cells, line) =>
      cells.flatMap((cell, index) =>
        index === 0 && !isNumber(cell)
          ? []
          : [[id, caption, line + 1, cells[0]!.text, columns[index]?.header ?? '', cell.text, cell.value ?? null]],
      ),
    ),
  ),
});
