import { afterAll, beforeAll, expect, it } from 'vitest';
import { readJson } from '../../src/engine/read-json';
import { CENTRE } from '../../src/framework';
import { emptyProject } from '../../src/project';
import { heldCapsules, instrumentsOf, isComparable, publicationContext, publishedFinding } from '../../src/report';
import { capsuleText } from '../../src/views/export/export-capsule';
import {
  type Capsule,
  type CohortsFinding,
  DEFAULT_SETTINGS,
  type Project,
  type Question,
  type Understanding,
} from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { sample } from '../shared';
import { SAMPLE_FILES } from './expected-figures';

let running: Awaited<ReturnType<typeof startNodeEngine>>;
let understanding: Understanding;
beforeAll(async () => {
  running = await startNodeEngine();
  ({ understanding } = await takeIn(
    running.engine,
    SAMPLE_FILES.map((name) => fileAt(sample(name))),
  ));
}, 120_000);
afterAll(() => running?.close());

const project = emptyProject(CENTRE);

const session = () =>
  ({
    get: () => ({ understanding }),
    engine: { ask: (_fingerprint: string, question: Question) => askEngine(running.engine, understanding, question) },
  }) as unknown as Parameters<typeof capsuleText>[0];

const IDENTITY = { app: { name: 'test', version: '1' }, centre: '社會實踐中心', date: '2026-01-31' };

async function capsuleOf(part: Partial<Project> = {}): Promise<{ text: string; capsule: Capsule }> {
  const text = await capsuleText(session(), { ...project, ...part }, IDENTITY);
  const read = readJson('capsule.json', text);
  if (read.kind !== 'capsule') throw new Error(JSON.stringify(read));
  return { text, capsule: read.capsule };
}

const SEMESTERS = ['112-1', '112-2', '113-1', '113-2'];

/** The answers of some semesters alone, beside a capsule that holds all of them. */
async function besides(capsule: Capsule, kept: string[]): Promise<CohortsFinding> {
  const held = heldCapsules({
    project: { capsules: [{ name: 'all.json', capsule }], filters: {}, centre: IDENTITY.centre, framework: CENTRE },
    understanding: onlyWith(understanding, kept),
  });
  expect(held.unused.map(({ cohort, because }) => [cohort, because])).toEqual(
    kept.map((cohort) => [cohort, 'answers']),
  );
  return askEngine(running.engine, understanding, {
    kind: 'cohorts',
    filters: { semester: kept },
    by: 'semester',
    within: null,
    settings: DEFAULT_SETTINGS,
    capsules: held.cohorts,
  });
}

/** As it would be if only these semesters had been loaded, from other files. */
function onlyWith(all: Understanding, kept: string[]): Understanding {
  const groupings = all.groupings.map((card) =>
    card.id === 'semester' ? { ...card, values: card.values.filter(({ value }) => kept.includes(value)) } : card,
  );
  const sources = all.sources.map((source, index) => ({ ...source, sha256: String(index).padStart(64, '0') }));
  return { ...all, groupings, sources };
}

const NEEDS_ROWS = { refusal: { code: 'needs-rows' } };

it.each(Array.from({ length: 15 }, (_, mask) => SEMESTERS.filter((_name, index) => mask & (1 << index))))(
  'capsules in the place of answers give every figure that they allow, to 1e-9; with the answers of %s',
  async (...kept) => {
    const { capsule } = await capsuleOf();
    const whole = await askEngine(running.engine, understanding, {
      kind: 'cohorts',
      filters: {},
      by: 'semester',
      within: null,
      settings: DEFAULT_SETTINGS,
    });
    const found = await besides(capsule, kept);
    expect(found.apart).toEqual([]);
    expect(found.cohorts.map(({ cohort, time, capsule: origin }) => [cohort, time, origin !== undefined])).toEqual(
      whole.cohorts.map(({ cohort, time }) => [cohort, time, !kept.includes(cohort.semester!)]),
    );
    expect(found.comparisons).toHaveLength(whole.comparisons.length);
    for (const [index, own] of whole.comparisons.entries()) {
      const { reliableChange: _r, ...rest } = own;
      const { reliableChange: _rr, ...same } = found.comparisons[index]!;
      if (kept.includes(own.cohort.semester!)) {
        expectClose(rest, same);
        continue;
      }
      const { wilcoxon: _w, reliableChange: _r2, target: _t, leftOut: _l, extremes: _e, ...allowed } = own;
      const {
        wilcoxon,
        reliableChange,
        target,
        leftOut: _ll,
        extremes: _ee,
        capsule: _o,
        ...told
      } = found.comparisons[index]!;
      expectClose(allowed, told);
      for (const figure of [wilcoxon, reliableChange, target]) expect(figure).toEqual(NEEDS_ROWS);
    }
    for (const [index, own] of whole.tests.entries()) {
      const { kruskalWallis: _k, brownForsythe: _b, courses: _c, mixed: _m, ...allowed } = own;
      const { kruskalWallis, brownForsythe, courses, mixed, ...told } = found.tests[index]!;
      expectClose(allowed, told);
      for (const test of [kruskalWallis, brownForsythe, courses, mixed]) expect(test).toEqual(NEEDS_ROWS);
    }
  },
);

