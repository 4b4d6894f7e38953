import { checkCellCount } from '../limits';
import { damaged } from '../unreadable';
import { attributesOf } from '../xml';
import { columnNumber, columnWord, LAST_COLUMN, LAST_ROW } from './cell-address';

export type PreparedRows = {
  /** The rows as XML, numbered from 1 without gaps. */
  xml: string;
  /** The number that each row has in the sheet. */
  numbers: number[];
  /** Furthest column that holds anything. */
  columns: number;
  errors: { row: number; column: number; text: string }[];
  hidden: number;
};

/**
 * The flight before the flight: what the reader of workbooks would pass over in silence or stumble over is noted or set right in the XML.
 * Errors are listed; empty cells dropped; addresses that a writer left out put in; dates written as text kept as that text, since the
 * reader would shift them by the time zone; styles dropped where the workbook has none; gaps between rows closed.
 */
export function prepareRows(piece: string, prefix: string, before: number, hasStyles: boolean): PreparedRows {
  const prepared: PreparedRows = { xml: '', numbers: [], columns: 0, errors: [], hidden: 0 };
  const tag = new RegExp(`<${prefix}(row|c)(?=[\\s/>])([^>]*)>`, 'g');
  let row = before;
  let column = 0;
  const onRow = (attributes: string) => {
    const { r, hidden } = attributesOf(attributes);
    const number = r === undefined ? row + 1 : Number(r);
    if (!(number > row && number <= LAST_ROW)) throw damaged('xlsx', `row ${r}`);
    row = number;
    column = 0;
    prepared.numbers.push(row);
    if (hidden === '1' || hidden === 'true') prepared.hidden++;
    return `<${prefix}row r="${prepared.numbers.length}"${attributes.endsWith('/') ? '/' : ''}>`;
  };
  const onCell = (attributes: string, next: number) => {
    const { r, t, s } = cellAttributes(attributes);
    column = r === undefined ? column + 1 : columnNumber(r);
    if (column > LAST_COLUMN) throw damaged('xlsx', `cell ${r}`);
    if (attributes.endsWith('/')) return '';
    prepared.columns = Math.max(prepared.columns, column);
    if (t === 'e') prepared.errors.push({ row, column, text: errorText(piece, next) });
    const type = t === undefined ? '' : ` t="${t === 'd' ? 'str' : t}"`;
    const style = s !== undefined && hasStyles ? ` s="${s}"` : '';
    return `<${prefix}c r="${columnWord(column)}${prepared.numbers.length}"${type}${style}>`;
  };
  prepared.xml = piece.replace(tag, (whole: string, name: string, attributes: string, at: number) =>
    name === 'row' ? onRow(attributes) : onCell(attributes, at + whole.length),
  );
  checkCellCount(prepared.numbers.at(-1) ?? 0, prepared.columns);
  return prepared;
}

/** As Excel writes them, without the work that any other order or quoting takes. */
function cellAttributes(written: string): { r?: string | undefined; t?: string | undefined; s?: string | undefined } {
  const usual = /^ r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?$/.exec(written);
  return usual ? { r: usual[1], s: usual[2], t: usual[3] } : attributesOf(written);
}

function errorText(piece: string, at: number): string {
  return /<(?:[\w.-]+:)?v[^>]*>([^<]*)/.exec(piece.slice(at, at + 2000))?.[1] ?? '';
}
