import { formatCount } from '../../messages';
import { isTold } from '../published-people';
import { withheldCohorts } from './cohorts';
import type { Block } from './document';
import { lineOf } from './line';
import { paragraph, type Writing } from './writing';

/** More groups than this are counted: the tables show which they are. */
const MOST_NAMED = 12;

/** The last words of the report: what is not in it, and by which rule. */
export function suppressed(writing: Writing): Block[] {
  const { t, input, nameOf, cohortName, groupingInSentence } = writing;
  const { people, change, cohorts = [], against } = input.findings;
  const { filters, settings } = input.project;
  const threshold = settings.publicationThreshold;
  const separator = t('shell.filters.separator');
  const hidden = (change?.comparisons ?? []).filter(({ n }) => !isTold(n)).map(({ competency }) => nameOf(competency));
  const figures = suppressedIn(input.findings);
  const items = [
    ...(people && !Object.values(people.people).every(isTold) ? [t('report.appendix.suppressedPeople')] : []),
    ...(hidden.length > 0 ? [t('report.appendix.suppressedCompetencies', { names: hidden.join(separator) })] : []),
    ...cohorts.flatMap((finding) => {
      const names = withheldCohorts(finding).map(({ cohort }) => cohortName(cohort));
      const values = { grouping: groupingInSentence(finding.by), names: names.join(separator) };
      return names.length > 0 ? [t('report.appendix.suppressedCohorts', values)] : [];
    }),
    ...[...cohorts, ...(against ? [against] : [])].flatMap((finding) => {
      const names = finding.cohorts
        .filter(({ people: flow }) => flow.both > 0 && !Object.values(flow).every(isTold))
        .map(({ cohort }) => cohortName(cohort));
      const values = { grouping: groupingInSentence(finding.by), names: names.join(separator) };
      if (names.length === 0) return [];
      if (names.length > MOST_NAMED) return [t('report.appendix.suppressedWavesMany', { ...values, n: names.length })];
      return [t('report.appendix.suppressedWaves', values)];
    }),
    ...(figures > 0 ? [t('report.appendix.suppressedFigures', { n: formatCount(figures) })] : []),
  ];
  return [
    { kind: 'heading', level: 3, id: 'suppressed', text: t('report.appendix.suppressed') },
    ...(items.length === 0
      ? [paragraph(t('report.appendix.suppressedNone', { threshold }))]
      : ([
          paragraph(t('report.appendix.suppressedLead', { threshold })),
          { kind: 'list', ordered: false, items: items.map(lineOf) },
        ] as Block[])),
    ...(Object.keys(filters).length > 0 ? [paragraph(t('report.appendix.suppressedFilters'))] : []),
  ];
}

/** How many figures carry the refusal `suppressed` in their place. */
function suppressedIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if ('code' in value && value.code === 'suppressed') return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + suppressedIn(part), 0);
}
