import type { ReadTable } from '../../vocabulary';
import { decodingProblems } from '../read/decoding-problems';
import { decodeText } from '../read/encoding';
import { GridBuilder } from '../read/grid-builder';
import type { ReadOptions, SourceFile } from '../read/reading';
import { Unreadable } from './unreadable';
import { attributesOf, decodeEntities } from './xml';

/** Rows between two chances to stop. */
const PAUSE_ROWS = 5000;
/** As browsers hold it; a cell that claims more is no table's. */
const WIDEST_SPAN = 1000;

/**
 * A web page that a campus system names .xls: its table with the most rows. A cell over several rows or columns says in all of them what
 * it says.
 */
export async function readHtml({ name, bytes, sha256 }: SourceFile, options: ReadOptions): Promise<ReadTable> {
  const { text, encoding, doubt } = decodeText(bytes, options.encodingFor?.(sha256));
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 5000))) {
    throw new Unreadable('file-old-excel', { container: 'xml' });
  }
  const rows = rowsOf(text);
  if (rows.length < 2) throw new Unreadable('file-unsupported', { container: 'html' });
  const builder = new GridBuilder('sheet');
  const above: Span[] = [];
  for (let row = 0; row < rows.length; row++) {
    builder.add(cellsOf(rows[row] as string, above));
    if (row % PAUSE_ROWS !== 0) continue;
    options.report(Math.floor((row / rows.length) * bytes.length), bytes.length);
    await options.pause();
  }
  const grid = builder.finish();
  if (grid.height === 0) throw new Unreadable('file-empty');
  const problems = decodingProblems(name, grid, bytes, encoding);
  return {
    sha256,
    name,
    bytes: bytes.length,
    encoding,
    encodingDoubt: doubt,
    delimiter: ',',
    container: 'html',
    grid,
    problems,
  };
}

function rowsOf(html: string): string[] {
  const seen = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  const tables = seen.split(/<table\b/i).slice(1);
  const rows = tables.map((table) => table.split(/<tr\b[^>]*>/i).slice(1));
  return rows.reduce((most, one) => (one.length > most.length ? one : most), []);
}

/** A cell that reaches into rows below. */
type Span = { text: string; rows: number } | undefined;

function cellsOf(row: string, above: Span[]): string[] {
  const cells: string[] = [];
  const takeFromAbove = () => {
    for (let span = above[cells.length]; span && span.rows > 0; span = above[cells.length]) {
      span.rows--;
      cells.push(span.text);
    }
  };
  for (const [, attributes, content] of row.matchAll(
    /<t[dh]\b([^>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dhr]\b|<\/table|$)/gi,
  )) {
    takeFromAbove();
    const { rowspan, colspan } = lowerCased(attributesOf(attributes as string));
    const text = textOf(content as string);
    const columns = spanOf(colspan);
    for (let column = 0; column < columns; column++) {
      above[cells.length] = { text, rows: spanOf(rowspan) - 1 };
      cells.push(text);
    }
  }
  takeFromAbove();
  return cells;
}

function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? '1', 10);
  return span > 0 ? Math.min(span, WIDEST_SPAN) : 1;
}

function lowerCased(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

function textOf(content: string): string {
  const lines = content
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return decodeEntities(lines).replaceAll('\u00a0', ' ').trim();
}
