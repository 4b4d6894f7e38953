import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createEngineCore } from '../../src/engine/core';
import { CENTRE } from '../../src/framework';
import { keywordsInForce } from '../../src/texts';
import { DEFAULT_SETTINGS, type Question, type Understanding } from '../../src/vocabulary';
import { askEngine, fileAt, takeIn } from '../engine/node-engine';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { openNodeDatabase } from '../store/node-database';

let database: Awaited<ReturnType<typeof openNodeDatabase>>;
let engine: ReturnType<typeof createEngineCore>;
let understanding: Understanding;
beforeAll(async () => {
  database = await openNodeDatabase();
  engine = createEngineCore(() => Promise.resolve(database));
  await engine.start();
  ({ understanding } = await takeIn(
    engine,
    SAMPLE_FILES.map((name) => fileAt(sample(name))),
  ));
}, 120_000);
afterAll(() => database?.close());

const everyone = { filters: {}, settings: DEFAULT_SETTINGS };
const keywords = keywordsInForce(CENTRE.competencies, {});

/**
 * What each question may ask of the database, in this order, for what was counted once is kept: as much for a hundred people as for a
 * million, and as much for one group as for many.
 */
const MOST: [Question, number][] = [
  [{ kind: 'people', filters: {} }, 1],
  [{ kind: 'change', by: null, ...everyone }, 6],
  [{ kind: 'change', by: 'semester', ...everyone }, 2],
  [{ kind: 'reliability', ...everyone }, 0],
  [{ kind: 'competency', competency: 'resilience', ...everyone }, 6],
  [{ kind: 'cohorts', by: 'semester', within: null, ...everyone }, 3],
  [{ kind: 'cohorts', by: 'course', within: null, ...everyone }, 3],
  [{ kind: 'cohorts', by: 'semester', within: 'department', ...everyone }, 3],
  [{ kind: 'unpaired', ...everyone }, 1],
  [{ kind: 'shares', groupings: ['semester', 'department'], ...everyone }, 2],
  [{ kind: 'retention', by: 'semester', ...everyone }, 1],
  [{ kind: 'attrition', ...everyone }, 2],
  [{ kind: 'rubric', ...everyone }, 4],
  [{ kind: 'agreement', ...everyone }, 1],
  [{ kind: 'convergence', ...everyone }, 5],
  [{ kind: 'reflections', filters: {}, keywords }, 2],
];

it.each(MOST)(
  '%o asks the database at most %i times',
  async (question, most) => {
    const asked = vi.spyOn(database.connection, 'prepare');
    await askEngine(engine, understanding, question);
    const times = asked.mock.calls.length;
    asked.mockRestore();
    expect(times).toBeLessThanOrEqual(most);
  },
  120_000,
);
