import type { Block, Line } from '../../report';
import { lineText } from '../../report';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const TAGS = { strong: 'b', emphasis: 'i', symbol: 'i', subscript: 'sub', superscript: 'sup' } as const;

export const lineHtml = (line: Line) =>
  line.map(({ text, as }) => (as ? `<${TAGS[as]}>${escaped(text)}</${TAGS[as]}>` : escaped(text))).join('');

/** Word reads HTML with its styles on the elements. */
async function copy(html: string, plain: string): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}

export const copyWords = (line: Line) => copy(`<p>${lineHtml(line)}</p>`, lineText(line));

type Table = Extract<Block, { kind: 'table' }>;

const RULE = 'border-bottom:1px solid #000';

/** A table as APA sets it: rules above, under the heads and below, none between columns. */
export function tableHtml({ caption, columns, rows, note }: Table, label: string): string {
  const cell = (tag: 'td' | 'th', text: string, place: number, style: string) =>
    `<${tag} style="text-align:${columns[place]?.align === 'end' ? 'right' : 'left'};padding:2px 6px;font-weight:normal;${style}">${escaped(text)}</${tag}>`;
  const head = columns.map(({ header }, place) => cell('th', header, place, `border-top:1px solid #000;${RULE}`));
  const body = rows.map((row, index) => {
    const style = index === rows.length - 1 ? RULE : '';
    return `<tr>${row.map(({ text }, place) => cell('td', text, place, style)).join('')}</tr>`;
  });
  return [
    `<p><b>${escaped(label)}</b><br><i>${escaped(caption)}</i></p>`,
    `<table style="border-collapse:collapse"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
    note ? `<p>${lineHtml(note)}</p>` : '',
  ].join('');
}

export function copyTable(table: Table, label: string): Promise<void> {
  const { caption, columns, rows, note } = table;
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(({ text }) => text))];
  const plain = [
    `${label} ${caption}`,
    ...lines.map((line) => line.join('\t')),
    ...(note ? [lineText(note)] : []),
  ].join('\n');
  return copy(tableHtml(table, label), plain);
}
