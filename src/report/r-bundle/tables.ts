import {
  type CleanedRatings,
  isRefused,
  NULL_ROW,
  RATING_STATES,
  type RowsOf,
  RUBRIC_TARGET,
  WAVES,
} from '../../vocabulary';
import { type CsvCell, csvText } from '../csv';
import { ALL, codesOf, type RBundleInput } from './bundle-input';
import type { ExpectedNumber } from './expected-number';
import type { ExpressionUse } from './expressions';
import type { NotHere } from './not-here';

const table = (header: string[], rows: CsvCell[][]): string => csvText([header, ...rows]);

/** What is true of the whole bundle, and the columns of the answers that name cohorts and courses. */
export function settingsTable(
  { app, rows, filters, settings, cohorts }: RBundleInput,
  columns: Columns | null,
): string {
  const group = settings.comparisonGroup;
  const course = cohorts?.by === COURSE ? undefined : columns?.groupings.get(COURSE);
  const list: [string, CsvCell][] = [
    ['format', 'competency-r-bundle/1'],
    ['app', `${app.name} ${app.version}`],
    ['contents', rows.kind],
    ['confidence', settings.confidence],
    ['before', rows.pair.before],
    ['after', rows.pair.after],
    ['grouping', cohorts?.by ?? null],
    ['cohortColumn', cohorts ? (columns?.groupings.get(cohorts.by) ?? null) : null],
    ['courseColumn', course ?? null],
    ['comparisonColumn', group ? (columns?.groupings.get(group.grouping) ?? null) : null],
    ['comparisonValue', group?.value ?? null],
    ['seed', settings.seed.join(' ')],
    ...levelSettings(rows, settings.targets[RUBRIC_TARGET]),
    ['filters', Object.keys(filters).length > 0 ? JSON.stringify(filters) : null],
  ];
  return table(['name', 'value'], list);
}

/** The scale on which works are rated. */
function levelSettings(rows: RBundleInput['rows'], chosen: number | null | undefined): [string, CsvCell][] {
  if (!rows.ratings) return [];
  const { levels, target } = rows.ratings;
  return [
    ['levelMin', levels.min],
    ['levelMax', levels.max],
    ['levelStep', levels.step],
    ['levelTarget', chosen === undefined ? target : chosen],
  ];
}

const COURSE = 'course';

/** How each competency is scored, and what was set for it. `reliability`: blank where R works it out of the answers. */
export function competenciesTable({ rows, everyone, settings, understanding }: RBundleInput): string {
  const codes = codesOf({ understanding, rows });
  const header = [
    'code',
    'competency',
    'min',
    'max',
    'offset',
    'factor',
    'minAnswered',
    'target',
    'reliability',
    'bound',
  ];
  return table(
    header,
    rows.competencies.map(({ id, unit, minAnswered }) => {
      const row = everyone.comparisons.find(({ competency }) => competency === id);
      const target = row && !isRefused(row.target) ? row.target.level : null;
      const published = settings.publishedReliability[id] ?? null;
      const own = row && !isRefused(row.reliableChange) ? row.reliableChange.reliability : null;
      const reliability = rows.kind === 'answers' ? published : (published ?? own);
      const bound = settings.meaningfulChange[id] ?? null;
      const { min, max, offset, factor } = unit;
      return [codes.competency(id), id, min, max, offset, factor, minAnswered, target, reliability, bound];
    }),
  );
}

export function cohortsTable(input: RBundleInput): string {
  const { cohorts } = input;
  const codes = codesOf(input);
  return table(
    ['code', 'grouping', 'value', 'time'],
    (cohorts?.cohorts ?? []).map(({ cohort, time }, place) => [
      codes.cohort(place),
      cohorts!.by,
      cohort[cohorts!.by]!,
      time,
    ]),
  );
}

export function expressionsTable(uses: ExpressionUse[]): string {
  return table(
    ['comparison', 'method', 'expression'],
    uses.map(({ comparison, method, expression }) => [comparison, method, expression]),
  );
}

export function expectedTable(numbers: ExpectedNumber[]): string {
  return table(
    ['id', 'statistic', 'competency', 'cohort', 'value', 'needs', 'from'],
    numbers.map((one) => [one.id, one.statistic, one.competency, one.cohort, one.value, one.needs, one.from]),
  );
}

/** Which statistics the counts do not hold, and the name of the reason, which the program has in words. */
export function notHereTable(notHere: NotHere[]): string {
  return table(
    ['statistic', 'reason'],
    notHere.map(({ statistic, reason }) => [statistic, reason]),
  );
}

/** The headings of groupings and items in the table of answers: their own names where these are plain, else codes. */
export type Columns = { groupings: Map<string, string>; items: Map<string, string> };

const PLAIN = /^[A-Za-z][A-Za-z0-9_]*$/;