it('another centre’s semester stands beside the own one of the same name, with the centre’s', async () => {
  const { capsule } = await capsuleOf();
  const foreign = { ...capsule, centre: '別的中心', sources: [] };
  const held = heldCapsules({
    project: {
      capsules: [{ name: 'other.json', capsule: foreign }],
      filters: { semester: ['112-2'] },
      centre: IDENTITY.centre,
      framework: CENTRE,
    },
    understanding,
  });
  expect(held.unused).toEqual([]);
  expect(held.cohorts.map(({ cohort }) => cohort)).toEqual([{ semester: '112-2', centre: '別的中心' }]);
  const found = await askEngine(running.engine, understanding, {
    kind: 'cohorts',
    filters: { semester: ['112-2'] },
    by: 'semester',
    within: null,
    settings: DEFAULT_SETTINGS,
    capsules: held.cohorts,
  });
  expect(found.cohorts.map(({ cohort }) => cohort)).toEqual([
    { semester: '112-2' },
    { semester: '112-2', centre: '別的中心' },
  ]);
  expect(found.tests[0]!.welch).toMatchObject({ F: 0, p: 1 });
});

it('what was asked otherwise, of other waves or of other people stands apart, with its figures', async () => {
  const { capsule } = await capsuleOf();
  const [first, ...others] = capsule.instruments;
  const asked = { ...first!, items: first!.items.slice(1) };
  const of = (part: Partial<Capsule>) =>
    heldCapsules({
      project: {
        capsules: [{ name: 'x.json', capsule: { ...capsule, centre: 'X', sources: [], ...part } }],
        filters: {},
        centre: IDENTITY.centre,
        framework: CENTRE,
      },
      understanding,
    }).cohorts;
  const reasons = (cohorts: ReturnType<typeof of>) =>
    new Set(cohorts.flatMap((one) => one.competencies.map(({ apart }) => apart)));
  expect(reasons(of({}))).toEqual(new Set([null]));
  expect(reasons(of({ waves: { before: 'pre', after: 'followUp' } }))).toEqual(new Set(['waves']));
  expect(reasons(of({ filters: { department: ['社會學系'] } }))).toEqual(new Set(['filters']));
  const capsules = of({ instruments: [asked, ...others] });
  const found = await askEngine(running.engine, understanding, {
    kind: 'cohorts',
    filters: {},
    by: 'semester',
    within: null,
    settings: DEFAULT_SETTINGS,
    capsules,
  });
  expect(found.apart).toHaveLength(SEMESTERS.length);
  for (const { comparison, reason } of found.apart!) {
    expect(reason).toBe('instrument');
    expect(comparison.competency).toBe(first!.competency);
    expect(comparison.t).toHaveProperty('p');
  }
  expect(found.tests[0]!.levels).toHaveLength(SEMESTERS.length);
  expect(found.tests[1]!.levels).toHaveLength(2 * SEMESTERS.length);
});

it('the newer capsule of a semester stands; one that groups by something else does not', async () => {
  const { capsule } = await capsuleOf();
  const capsules = [
    { name: 'new.json', capsule: { ...capsule, centre: 'X', sources: [], date: '2026-02-01' } },
    { name: 'old.json', capsule: { ...capsule, centre: 'X', sources: [] } },
    { name: 'departments.json', capsule: { ...capsule, by: 'department' } },
  ];
  const { cohorts, unused } = heldCapsules({
    project: { capsules, filters: {}, centre: 'Y', framework: CENTRE },
    understanding,
  });
  expect(new Set(cohorts.map(({ origin }) => origin.name))).toEqual(new Set(['new.json']));
  expect(new Set(unused.map(({ name, because }) => `${name} ${because}`))).toEqual(
    new Set(['departments.json grouping', 'old.json newer']),
  );
});

