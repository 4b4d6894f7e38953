import { type ForestLine, forestPicture } from '../../charts';
import { comparisonsByCohort, formatChange, formatLevel } from '../../messages';
import { type CohortsFinding, isRefused } from '../../vocabulary';
import { isTold } from '../published-people';
import type { Block } from './document';
import { lineOf } from './line';
import type { Writing } from './writing';

/** More groups than this are in the table alone: a figure must stay on its page. */
const MOST_GROUPS = 24;

/** The change in each competency, group by group. */
export function cohortFigures(writing: Writing, finding: CohortsFinding): Block[] {
  if (finding.cohorts.length > MOST_GROUPS) return [];
  return writing.input.understanding.competencies.flatMap(({ id }) => {
    const lines = linesOf(writing, finding, id);
    return lines.length < 2 ? [] : [figure(writing, finding, id, lines)];
  });
}

function linesOf({ t, cohortName }: Writing, finding: CohortsFinding, competency: string): ForestLine[] {
  const rows = comparisonsByCohort(finding, { instrument: 'survey', competency });
  const lines = finding.cohorts.flatMap(({ cohort }, place): ForestLine[] => {
    const row = rows[place];
    if (!row || !isTold(row.n) || !('mean' in row.gain)) return [];
    return [{ name: cohortName(cohort), change: row.gain.mean, ci: row.gain.ci ?? null, pooled: false }];
  });
  const pooled = finding.tests.find((test) => test.competency === competency)?.pooled;
  if (!pooled || isRefused(pooled)) return lines;
  return [...lines, { name: t('report.cohorts.pooledRow'), change: pooled.mean, ci: pooled.ci, pooled: true }];
}

function figure(writing: Writing, finding: CohortsFinding, competency: string, lines: ForestLine[]): Block {
  const { t, input, nameOf, indexOf, groupingInSentence } = writing;
  const { colours } = input;
  const values = lines.map(({ name, change }) =>
    t('report.cohorts.forestItem', { cohort: name, change: formatChange(change) }),
  );
  return {
    kind: 'figure',
    id: `figure-${finding.by}-${competency}`,
    caption: t('report.cohorts.forest', { name: nameOf(competency), grouping: groupingInSentence(finding.by) }),
    alt: t('report.cohorts.forestAlt', { values: values.join('; ') }),
    picture: forestPicture(lines, colours.competencies[indexOf(competency)] ?? colours.quiet, colours),
    note: lineOf(`${t('report.cohorts.forestLegend', { level: formatLevel(finding.confidence) })}${t('report.stop')}`),
  };
}
