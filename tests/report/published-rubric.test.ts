import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedFinding } from '../../src/report';
import { placeKey } from '../../src/report/margin-table';
import type { PublicationContext } from '../../src/report/publication-context';
import {
  type Agreement,
  type AgreementFinding,
  BEFORE_AND_AFTER,
  type ConvergenceFinding,
  type CriterionChange,
  type Finding,
  isRefused,
  type RubricFinding,
  type Wave,
} from '../../src/vocabulary';
import { madeUpComparison } from '../views/made-up';
import { type Known, recovered } from './recovery';

const THRESHOLD = 10;
const RUNS = 1_000;
const LEVELS = { min: 0, max: 2, step: 1, names: null };
const criterion = { id: 'compassion', key: '同理', text: '同理', competency: 'compassion' };
const published = <Found extends RubricFinding | AgreementFinding | ConvergenceFinding>(
  here: Found,
  whole: Found | null,
) =>
  publishedFinding(here, {
    threshold: THRESHOLD,
    pair: BEFORE_AND_AFTER,
    filters: whole ? { group: ['kept'] } : {},
    cells: { kind: 'cells', filters: {}, groupings: [], people: [], scored: [] },
    shares: null,
    parts: whole && {
      dimensions: [{ id: 'group', values: ['kept'] }],
      at: new Map<string, Finding>([
        [placeKey([null]), whole],
        [placeKey(['kept']), here],
      ]),
    },
  } as unknown as PublicationContext) as Found;

/** People by level before and after: of those whom a filter keeps, and of the others. */
const flows = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 8, max: 60 })), {
  minLength: 9,
  maxLength: 9,
});
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
const cell = (from: number, to: number) => from * 3 + to;
const CELLS = Array.from({ length: 9 }, (_, at) => ({ at, from: Math.floor(at / 3), to: at % 3 }));

function changeOf(counts: number[]): CriterionChange {
  const of = (keep: (one: (typeof CELLS)[number]) => boolean) => sum(CELLS.filter(keep).map(({ at }) => counts[at]!));
  return {
    criterion,
    comparison: {
      ...madeUpComparison({ competency: 'compassion', n: sum(counts), before: 1, after: 1.4 }),
      n: sum(counts),
    },
    before: [0, 1, 2].map((level) => of(({ from }) => from === level)),
    after: [0, 1, 2].map((level) => of(({ to }) => to === level)),
    flow: [0, 1, 2].map((from) => [0, 1, 2].map((to) => counts[cell(from, to)]!)),
    up: of(({ from, to }) => to > from),
    same: of(({ from, to }) => to === from),
    down: of(({ from, to }) => to < from),
  };
}

const rubricOf = (counts: number[]): RubricFinding => ({
  kind: 'rubric',
  filters: {},
  confidence: 0.95,
  levels: LEVELS,
  people: { pre: sum(counts), post: sum(counts), then: 0, followUp: 0, both: sum(counts), preOnly: 0, postOnly: 0 },
  criteria: [changeOf(counts)],
});

/** Every sum of cells that a published row tells; `offsets` are those of the unknowns that it is of. */
function knownOf({ comparison, before, after, flow, up, same, down }: CriterionChange, offsets: number[]): Known[] {
  const of = (keep: (one: (typeof CELLS)[number]) => boolean) =>
    offsets.flatMap((offset) => CELLS.filter(keep).map(({ at }) => offset + at));
  const all: Known[] = [
    { of: of(() => true), value: comparison.n },
    ...[0, 1, 2].flatMap((level) => [
      { of: of(({ from }) => from === level), value: before[level]! },
      { of: of(({ to }) => to === level), value: after[level]! },
    ]),
    ...CELLS.map(({ at, from, to }) => ({ of: of((one) => one.at === at), value: flow[from]![to]! })),
    { of: of(({ from, to }) => to > from), value: up },
    { of: of(({ from, to }) => to === from), value: same },
    { of: of(({ from, to }) => to < from), value: down },
  ];
  return all.filter(({ value }) => !Number.isNaN(value));
}