function expectClose(one: unknown, other: unknown): void {
  if (typeof one === 'number') {
    expect(Math.abs((other as number) - one)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one)));
  } else if (typeof one === 'object' && one !== null) {
    expect(Object.keys(other as object).sort()).toEqual(Object.keys(one).sort());
    for (const [key, value] of Object.entries(one)) expectClose(value, (other as Record<string, unknown>)[key]);
  } else expect(other).toEqual(one);
}

it('the same input gives the same bytes, without names of files or people', async () => {
  const { text, capsule } = await capsuleOf();
  expect((await capsuleOf()).text).toBe(text);
  expect(text).not.toMatch(/\.csv/);
  expect(capsule.sources).toHaveLength(understanding.sources.length);
  expect(capsule.figures.every((row) => 'n' in row)).toBe(true);
});

it('tells nothing of small cohorts', async () => {
  const { capsule } = await capsuleOf({
    grouping: 'department',
    filters: { semester: ['112-1'] },
    settings: { ...DEFAULT_SETTINGS, publicationThreshold: 30 },
  });
  const withheld = capsule.figures.filter((row) => !('n' in row));
  expect(withheld.length).toBeGreaterThan(0);
  for (const row of withheld) expect(Object.keys(row).sort()).toEqual(['cohort', 'competency', 'refusal']);
  for (const row of capsule.figures) if ('n' in row) expect(row.n).toBeGreaterThanOrEqual(30);
});

it('stands beside other data only where they asked and scored alike', async () => {
  const { capsule } = await capsuleOf();
  const own = instrumentsOf(understanding);
  expect(isComparable(capsule, own, 'compassion')).toBe(true);
  const other = own.map((one) => ({ ...one, items: one.items.slice(1) }));
  expect(isComparable(capsule, other, 'compassion')).toBe(false);
  expect(isComparable(capsule, own, 'unheard-of')).toBe(false);
});

it('a broken capsule names the place', () => {
  const read = readJson(
    'capsule.json',
    JSON.stringify({ format: 'competency-capsule/1', app: { name: 'x', version: '1' } }),
  );
  expect(read).toMatchObject({
    kind: 'refused',
    problems: expect.arrayContaining([
      expect.objectContaining({ code: 'capsule-broken', values: expect.objectContaining({ place: 'centre' }) }),
    ]),
  });
});

it('a capsule by a lower threshold is published only as far as the one in force allows, and takes no part in its tests', async () => {
  const { capsule } = await capsuleOf();
  const few = capsule.figures.filter(({ cohort }) => cohort.semester === '112-1').map((row) => ({ ...row, n: 12 }));
  const { cohorts } = heldCapsules({
    project: {
      capsules: [{ name: 'x.json', capsule: { ...capsule, centre: 'X', sources: [], figures: few } }],
      filters: {},
      centre: IDENTITY.centre,
      framework: CENTRE,
    },
    understanding,
  });
  const question = {
    kind: 'cohorts' as const,
    filters: {},
    by: 'semester',
    within: null,
    settings: DEFAULT_SETTINGS,
    capsules: cohorts,
  };
  const ask = <Asked extends Question>(asked: Asked) => askEngine(running.engine, understanding, asked);
  const finding = await ask(question);
  expect(finding.tests[0]!.levels).toEqual([0, 1, 2, 3, 4]);
  for (const [threshold, levels] of [
    [10, [0, 1, 2, 3, 4]],
    [30, [0, 2, 3, 4]],
  ] as const) {
    const context = await publicationContext(question, { threshold, pair: understanding.pair }, ask);
    const published = publishedFinding(finding, context);
    expect(published.cohorts.map(({ cohort }) => cohort)).toEqual(finding.cohorts.map(({ cohort }) => cohort));
    expect(published.tests[0]!.levels).toEqual(levels);
    const told = published.comparisons.filter((row) => row.capsule).map(({ n }) => n);
    expect(new Set(told)).toEqual(new Set([threshold === 10 ? 12 : Number.NaN]));
  }
});
