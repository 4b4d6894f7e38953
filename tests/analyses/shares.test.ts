import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isRefused, type Place, type Understanding } from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';

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

it.each(['survey', 'rubric'] as const)(
  'the numbers behind the shares are those of the pages: %s',
  async (instrument) => {
    const asked = { filters: {}, settings: DEFAULT_SETTINGS };
    const ask = askEngine.bind(null, running.engine, understanding);
    const { places } = (await ask({ kind: 'shares', groupings: ['semester'], ...asked })) as Extract<
      Awaited<ReturnType<typeof ask>>,
      { kind: 'shares' }
    >;
    let compared = 0;
    for (const by of [null, 'semester']) {
      const found = (await ask({ kind: 'change', by, instrument, ...asked })) as Extract<
        Awaited<ReturnType<typeof ask>>,
        { kind: 'change' }
      >;
      for (const { competency, cohort, n, reliableChange, target, wilcoxon, extremes } of found.comparisons) {
        if (n === 0) continue;
        const place: Place = [cohort.semester ?? null];
        const one = places.find(
          (other) =>
            other.instrument === instrument &&
            other.competency === competency &&
            JSON.stringify(other.place) === JSON.stringify(place),
        )!;
        expect(one.people).toBe(n);
        const { improved, unchanged, declined } = isRefused(reliableChange)
          ? { improved: null, unchanged: null, declined: null }
          : reliableChange;
        expect(one.counts.reliableChange).toEqual(improved === null ? null : [improved, unchanged, declined]);
        expect(one.counts.target).toEqual(
          isRefused(target) ? null : [target.pre, target.post].map((share) => Math.round(share * n)),
        );
        if (!isRefused(wilcoxon)) expect(one.counts.moves![1]).toBe(wilcoxon.zeroDifferences);
        const { ceilingBefore, ceilingAfter, floorBefore, floorAfter } = extremes;
        expect(one.counts.extremes!.map((count) => count / n)).toEqual([
          ceilingBefore,
          ceilingAfter,
          floorBefore,
          floorAfter,
        ]);
        expect(one.alike.every((value) => value === null)).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  },
);
