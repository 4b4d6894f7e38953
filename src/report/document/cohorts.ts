import {
  capsuleOrigins,
  cohortsHeadline,
  comparisonsByCohort,
  formatChange,
  formatCount,
  formatF,
  formatInterval,
  formatLevel,
  meanOf,
} from '../../messages';
import {
  type CohortRow,
  type CohortsFinding,
  type Comparison,
  comparedPeople,
  isRefused,
  type OrRefusal,
  type TestF,
} from '../../vocabulary';
import { isTold } from '../published-people';
import { count, end, NOT_GIVEN, pValue, start, words } from './cells';
import { cohortFigures } from './cohort-figures';
import { comparisonGroup } from './comparison-group';
import type { Block, Cell } from './document';
import { lineOf } from './line';
import { FEWEST_SEMESTERS, semestersToTell, trendFigures } from './trend-figures';
import { joined, paragraph, type Writing } from './writing';

/** More competencies than this do not stand beside each other on paper. */
const MOST_COLUMNS = 5;

/** Whether it differs by semester, and by the grouping that was chosen. */
export function cohorts(writing: Writing): Block[] | null {
  const { cohorts: findings, against } = writing.input.findings;
  if (!findings || against === undefined) return null;
  return [
    ...(findings.some(({ by }) => by === 'semester') ? [] : oneSemester(writing, findings)),
    ...findings.flatMap((finding) => ofGrouping(writing, finding)),
    ...comparisonGroup(writing),
  ];
}

/** Nothing can be said over time: of one semester, or of none. */
function oneSemester({ t, input }: Writing, findings: CohortsFinding[]): Block[] {
  const only = input.understanding.groupings.find(({ id }) => id === 'semester')?.values[0];
  if (only) return [paragraph(t('report.cohorts.oneSemester', { semester: only.value }))];
  return findings.length === 0 ? [paragraph(t('report.cohorts.nothing'))] : [];
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
  const opening: Block[] = [
    { kind: 'heading', level: 3, id: `cohorts-${by}`, text: t('report.cohorts.by', { grouping }) },
    paragraph(joined(writing, [`${sentence}${t('report.stop')}`, ...details])),
  ];
  if (finding.cohorts.length < 2) return opening;
  return [
    ...opening,
    ...ofCapsules(writing, finding),
    ...(withheld > 0
      ? [paragraph(t('report.cohorts.withheld', { count: withheld, n: formatCount(withheld) }), 'note' as const)]
      : []),
    peopleTable(writing, finding),
    ...changeTables(writing, finding, WITH_PEOPLE),
    ...(by === 'semester' ? overTime(writing, finding) : cohortFigures(writing, finding)),
    testTable(writing, finding),
  ];
}

/** Cohorts of which nothing but the name is told. */
export const withheldCohorts = ({ cohorts: rows }: CohortsFinding) =>
  rows.filter(({ people, capsule }) => !capsule && Object.values(people).every((value) => !isTold(value)));

/** Which semesters stand in figures alone, from which files, and what of them cannot be compared. */
function ofCapsules({ t, nameOf }: Writing, { cohorts: rows, by, apart = [] }: CohortsFinding): Block[] {
  const origins = capsuleOrigins(rows, by).map(({ origin, values }) =>
    t('cohorts.capsule.beside', { ...origin, cohorts: values.join(t('shell.filters.separator')) }),
  );
  const alone = apart.map(({ comparison, origin, reason }) =>
    t('report.cohorts.apart', {
      cohort: comparison.cohort[by] ?? '',
      name: nameOf(comparison.competency),
      file: origin.name,
      reason: t(`cohorts.capsule.apart.${reason}`),
    }),
  );
  if (origins.length + alone.length === 0) return [];
  return [
    paragraph(t('cohorts.capsule.lead'), 'note'),
    { kind: 'list', ordered: false, items: [...origins, ...alone].map(lineOf) },
  ];
}

/** A semester of a capsule is marked as one wherever it is named. */
export const rowName = ({ t, cohortName }: Writing, { cohort, capsule }: CohortRow): string =>
  capsule ? t('cohorts.picture.ofCapsule', { cohort: cohortName(cohort) }) : cohortName(cohort);

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
    rows: finding.cohorts
      .filter(({ capsule }) => !capsule)
      .map(({ cohort, people }) => {
        const { before, after } = comparedPeople(people);
        return [words(cohortName(cohort)), count(before), count(after), count(people.both)];
      }),
    note: lineOf(t('report.notGiven')),
  };
}

/** The semesters in time with their intervals; or, where they are too few for that, one by one. */
function overTime(writing: Writing, finding: CohortsFinding): Block[] {
  const count = semestersToTell(writing, finding);
  const figures = trendFigures(writing, finding);
  if (figures.length > 0) return [...figures, ...changeTables(writing, finding, WITH_INTERVAL)];
  return [
    paragraph(writing.t('report.cohorts.noTrend', { count, n: formatCount(count), needed: FEWEST_SEMESTERS })),
    ...cohortFigures(writing, finding),
  ];
}

type ChangeCell = {
  id: string;
  caption: 'changes' | 'intervals';
  text: (t: Writing['t'], row: Comparison, change: number) => string;
};

const WITH_PEOPLE: ChangeCell = {
  id: 'changes',
  caption: 'changes',
  text: (t, { n }, change) => t('report.cohorts.cell', { change: formatChange(change), n: formatCount(n) }),
};
const WITH_INTERVAL: ChangeCell = {
  id: 'intervals',
  caption: 'intervals',
  text: (_, { gain }, change) =>
    'ci' in gain && gain.ci ? `${formatChange(change)} ${formatInterval(gain.ci)}` : formatChange(change),
};

function changeTables(writing: Writing, finding: CohortsFinding, cell: ChangeCell): Block[] {
  const { t, input, nameOf, groupingName, groupingInSentence } = writing;
  const ids = input.understanding.competencies.map(({ id }) => id);
  const values = { grouping: groupingInSentence(finding.by), level: formatLevel(finding.confidence) };
  const caption = t(`report.cohorts.${cell.caption}`, values);
  const parts = Array.from({ length: Math.ceil(ids.length / MOST_COLUMNS) }, (_, part) =>
    ids.slice(part * MOST_COLUMNS, (part + 1) * MOST_COLUMNS),
  );
  return parts.map((part, index) => {
    const columns = part.map((competency) => comparisonsByCohort(finding, { instrument: 'survey', competency }));
    return {
      kind: 'table',
      id: `table-${cell.id}-${finding.by}-${index + 1}`,
      caption: index === 0 ? caption : t('report.cohorts.continued', { caption }),
      columns: [start(groupingName(finding.by)), ...part.map((id) => end(nameOf(id)))],
      rows: finding.cohorts.map((cohort, place) => [
        words(rowName(writing, cohort)),
        ...columns.map((rows): Cell => {
          const row = rows[place];
          const change = row ? meanOf(row.gain) : null;
          if (!row || change === null || !isTold(row.n)) return words(NOT_GIVEN);
          return { text: cell.text(t, row, change), value: change };
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
