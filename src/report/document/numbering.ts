import { wordsIn } from '../../messages';
import { BEFORE_AND_AFTER } from '../../vocabulary';
import type { ReportDocument } from './document';

/** "Table 1", "Figure 2": of each block that is numbered, by its id, in the order of the document. */
export function blockLabels({ language, sections }: ReportDocument): Map<string, string> {
  const t = wordsIn(language, BEFORE_AND_AFTER);
  const counts = { table: 0, figure: 0 };
  const labels = new Map<string, string>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'table' && block.kind !== 'figure') continue;
    labels.set(block.id, t(`report.${block.kind}`, { number: ++counts[block.kind] }));
  }
  return labels;
}
