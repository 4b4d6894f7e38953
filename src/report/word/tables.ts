import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Column } from '../document/document';
import { SIDES, type TableLayout } from './column-widths';
import { textRuns } from './runs';
import { STYLE } from './styles';

type TableBlock = Extract<Block, { kind: 'table' }>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 8, color: '1A1A1A' };
const FINE = { ...LINE, size: 4 };
const margins = (size: TableLayout['size']) => ({
  left: SIDES[size] / 2,
  right: SIDES[size] / 2,
  top: 0,
  bottom: 0,
  marginUnitType: WidthType.DXA,
});

/** Up to so many rows stay on one page with their caption. */
const SHORT = 14;

/** Three lines and no others (APA); the head stands again on every page, and no row is torn apart. */
export function wordTable({ columns, rows }: TableBlock, { widths, size }: TableLayout): Table {
  const style = size === 'small' ? STYLE.narrowTable : STYLE.table;
  const keepNext = (index: number) => rows.length <= SHORT && index < rows.length - 1;
  const cell = (column: Column, index: number, children: ParagraphChild[], isHead: boolean, keeps: boolean) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: margins(size),
      ...(isHead ? { borders: { bottom: FINE }, verticalAlign: 'bottom' } : {}),
      children: [
        new Paragraph({
          style,
          keepNext: keeps,
          children,
          alignment: column.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        }),
      ],
    });
  const head = columns.map((column, index) => cell(column, index, textRuns(column.header, { bold: true }), true, true));
  return frame(
    widths,
    [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row, line) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) =>
              cell(column, index, textRuns(row[index]?.text ?? ''), false, keepNext(line)),
            ),
          }),
      ),
    ],
    LINE,
  );
}

/** The title page's rows, without lines. */
export function factsTable(facts: { term: string; words: string }[]): Table {
  const widths = [2400, 6670];
  const cell = (index: number, text: string, bold: boolean) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: margins('normal'),
      children: [new Paragraph({ style: STYLE.table, children: bold ? textRuns(text, { bold }) : textRuns(text) })],
    });
  const rows = facts.map(
    ({ term, words }) => new TableRow({ cantSplit: true, children: [cell(0, term, true), cell(1, words, false)] }),
  );
  return frame(widths, rows, NONE);
}

const frame = (widths: number[], rows: TableRow[], line: typeof LINE | typeof NONE): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows,
  });

/** What stands between two tables, which Word would otherwise join. */
export const gap = () => new Paragraph({ style: STYLE.note, children: [new TextRun('')] });
