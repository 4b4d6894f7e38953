import type { Block } from './document';
import { resultFigures } from './result-figures';
import { competencyBlocks } from './result-of-competency';
import { groupTables, resultTables } from './result-tables';
import { isAnythingTold, overallStatement } from './statements';
import { joined, paragraph, type Writing } from './writing';

/** What changed in each competency: for all at once, then one by one. */
export function results(writing: Writing): Block[] | null {
  const { t, input } = writing;
  const { findings, understanding } = input;
  const overall = overallStatement(writing);
  if (!overall || (!findings.competencies && !findings.unpaired)) return null;
  const lead = paragraph(`${overall.sentence}${t('report.stop')}`, 'lead');
  if (!isAnythingTold(writing)) return [lead];
  return [
    lead,
    ...resultFigures(writing),
    ...(findings.unpaired ? groupTables(writing) : resultTables(writing)),
    ...understanding.competencies.flatMap(({ id }) => competencyBlocks(writing, id)),
    paragraph(joined(writing, overall.details), 'note'),
  ];
}
