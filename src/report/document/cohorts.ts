import {
  cohortsHeadline,
  comparisonsByCohort,
  formatChange,
  formatCount,
  formatF,
  formatInterval,
  formatLevel,
  meanOf,
} from '../../messages';
import { type CohortsFinding, comparedPeople, isRefused, type OrRefusal, type TestF } from '../../vocabulary';
import { isTold } from '../published-people';
import { count, end, NOT_GIVEN, pValue, start, words } from './cells';
import { cohortFigures } from './cohort-figures';
import type { Block, Cell } from './document';
import { lineOf } from './line';
import { joined, paragraph, type Writing } from './writing';

/** More competencies than this do not stand beside each other on paper. */
const MOST_COLUMNS = 5;

/** Whether it differs by semester, and by the grouping that was chosen. */
export function cohorts(writing: Writing): Block[] | null {
  const { cohorts: findings } = writing.input.findings;
  if (!findings) return null;
  if (findings.length === 0) return [paragraph(writing.t('report.cohorts.nothing'))];
  return findings.flatMap((finding) => ofGrouping(writing, finding));
}

function ofGrouping(writing: Writing, finding: CohortsFinding): Block[] {
  const { t, input, nameOf, cohortName, groupingInSentence } = writing;
  const { by } = finding;
  const { settings } = input.project;
  const grouping = groupingInSentence(by);
  const group = settings.comparisonGroup;
  const { sentence, details } = cohortsHeadline(t, {
    finding,
    nameOf,
    cohortName,
    grouping,
    adjustment: settings.adjustment,
    smallest: settings.publicationThreshold,
    comparisonGroup: group ? cohortName({ [group.grouping]: group.value }) : null,
    pair: input.understanding.pair,
  });
  const withheld = withheldCohorts(finding).length;
  return [
    { kind: 'heading', level: 3, id: `cohorts-${by}`, text: t('report.cohorts.by', { grouping }) },
    paragraph(joined(writing, [`${sentence}${t('report.stop')}`, ...details])),
    ...(withheld > 0
      ? [paragraph(t('report.cohorts.withheld', { count: withheld, n: formatCount(withheld) }), 'note' as const)]
      : []),
    peopleTable(writing, finding),
    ...changeTables(writing, finding),
    ...cohortFigures(writing, finding),
    testTable(writing, finding),
  ];
}

/** Cohorts of which nothing but the name is told. */
export const withheldCohorts = ({ cohorts: rows }: CohortsFinding) =>
  rows.filter(({ people }) => Object.values(people).every((value) => !isTold(value)));

function peopleTable({ t, cohortName, groupingName, groupingInSentence }: Writing, finding: CohortsFinding): Block {
  return {
    kind: 'table',
    id: `table-people-${finding.by}`,
    caption: t('report.cohorts.people', { grouping: groupingInSentence(finding.by) }),
    columns: [
      start(groupingName(finding.by)),
      end(t('report.cohorts.before')),
      end(t('report.cohorts.after')),
      end(t('report.cohorts.matched')),
    ],
    rows: finding.cohorts.map(({ cohort, people }) => {
      const { before, after } = comparedPeople(people);
      return [words(cohortName(cohort)), count(before), count(after), count(people.both)];
    }),
    note: lineOf(t('report.notGiven')),
  };
}

function changeTables(writing: Writing, finding: CohortsFinding): Block[] {
  const { t, input, nameOf, cohortName, groupingName, groupingInSentence } = writing;
  const ids = input.understanding.competencies.map(({ id }) => id);
  const parts = Array.from({ length: Math.ceil(ids.length / MOST_COLUMNS) }, (_, part) =>
    ids.slice(part * MOST_COLUMNS, (part + 1) * MOST_COLUMNS),
  );
  return parts.map((part, index) => {
    const columns = part.map((competency) => comparisonsByCohort(finding, { instrument: 'survey', competency }));
    return {
      kind: 'table',
      id: `table-changes-${finding.by}-${index + 1}`,
      caption: t(index === 0 ? 'report.cohorts.changes' : 'report.cohorts.changesMore', {
        grouping: groupingInSentence(finding.by),
      }),
      columns: [start(groupingName(finding.by)), ...part.map((id) => end(nameOf(id)))],
      rows: finding.cohorts.map(({ cohort }, place) => [
        words(cohortName(cohort)),
        ...columns.map((rows): Cell => {
          const row = rows[place];
          const change = row ? meanOf(row.gain) : null;
          if (!row || change === null || !isTold(row.n)) return words(NOT_GIVEN);
          return {
            text: t('report.cohorts.cell', { change: formatChange(change), n: formatCount(row.n) }),
            value: change,
          };
        }),
      ]),
      note: lineOf(t('report.notGiven')),
    };
  });
}

function testTable(writing: Writing, { by, tests, confidence }: CohortsFinding): Block {
  const { t, input, nameOf, groupingInSentence } = writing;
  const { adjustment } = input.project.settings;
  const pHead = t(adjustment === 'holm' ? 'report.results.pHolm' : 'report.results.pBH');
  const testCells = (test: OrRefusal<TestF & { pHolm: number; pBH: number }>): Cell[] =>
    isRefused(test)
      ? [words(NOT_GIVEN), words(NOT_GIVEN), words(NOT_GIVEN)]
      : [
          { text: formatF(test, test.p).split(',').slice(0, -1).join(','), value: test.F },
          pValue(test.p),
          pValue(adjustment === 'holm' ? test.pHolm : test.pBH),
        ];
  const estimate = (value: number, ci: [number, number], digits = 2): Cell => ({
    text: `${formatChange(value, digits)} ${formatInterval(ci, digits)}`,
    value,
  });
  return {
    kind: 'table',
    id: `table-tests-${by}`,
    caption: t('report.cohorts.tests', { grouping: groupingInSentence(by) }),
    columns: [
      start(t('report.framework.competency')),
      end(t('report.cohorts.welch')),
      end(t('report.results.p')),
      end(pHead),
      end(t('report.cohorts.ancova')),
      end(t('report.results.p')),
      end(pHead),
      end(t('report.cohorts.pooled')),
      ...(by === 'semester' ? [end(t('report.cohorts.trend'))] : []),
    ],
    rows: tests.map(({ competency, welch, ancova, pooled, trend }) => [
      words(nameOf(competency)),
      ...testCells(welch),
      ...testCells(ancova),
      isRefused(pooled) ? words(NOT_GIVEN) : estimate(pooled.mean, pooled.ci),
      ...(by === 'semester'
        ? [isRefused(trend) ? words(NOT_GIVEN) : estimate(trend.slope.estimate, trend.slope.ci, 3)]
        : []),
    ]),
    note: lineOf(
      joined(writing, [
        t('report.cohorts.testsNote', { name: t(`overview.correctionName.${adjustment}`) }),
        `CI: ${formatLevel(confidence)} %${t('report.stop')}`,
        t('report.notGiven'),
      ]),
    ),
  };
}