export function columnsOf({ groupings, items }: RowsOf<'answers'>): Columns {
  const taken = new Set(['person', 'wave', 'criterion', 'rater', 'level', 'state']);
  const headings = (ids: string[], code: string) =>
    new Map(
      ids.map((id, index) => {
        const isFree = PLAIN.test(id) && !taken.has(id.toLowerCase());
        const heading = isFree ? id : `${code}_${index + 1}`;
        taken.add(heading.toLowerCase());
        return [id, heading];
      }),
    );
  return {
    groupings: headings(
      groupings.map(({ id }) => id),
      'group',
    ),
    items: headings(
      items.map(({ id }) => id),
      'item',
    ),
  };
}

export function itemsTable({ items, competencies }: RowsOf<'answers'>, columns: Columns, input: RBundleInput): string {
  const codes = codesOf(input);
  return table(
    ['column', 'item', 'competency', 'reverse', 'min', 'max', 'step', 'unit'],
    competencies.flatMap(({ id, items: own, unit }) =>
      own.map((index): CsvCell[] => {
        const { id: item, reverse, min, max, step } = items[index]!;
        const heading = columns.items.get(item)!;
        return [heading, item, codes.competency(id), reverse ? 'TRUE' : 'FALSE', min, max, step, unit.kind];
      }),
    ),
  );
}

/** One response a row, by pseudonym and wave. */
export function answersTable(rows: RowsOf<'answers'>, { groupings, items }: Columns): string {
  const named = personNames(rows);
  const cell = (value: number) => (value === NULL_ROW ? null : value);
  return table(
    ['person', 'wave', ...groupings.values(), ...items.values()],
    Array.from(rows.person, (person, row): CsvCell[] => [
      named(person),
      WAVES[rows.wave[row]!]!,
      ...rows.groups.map((codes, index) => rows.groupings[index]!.values[codes[row]!] ?? null),
      ...rows.answers.map((column) => cell(column[row]!)),
    ]),
  );
}

/** One row for each pair of scores, as sums of answers and the numbers answered. */
export function countsTable({ tables, competencies, ratings }: RowsOf<'counts'>, input: RBundleInput): string {
  const codes = codesOf(input);
  const { cohorts } = input;
  const codeOf = (value: string | null) => {
    if (value === null) return ALL;
    const place = cohorts?.cohorts.findIndex(({ cohort }) => cohort[cohorts.by] === value) ?? -1;
    return place < 0 ? null : codes.cohort(place);
  };
  const ofCriteria = (ratings?.tables ?? []).map((one) => ({
    ...one,
    of: codes.criterion(ratings!.criteria[one.criterion]!.id),
  }));
  return table(
    ['competency', 'cohort', 'sumBefore', 'answeredBefore', 'sumAfter', 'answeredAfter', 'people'],
    [
      ...tables.map((one) => ({ ...one, of: codes.competency(competencies[one.competency]!.id) })),
      ...ofCriteria,
    ].flatMap(({ of, cohort, counts }) => {
      const code = codeOf(cohort);
      if (code === null) return [];
      return Array.from(counts.people, (people, row): CsvCell[] => [
        of,
        code,
        counts.beforeSum[row]!,
        counts.beforeAnswered[row]!,
        counts.afterSum[row]!,
        counts.afterAnswered[row]!,
        people,
      ]);
    }),
  );
}

/** The criteria of the rubric, in order, and the competency of the survey that each stands for. */
export function criteriaTable({ criteria }: Pick<CleanedRatings, 'criteria'>, input: RBundleInput): string {
  const codes = codesOf(input);
  const known = new Set(input.understanding.competencies.map(({ id }) => id));
  return table(
    ['code', 'criterion', 'competency'],
    criteria.map(({ id, competency }) => [
      codes.criterion(id),
      id,
      competency !== null && known.has(competency) ? codes.competency(competency) : null,
    ]),
  );
}

/** One rating a row: who was rated and who rated, by pseudonym and number. */
export function ratingsTable(rows: RowsOf<'answers'>, ratings: CleanedRatings, { groupings }: Columns): string {
  const { step } = ratings.levels;
  const named = personNames(rows);
  return table(
    ['person', 'wave', 'criterion', 'rater', 'level', 'state', ...groupings.values()],
    Array.from(ratings.person, (person, row): CsvCell[] => {
      const [rater, score] = [ratings.rater[row]!, ratings.score[row]!];
      return [
        named(person),
        WAVES[ratings.wave[row]!]!,
        `k${ratings.criterion[row]! + 1}`,
        rater === NULL_ROW ? null : `r${rater + 1}`,
        // Steps are parts of ten: no level ends in rounding noise.
        score === NULL_ROW ? null : Math.round(score * step * 100) / 100,
        RATING_STATES[ratings.state[row]!]!,
        ...ratings.groups.map((codes, index) => rows.groupings[index]!.values[codes[row]!] ?? null),
      ];
    }),
  );
}

/** Of one length, so that they sort. */
function personNames({ person, ratings }: RowsOf<'answers'>): (person: number) => string {
  const last = [...person, ...(ratings?.person ?? [])].reduce((most, one) => Math.max(most, one), 0);
  const digits = Math.max(4, String(last).length);
  return (one) => `p${String(one).padStart(digits, '0')}`;
}
