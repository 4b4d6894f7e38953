import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/analyses';
import { createStore, type Database, type Store } from '../../src/store';
import { type Answers, type Comparison, DEFAULT_SETTINGS, isRefused, NO_ANSWER } from '../../src/vocabulary';
import { openNodeDatabase } from '../store/node-database';

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await openNodeDatabase();
  store = createStore(database);
}, 120_000);
afterAll(() => database?.close());

/** One competency of two items, 1–5, from pairs of (before, after) with both items alike; null: did not answer in that wave. */
function answersOf(scores: [number | null, number | null][], target: number | null = 4): Answers {
  const responses = scores.flatMap(([before, after], person) => [
    ...(before === null ? [] : [{ person, wave: 0, score: before }]),
    ...(after === null ? [] : [{ person, wave: 1, score: after }]),
  ]);
  const item = (id: string) => ({
    id,
    competency: 'c',
    reverse: false,
    min: 1,
    max: 5,
    step: 1,
    values: Int16Array.from(responses, ({ score }) => (score === 0 ? NO_ANSWER : score)),
  });
  return {
    pair: { before: 'pre', after: 'post' },
    people: scores.map((_, person) => `p${person}`),
    person: Int32Array.from(responses, ({ person }) => person),
    wave: Uint8Array.from(responses, ({ wave }) => wave),
    groupings: [
      { id: 'semester', values: ['113-1', '113-2'], codes: Int32Array.from(responses, ({ person }) => person % 2) },
    ],
    items: [item('a'), item('b')],
    competencies: [
      {
        id: 'c',
        items: [0, 1],
        minAnswered: 1,
        target,
        unit: { kind: 'points', min: 1, max: 5, offset: 0, factor: 1 },
      },
    ],
  };
}

async function change(scores: [number | null, number | null][], target?: number | null): Promise<Comparison> {
  await store.load(answersOf(scores, target), () => Promise.resolve());
  const found = await answer(store, { kind: 'change', filters: {}, by: null, settings: DEFAULT_SETTINGS });
  if (found.kind !== 'change') throw new Error(found.kind);
  return found.comparisons[0]!;
}

const code = (value: unknown) =>
  isRefused(value as object) ? (value as { refusal: { code: string } }).refusal.code : 'answered';

describe('no honest answer is a refusal in its place', () => {
  it('nobody matched', async () => {
    const found = await change([[3, null], [null, 4]]); // biome-ignore format: pairs
    expect(found.n).toBe(0);
    for (const part of [
      found.pre,
      found.post,
      found.gain,
      found.t,
      found.wilcoxon,
      found.effects.hedgesGav,
      found.target,
    ]) {
      expect(code(part)).toBe('too-few');
    }
  });

  it('one person', async () => {
    const found = await change([[3, 4]]);
    expect(found.gain).toMatchObject({ mean: 1, refusal: { code: 'too-few', needed: 2, counted: 1 } });
    expect(found.pre).toMatchObject({ mean: 3, median: 3, refusal: { code: 'too-few' } });
    expect(code(found.t)).toBe('too-few');
  });

  it('two people have a t but no Hedges g', async () => {
    const found = await change([[3, 4], [2, 5]]); // biome-ignore format: pairs
    expect(code(found.t)).toBe('answered');
    expect(found.effects.hedgesGav).toMatchObject({ refusal: { code: 'too-few', needed: 3, counted: 2 } });
  });

  it('everybody changed by the same amount', async () => {
    const found = await change([[1, 2], [2, 3], [3, 4]]); // biome-ignore format: pairs
    expect(found.gain).toMatchObject({ mean: 1, refusal: { code: 'zero-variance' } });
    expect(code(found.t)).toBe('zero-variance');
    expect(code(found.effects.cohensDz)).toBe('zero-variance');
    expect(code(found.wilcoxon)).toBe('answered');
  });

  it('nobody changed', async () => {
    const found = await change([[1, 1], [2, 2], [3, 3]]); // biome-ignore format: pairs
    expect(code(found.t)).toBe('all-zero-differences');
    expect(code(found.wilcoxon)).toBe('all-zero-differences');
  });

  it('a wave without variation has no correlation', async () => {
    const found = await change([[3, 1], [3, 2], [3, 5]]); // biome-ignore format: pairs
    expect(found.correlation).toEqual({ refusal: { code: 'no-variation' } });
    expect(code(found.reliableChange)).not.toBe('answered');
  });

  it('no target was set', async () => {
    expect((await change([[3, 4], [2, 4]], null)).target).toEqual({ refusal: { code: 'not-computable', detail: 'no-target' } }); // biome-ignore format: pairs
  });

  it('never NaN or Infinity, whatever the numbers', async () => {
    for (const scores of [
      [],
      [[1, 1]],
      [
        [5, 1],
        [1, 5],
      ],
      [
        [0, 3],
        [2, 4],
      ],
    ] as [number, number][][]) {
      const text = JSON.stringify(await change(scores), (_, value) => {
        if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`not finite: ${value}`);
        return value;
      });
      expect(text).toContain('"n"');
    }
  });
});

describe('who is left out is counted', () => {
  it('matched people without a score', async () => {
    const found = await change([[3, 4], [0, 4], [3, 0], [4, 5]]); // biome-ignore format: pairs
    expect(found.n).toBe(2);
    expect(found.leftOut).toEqual({ noScoreBefore: 1, noScoreAfter: 1 });
  });
});

describe('settings', () => {
  it('a published reliability replaces α, and a target set by hand replaces the instrument’s', async () => {
    await store.load(answersOf([[1, 2], [2, 4], [3, 3], [4, 5], [2, 2]]), () => Promise.resolve()); // biome-ignore format: pairs
    const settings = { ...DEFAULT_SETTINGS, publishedReliability: { c: 0.8 }, targets: { c: 3 } };
    const found = await answer(store, { kind: 'change', filters: {}, by: null, settings });
    if (found.kind !== 'change') throw new Error(found.kind);
    expect(found.comparisons[0]!.reliableChange).toMatchObject({ reliability: 0.8, reliabilityFrom: 'published' });
    expect(found.comparisons[0]!.target).toMatchObject({ level: 3, pre: 0.4, post: 0.6 });
  });

  it('a confidence of 90 % narrows every interval', async () => {
    await store.load(answersOf([[1, 2], [2, 4], [3, 3], [4, 5], [2, 2]]), () => Promise.resolve()); // biome-ignore format: pairs
    const ask = async (confidence: number) => {
      const found = await answer(store, {
        kind: 'change',
        filters: {},
        by: null,
        settings: { ...DEFAULT_SETTINGS, confidence },
      });
      const gain = found.kind === 'change' ? found.comparisons[0]!.gain : null;
      if (!gain || isRefused(gain)) throw new Error('refused');
      return gain.ci![1] - gain.ci![0];
    };
    expect(await ask(0.9)).toBeLessThan(await ask(0.95));
  });
});