describe('levels of a criterion, as they are published with a filter, the opposite one and none', () => {
  it('let no small group be worked out', () => {
    let told = 0;
    fc.assert(
      fc.property(flows, flows, (kept, left) => {
        const whole = rubricOf(kept.map((count, at) => count + left[at]!));
        const [here, others] = [kept, left].map((counts) => published(rubricOf(counts), whole).criteria[0]!);
        const all = published(whole, null).criteria[0]!;
        const known = [...knownOf(here!, [0]), ...knownOf(others!, [9]), ...knownOf(all, [0, 9])];
        told += known.length;
        const groups = CELLS.flatMap(({ at }) => [[at], [9 + at], [at, 9 + at]]);
        const sizes = [...kept, ...left];
        const isSmall = (group: number[]) => {
          const size = sum(group.map((at) => sizes[at]!));
          return size > 0 && size < THRESHOLD;
        };
        expect(recovered(18, known, groups.filter(isSmall))).toEqual([]);
      }),
      { numRuns: RUNS, seed: 20_260_215 },
    );
    expect(told).toBeGreaterThan(RUNS);
  });

  it('of fewer than twice the threshold are not told, since an empty one tells of everybody', () => {
    const { criteria } = published(rubricOf([12, 0, 0, 0, 0, 0, 0, 0, 0]), null);
    expect([...criteria[0]!.before, ...criteria[0]!.flow.flat(), criteria[0]!.same].every(Number.isNaN)).toBe(true);
  });

  it('of many are told', () => {
    const counts = [20, 20, 20, 20, 20, 20, 20, 20, 20];
    expect(published(rubricOf(counts), null).criteria[0]).toMatchObject({ before: [60, 60, 60], up: 60, same: 60 });
  });
});

type Works = { works: number; twice: number; complete: number };
const agreementRow = (wave: Wave | null, { works, twice, complete }: Works): Agreement => ({
  criterion,
  wave,
  counts: { scored: 2 * works, blank: 1, unscorable: 1, unread: 0 },
  ...{ works, ratedTwice: twice, complete, raters: 2, exact: 0.5, adjacent: 0.9, paradox: false },
  pairs: [{ raters: ['王老師', '李老師'], n: twice, exact: 0.5, adjacent: 0.9, kappa: { value: 0.4 } }],
  kappa: { mean: 0.4, pairs: 1 },
  krippendorff: {
    units: twice,
    nominal: { value: 0.3 },
    ordinal: { value: 0.4 },
    interval: { value: 0.4 },
    replicates: 1999,
  },
  icc: { model: 'ICC2', works: complete, raters: 2, single: 0.4, average: 0.6, forms: [] },
});
const plus = (one: Works, other: Works): Works => ({
  works: one.works + other.works,
  twice: one.twice + other.twice,
  complete: one.complete + other.complete,
});

function agreementOf(pre: Works, post: Works, rater: number): AgreementFinding {
  const rows = [agreementRow(null, plus(pre, post)), agreementRow('pre', pre), agreementRow('post', post)];
  return {
    ...{ kind: 'agreement', filters: {}, confidence: 0.95, seed: [1, 2, 3, 4, 5, 6], levels: LEVELS },
    raters: ['王老師', '李老師'].map((name) => ({
      ...{ name, works: rater, ratings: rater, mean: 1.2, sd: 0.4, exact: 0.5 },
      severity: { difference: -0.2, works: rater },
    })),
    rows,
    totals: rows.map(({ wave, works, ratedTwice, complete, raters, icc }) => ({
      ...{
        wave,
        works,
        ratedTwice,
        complete,
        raters,
        icc,
        krippendorff: { value: 0.4, units: ratedTwice, replicates: 1999 },
      },
    })),
    moderation: [{ person: 'S1', wave: 'pre', criterion: 'compassion', levels: [], spread: 2 }],
  };
}

