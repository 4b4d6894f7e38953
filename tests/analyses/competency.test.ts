import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompetencyFinding, DEFAULT_SETTINGS, isRefused, type Understanding } from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { expectComparison, expectedSample, SAMPLE_FILES } from '../samples/expected-figures';
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

const ask = (competency: string, filters = {}, settings = DEFAULT_SETTINGS): Promise<CompetencyFinding> =>
  askEngine(running.engine, understanding, { kind: 'competency', competency, filters, settings });

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('one competency of the sample data', () => {
  it('compares as on the Overview, by R’s figures', async () => {
    const expected = expectedSample();
    for (const [competency, row] of Object.entries(expected.all)) {
      expectComparison((await ask(competency)).comparison, row);
    }
  });

  it('has a verdict that fits what was planted', async () => {
    const verdicts = await Promise.all(
      ['engagement', 'reflection', 'resilience'].map(async (competency) => {
        const { verdict } = await ask(competency);
        return isRefused(verdict) ? verdict.refusal.code : verdict.verdict;
      }),
    );
    expect(verdicts).toEqual(['changed', 'no-meaningful-change', 'no-meaningful-change']);
    const strict = { ...DEFAULT_SETTINGS, meaningfulChange: { resilience: 0.05 } };
    const { verdict } = await ask('resilience', {}, strict);
    expect(verdict).toMatchObject({ verdict: 'changed', bound: 0.05, boundFrom: 'set' });
  });

  it('counts the same people in every picture', async () => {
    const { comparison, distribution, pairs, levels, items, sturdier } = await ask('compassion');
    const { n } = comparison;
    expect(sum(distribution.map(({ before }) => before))).toBe(n);
    expect(sum(distribution.map(({ after }) => after))).toBe(n);
    expect(sum(pairs.map(({ people }) => people))).toBe(n);
    expect(sum(levels.flow.flat())).toBe(n);
    for (const item of items) {
      expect(item.up + item.same + item.down).toBe(item.n);
      expect(sum(item.before)).toBe(item.n);
      expect(sum(item.after)).toBe(item.n);
    }
    if (isRefused(sturdier.sign) || isRefused(comparison.wilcoxon)) throw new Error('refused');
    expect(sturdier.sign.up + sturdier.sign.down).toBe(n - comparison.wilcoxon.zeroDifferences);
  });

  it('draws the same at random every time, and an interval around the gain', async () => {
    const [first, again] = [await ask('engagement'), await ask('engagement')];
    expect(again).toEqual(first);
    const { bootstrap, permutation } = first.sturdier;
    const { gain } = first.comparison;
    if (isRefused(bootstrap) || isRefused(permutation) || isRefused(gain)) throw new Error('refused');
    expect(bootstrap.ci[0]).toBeLessThan(gain.mean);
    expect(bootstrap.ci[1]).toBeGreaterThan(gain.mean);
    expect(bootstrap.ci[0]).toBeCloseTo(gain.ci![0], 1);
    expect(permutation).toMatchObject({ method: 'monte-carlo', p: 1 / 10_000 });
  });

  it('tells how reliable the scale is, and of whom answers are missing', async () => {
    const { reliability, missing } = await ask('reflection');
    const expected = expectedSample().all.reflection!;
    const before = reliability.find(({ wave }) => wave === 'pre')!;
    if (isRefused(before.alpha) || isRefused(before.omegaTotal)) throw new Error('refused');
    expect(before.alpha.value).toBeCloseTo(expected.alphaPre!, 10);
    expect(before.omegaTotal).toBeGreaterThan(before.alpha.value - 0.02);
    expect(before.items).toHaveLength(6);
    const pre = missing.find(({ wave }) => wave === 'pre')!;
    expect(pre.complete).toBe(expected.alphaPreN);
    expect(pre.complete + pre.prorated + pre.missing).toBe(expectedSample().people.pre);
  });
});

describe('no honest answer', () => {
  it('a cohort of nobody is refused in every part, and nothing is NaN', async () => {
    const found = await ask('compassion', { semester: ['nowhere'] });
    expect(found.comparison.n).toBe(0);
    for (const part of [
      found.verdict,
      found.comparison.detectable!,
      found.sturdier.sign,
      found.checks.shapiroWilk,
      found.normalisedGain,
    ]) {
      expect(isRefused(part)).toBe(true);
    }
    for (const competency of ['compassion', 'engagement']) {
      for (const filters of [{}, { semester: ['nowhere'] }, { department: ['美術學系'], semester: ['113-2'] }]) {
        const text = JSON.stringify(await ask(competency, filters), (key, value) => {
          if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${key} is not finite: ${value}`);
          return value;
        });
        expect(text).toContain('"kind":"competency"');
      }
    }
  });
});
