import writeExcelFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/universal';
import { unzipSync, zipFiles } from '../../archive';
import { coreProperties } from '../core-properties';
import { looksLikeFormula } from '../formula';
import { widthOf } from '../text-width';
import { columnWidths, widestOf } from './column-widths';
import { sheetNames } from './sheet-names';
import type { WorkbookAbout, WorkbookCell, WorkbookTable } from './workbook-table';

/** What a spreadsheet can hold at most: in one sheet, the head included, and in one cell. */
const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;

const FONT = { 'zh-TW': 'Microsoft JhengHei', en: 'Calibri' } as const;

/**
 * Tables as an .xlsx file, one sheet each. Numbers are numbers with all their digits; a text stays a text, whatever it begins with, also
 * when somebody edits its cell. The same tables give the same bytes.
 */
export async function tableWorkbook(tables: readonly WorkbookTable[], about: WorkbookAbout): Promise<Uint8Array> {
  const names = sheetNames(tables.map(({ name }) => name));
  const sheets = tables.map((table, index) => sheetOf(table, names[index]!));
  const written = writeExcelFile(sheets, {
    fontFamily: FONT[about.language],
    fontSize: 11,
    features: [propertiesOf(about)],
  });
  const parts = unzipSync(new Uint8Array(await (await written.toBlob()).arrayBuffer()));
  const strings = 'xl/sharedStrings.xml';
  parts[strings] = new TextEncoder().encode(unguarded(new TextDecoder().decode(parts[strings])));
  return zipFiles(parts);
}

const GUARD = '\uE0F0';

/** The library looks texts up in a plain object, and would take "constructor" for one that it knows. */
const guarded = (text: string) => (text in {} ? `${GUARD}${text}` : text);
const unguarded = (xml: string) => xml.replaceAll(`>${GUARD}`, '>');

function sheetOf(table: WorkbookTable, name: string): Sheet<Blob> {
  const { heads, rows } = table;
  if (rows.length >= MOST_ROWS)
    throw new RangeError(`workbook: "${name}" has ${rows.length} rows, too many for a sheet`);
  const isOfNumbers = heads.map((_, column) => rows.some((row) => isNumber(row[column] ?? null)));
  return {
    sheet: name,
    data: [
      heads.map((head, column) => headCell(head, column, isOfNumbers[column]!)),
      ...rows.map((row) => row.map(cellOf)),
    ],
    columns: columnWidths(table).map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  };
}

const isNumber = (cell: WorkbookCell) => cell !== null && typeof cell !== 'string';

const headCell = (head: string, column: number, isOfNumbers: boolean): Cell => ({
  ...textCell(head, column),
  fontWeight: 'bold',
  alignVertical: 'bottom',
  bottomBorderStyle: 'thin',
  ...(isOfNumbers ? { align: 'right' } : {}),
});

function cellOf(cell: WorkbookCell, column: number): Cell {
  if (cell === null) return null;
  if (typeof cell === 'string') return cell === '' ? null : textCell(cell, column);
  const { value, format } = typeof cell === 'number' ? { value: cell, format: null } : cell;
  if (!Number.isFinite(value)) return null;
  return { value, type: Number, alignVertical: 'top', ...(format === null ? {} : { format }) };
}

/**
 * `@` is the format of text: without it, editing the cell would make a formula of it. The height is written, for not every program makes
 * room for a wrapped text when it opens the file.
 */
function textCell(written: string, column: number) {
  const text = written.replace(/\r\n?/g, '\n').slice(0, LONGEST_TEXT);
  const lines = linesOf(text, column);
  return {
    value: guarded(text),
    type: String,
    alignVertical: 'top' as const,
    ...(looksLikeFormula(written) ? { format: '@' } : {}),
    ...(lines > 1 ? { wrap: true, height: lines * LINE_POINTS } : {}),
  };
}

/** Of 11-point letters. */
const LINE_POINTS = 15;

/** How many lines a text takes in the widest column; a little more than its width, since lines end between words. */
const linesOf = (text: string, column: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.05) / widestOf(column))), 0);

const PROPERTIES = 'docProps/core.xml';

const propertiesOf = (about: WorkbookAbout): Feature<Blob> => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${PROPERTIES}"/>`,
      },
      '_rels/.rels': {
        insert: () =>
          `<Relationship Id="rId-properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${PROPERTIES}"/>`,
      },
    },
    write: { files: () => ({ [PROPERTIES]: coreProperties(about) }) },
  },
});
