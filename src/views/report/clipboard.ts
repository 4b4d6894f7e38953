import { type Block, type Copied, type Line, lineAsHtml, tableAsHtml } from '../../report';
import type { Language } from '../../vocabulary';

async function copy({ html, plain }: Copied): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}

export const copyWords = (line: Line): Promise<void> => copy(lineAsHtml(line));

export const copyTable = (table: Extract<Block, { kind: 'table' }>, label: string, language: Language): Promise<void> =>
  copy(tableAsHtml(table, label, language));