/** Every count that a published row tells, by what it is a count of. */
function countsOf(row: Agreement | AgreementFinding['totals'][number]): Record<string, number> {
  const { works, ratedTwice, complete, icc, krippendorff } = row;
  return {
    ...{ works, ratedTwice, complete },
    ...(isRefused(icc) ? {} : { complete2: icc.works }),
    ...(isRefused(krippendorff) ? {} : { units: krippendorff.units }),
    ...('pairs' in row ? Object.fromEntries(row.pairs.map(({ raters, n }) => [raters.join(), n])) : {}),
  };
}

const works = fc
  .tuple(
    ...([1, 2, 3].map(() => fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 10, max: 60 }))) as [
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
      fc.Arbitrary<number>,
    ]),
  )
  .map(([complete, more, rest]): Works => ({ complete, twice: complete + more, works: complete + more + rest }));

describe('agreement, as it is published with a filter and without', () => {
  it('lets no small number of works be worked out: not from the waves, nor from what the filter leaves', () => {
    fc.assert(
      fc.property(works, works, works, works, (pre, post, otherPre, otherPost) => {
        const whole = agreementOf(plus(pre, otherPre), plus(post, otherPost), 40);
        const tables = [published(agreementOf(pre, post, 30), whole), published(whole, null)];
        for (const part of ['rows', 'totals'] as const) {
          const [here, all] = tables.map((table) => table[part].map(countsOf)) as [
            Record<string, number>[],
            Record<string, number>[],
          ];
          for (const name of Object.keys({ ...all[0], ...here[0], ...here[1], ...here[2] })) {
            const [ofAll, ofPre, ofPost] = here.map((row) => row[name] ?? Number.NaN) as [number, number, number];
            const differences = here.map((row, at) => (all[at]![name] ?? Number.NaN) - (row[name] ?? Number.NaN));
            for (const count of [ofAll, ofPre, ofPost, ofAll - ofPre, ofAll - ofPost, ...differences])
              if (!Number.isNaN(count))
                expect(count === 0 || count >= THRESHOLD, `${part} ${name} ${count}`).toBe(true);
          }
        }
      }),
      { numRuns: RUNS, seed: 20_260_216 },
    );
  });

  it('names nobody, and tells neither single works nor what was left blank', () => {
    const many = { works: 60, twice: 50, complete: 40 };
    const told = published(agreementOf(many, many, 40), null);
    expect(JSON.stringify(told)).not.toMatch(/老師|S1/);
    expect(told.moderation).toBeNull();
    expect(Object.values(told.rows[0]!.counts).every(Number.isNaN)).toBe(true);
    expect(told.rows[0]).toMatchObject({ works: 120, exact: 0.5, pairs: [{ raters: ['#1', '#2'], n: 100 }] });
  });

  it('an assessor of few works, or of few that the filter leaves, has no figure', () => {
    const many = { works: 60, twice: 50, complete: 40 };
    for (const told of [
      published(agreementOf(many, many, 4), null),
      published(agreementOf(many, many, 30), agreementOf(many, many, 33)),
    ])
      expect(told.raters[0]).toMatchObject({
        works: Number.NaN,
        mean: Number.NaN,
        severity: { refusal: { code: 'suppressed' } },
      });
  });
});

describe('convergence', () => {
  const row = (n: number): ConvergenceFinding['rows'][number] => ({
    ...{ criterion, n, gains: { rho: 0.4 }, before: { rho: 0.1 }, after: { rho: 0.2 } },
    blandAltman: { bias: 1, sd: 2, limits: [-3, 5] },
    points: [{ survey: 1, rubric: 2, people: n }],
  });
  const of = (n: number): ConvergenceFinding => ({
    kind: 'convergence',
    filters: {},
    confidence: 0.95,
    rows: [row(n)],
  });

  it('tells no single student, and nothing of few', () => {
    expect(published(of(40), null).rows[0]).toMatchObject({ n: 40, gains: { rho: 0.4 }, points: null });
    for (const told of [published(of(7), null), published(of(40), of(44))])
      expect(told.rows[0]).toMatchObject({ n: Number.NaN, points: null, gains: { refusal: { code: 'suppressed' } } });
  });
});
