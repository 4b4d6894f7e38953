import { afterAll, beforeAll, expect, it } from 'vitest';
import { readJson } from '../../src/engine/read-json';
import { CENTRE } from '../../src/framework';
import { emptyProject } from '../../src/project';
import { heldCapsules } from '../../src/report';
import { capsuleText } from '../../src/views/export/export-capsule';
import {
  type Capsule,
  type CapsuleFigures,
  type Comparison,
  DEFAULT_SETTINGS,
  type Project,
  type Question,
  type Understanding,
} from '../../src/vocabulary';
import { askEngine, startNodeEngine, takeIn } from '../engine/node-engine';

const SEMESTERS = ['112-1', '112-2'];
const PEOPLE = 300;

const instrument = {
  format: 'competency-instrument/1',
  name: { en: 'Short' },
  scale: { min: 1, max: 5 },
  columns: { person: ['id'], wave: ['wave'], semester: ['semester'] },
  competencies: ['compassion', 'engagement'].map((id) => ({
    id,
    target: 4,
    minAnswered: 1,
    items: [{ id, columns: [id], text: { en: id }, reverse: false, scale: null }],
  })),
};

/** One item each: compassion has nine pairs of scores of many people, engagement some pairs of few. */
function answers(): string {
  const lines = ['id,wave,semester,compassion,engagement'];
  for (const [order, semester] of SEMESTERS.entries()) {
    for (let person = 0; person < PEOPLE; person++) {
      const [before, after] = [3 + (person % 3), 3 + (Math.floor(person / (4 + order)) % 3)];
      const few = person < 3 ? 1 : before;
      const id = `${semester}/${person}`;
      lines.push(`${id},pre,${semester},${before},${few}`, `${id},post,${semester},${after},${after}`);
    }
  }
  return lines.join('\n');
}

let running: Awaited<ReturnType<typeof startNodeEngine>>;
let understanding: Understanding;
beforeAll(async () => {
  running = await startNodeEngine();
  ({ understanding } = await takeIn(running.engine, [
    new File([JSON.stringify(instrument)], 'instrument.json'),
    new File([answers()], 'answers.csv'),
  ]));
}, 120_000);
afterAll(() => running?.close());

async function capsuleOf(part: Partial<Project> = {}): Promise<Capsule> {
  const session = {
    get: () => ({ understanding }),
    engine: { ask: (_fingerprint: string, question: Question) => askEngine(running.engine, understanding, question) },
  } as unknown as Parameters<typeof capsuleText>[0];
  const identity = { app: { name: 'test', version: '1' }, centre: 'X', date: '2026-01-31' };
  const read = readJson('x.json', await capsuleText(session, { ...emptyProject(CENTRE), ...part }, identity));
  if (read.kind !== 'capsule') throw new Error(JSON.stringify(read));
  return read.capsule;
}

const tables = ({ figures }: Capsule) =>
  (figures as CapsuleFigures[]).flatMap(({ competency, n, table }) =>
    table ? [{ competency, n, people: table.people }] : [],
  );

it('a capsule holds the people by pairs of scores only of a competency in which no pair is of few', async () => {
  const told = tables(await capsuleOf());
  expect(told.map(({ competency }) => competency)).toEqual(['compassion', 'compassion']);
  for (const { people, n } of told) {
    expect(Math.min(...people)).toBeGreaterThanOrEqual(DEFAULT_SETTINGS.publicationThreshold);
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(n);
  }
  // What a filter leaves out of a pair may be few, and a larger threshold makes every pair one of few.
  expect(tables(await capsuleOf({ filters: { semester: ['112-1'] } }))).toEqual([]);
  expect(tables(await capsuleOf({ settings: { ...DEFAULT_SETTINGS, publicationThreshold: 60 } }))).toEqual([]);
});

it('from it follow Wilcoxon, reliable change and attainment as from the answers, to 1e-9', async () => {
  const capsule = await capsuleOf();
  const { cohorts } = heldCapsules({
    project: {
      capsules: [{ name: 'x.json', capsule: { ...capsule, sources: [] } }],
      filters: {},
      centre: 'Y',
      framework: CENTRE,
    },
    understanding,
  });
  const settings = { ...DEFAULT_SETTINGS, publishedReliability: { compassion: 0.8 } };
  const ask = { kind: 'cohorts', filters: {}, by: 'semester', within: null, settings } as const;
  const found = await askEngine(running.engine, understanding, { ...ask, capsules: cohorts });
  const of = (isOfCapsule: boolean, semester: string): Comparison =>
    found.comparisons.find(
      (row) =>
        row.competency === 'compassion' && row.cohort.semester === semester && Boolean(row.capsule) === isOfCapsule,
    )!;
  for (const semester of SEMESTERS) {
    const [own, told] = [of(false, semester), of(true, semester)];
    expect(own.wilcoxon).toHaveProperty('V');
    expect(own.reliableChange).toHaveProperty('improved');
    expect(own.target).toHaveProperty('mcnemarP');
    // The families differ: engagement has no ranks in the capsule.
    const alone = ({ wilcoxon, ...rest }: Comparison) => ({ ...rest, wilcoxon: { ...wilcoxon, pHolm: null } });
    for (const name of ['wilcoxon', 'reliableChange', 'target', 'extremes'] as const)
      expectClose(alone(own)[name], alone(told)[name], name);
  }
});

function expectClose(one: unknown, other: unknown, name: string): void {
  if (typeof one === 'number') {
    expect(Math.abs((other as number) - one), name).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one)));
  } else if (typeof one === 'object' && one !== null) {
    expect(Object.keys(other as object).sort()).toEqual(Object.keys(one).sort());
    for (const [key, value] of Object.entries(one))
      expectClose(value, (other as Record<string, unknown>)[key], `${name}.${key}`);
  } else expect(other, name).toEqual(one);
}

it('figures that do not agree with each other are refused, with the place', async () => {
  const capsule = await capsuleOf();
  const changed = (row: object) => ({
    ...capsule,
    figures: [{ ...capsule.figures[0], ...row }, ...capsule.figures.slice(1)],
  });
  const problems = (row: object) => {
    const read = readJson('x.json', JSON.stringify(changed(row)));
    return read.kind === 'refused' ? read.problems : [];
  };
  expect(problems({})).toEqual([]);
  for (const row of [{ covariance: 9 }, { n: 299 }, { gain: { mean: 2, sd: 1 } }]) {
    const [problem] = problems(row);
    expect(problem).toMatchObject({ code: 'capsule-broken', values: { place: expect.stringContaining('figures[0]') } });
  }
});
