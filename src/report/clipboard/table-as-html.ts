import type { Language } from '../../vocabulary';
import type { Block, Line, Run } from '../document/document';
import { looksLikeFormula } from '../formula';
import { xmlText } from '../xml-text';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** What the clipboard holds of a piece: for programs that take looks, and for those that take words alone. */
export type Copied = { html: string; plain: string };

const FONT = "font-family:Calibri,'Microsoft JhengHei','PingFang TC',sans-serif;";
const CELL = 'padding:2pt 5pt;vertical-align:top;border:none;';
const LINE = '1pt solid #1a1a1a';
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const TAGS = { strong: 'strong', emphasis: 'em', symbol: 'em', subscript: 'sub', superscript: 'sup' } as const;

const escaped = (text: string) =>
  xmlText(text)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
    .replaceAll('\n', '<br>');

/** A table as Word and spreadsheets paste it: three lines (APA), its caption above, its note below; as plain text, tabs between cells. */
export function tableAsHtml(block: TableBlock, label: string, language: Language): Copied {
  const { caption, columns, rows, note } = block;
  const side = (index: number) => `text-align:${columns[index]?.align === 'end' ? 'right' : 'left'};`;
  const head = columns.map(
    ({ header }, index) =>
      `<th scope="col" style="${CELL}${side(index)}border-top:${LINE};border-bottom:${LINE};">${escaped(header)}</th>`,
  );
  const body = rows.map((row, line) => {
    const bottom = line === rows.length - 1 ? `border-bottom:${LINE};` : '';
    // Excel reads what it pastes unless the cell says that it is text.
    const text = (words: string) => (looksLikeFormula(words) ? "mso-number-format:'\\@';" : '');
    const cells = row.map(
      (cell, index) => `<td style="${CELL}${side(index)}${bottom}${text(cell.text)}">${escaped(cell.text)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const html =
    `<p style="${FONT}margin:0 0 4pt;"><strong>${escaped(label)}</strong><br>${language === 'en' ? `<em>${escaped(caption)}</em>` : escaped(caption)}</p>` +
    `<table lang="${language}" style="${FONT}border-collapse:collapse;font-size:10pt;"><thead><tr>${head.join('')}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table>${note ? `<p style="${FONT}font-size:9pt;margin:4pt 0 0;">${runsAsHtml(note)}</p>` : ''}`;
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(({ text }) => text))];
  return { html, plain: lines.map((cells) => `${cells.map(plainCell).join('\t')}\r\n`).join('') };
}

/** A sentence with its statistics in italics; as plain text, its words. */
export const lineAsHtml = (line: Line): Copied => ({
  html: `<p style="${FONT}">${runsAsHtml(line)}</p>`,
  plain: line.map(({ text }) => text).join(''),
});

const runsAsHtml = (line: Line) => line.map(runAsHtml).join('');

function runAsHtml({ text, as }: Run): string {
  return as === undefined ? escaped(text) : `<${TAGS[as]}>${escaped(text)}</${TAGS[as]}>`;
}

/** A number is left to be one, also with its interval; any other text that a spreadsheet could run is led by an apostrophe. */
function plainCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  const isNumber = /^[+−-]?[\d,]*\.?\d+( ?%)?( \[[\d.,\s−-]+\])?$/.test(flat);
  return !isNumber && flat.length > 1 && looksLikeFormula(flat) ? `'${flat}` : flat;
}
