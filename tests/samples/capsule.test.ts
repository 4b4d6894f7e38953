import { afterAll, beforeAll, expect, it } from 'vitest';
import { capsuleComparisons, isComparable } from '../../src/analyses/capsule-comparison';
import { readJson } from '../../src/engine/read-json';
import { CENTRE } from '../../src/framework';
import { emptyProject } from '../../src/project';
import { instrumentsOf } from '../../src/report';
import { capsuleText } from '../../src/views/export/export-capsule';
import {
  type Capsule,
  DEFAULT_SETTINGS,
  isRefused,
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

it('a capsule gives back what the answers give, to 1e-9, and refuses what needs them', async () => {
  const { capsule } = await capsuleOf();
  const { comparisons } = await askEngine(running.engine, understanding, {
    kind: 'change',
    filters: {},
    by: 'semester',
    settings: DEFAULT_SETTINGS,
  });
  const found = capsuleComparisons(capsule);
  expect(found).toHaveLength(comparisons.length);
  for (const [index, own] of comparisons.entries()) {
    const { wilcoxon: _w, reliableChange: _r, target: _t, leftOut: _l, extremes: _e, ...kept } = own;
    const { wilcoxon, reliableChange, target, leftOut: _ll, extremes: _ee, ...told } = found[index]!;
    expectClose(kept, told);
    for (const figure of [wilcoxon, reliableChange, target])
      expect(isRefused<object>(figure) && figure.refusal.code).toBe('needs-rows');
  }
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
