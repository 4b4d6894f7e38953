import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ancova,
  ancovaOfMoments,
  type CountedPairs,
  changeOf,
  correlationOf,
  correlationOfMoments,
  effectSizeOfMoments,
  effectSizePaired,
  gamesHowell,
  gamesHowellOfMoments,
  type Outcome,
  pairedMoments,
  pairedT,
  pairedTOfMoments,
  welchAnova,
  welchAnovaOfMoments,
} from '../../src/statistics';

/** Scores of four items from 1 to 5: quarters; some cohorts where nobody or everybody moves alike. */
const score = fc.integer({ min: 4, max: 20 }).map((sum) => sum / 4);
const cohort: fc.Arbitrary<CountedPairs> = fc
  .array(fc.record({ before: score, after: score, count: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 })
  .map((rows) => ({
    before: rows.map(({ before }) => before),
    after: rows.map(({ after }) => after),
    count: rows.map(({ count }) => count),
  }));

/** As a file carries them: standard deviations and covariance in decimal digits. */
function throughFile(pairs: CountedPairs) {
  const moments = pairedMoments(pairs);
  if (moments === null) return null;
  const { varianceBefore, varianceAfter, varianceChange, ...rest } = moments;
  const written = JSON.stringify({ ...rest, sds: [varianceBefore, varianceAfter, varianceChange].map(Math.sqrt) });
  const { sds, ...read } = JSON.parse(written);
  return { ...read, varianceBefore: sds[0] ** 2, varianceAfter: sds[1] ** 2, varianceChange: sds[2] ** 2 };
}

/** Every number of an answer; of a refusal its code. */
function figures(outcome: Outcome<object>): unknown {
  if (!outcome.ok) return { reason: outcome.reason, needed: outcome.needed, counted: outcome.counted };
  return JSON.parse(JSON.stringify(outcome));
}

/** Equal to 1e-9, of their size or absolutely. What is nothing but rounding may be told as refused on one side. */
function expectSame(one: unknown, other: unknown, path = ''): void {
  if (typeof one === 'number' && typeof other === 'number') {
    const gap = Math.abs(one - other);
    if (gap > 1e-9 * Math.max(1, Math.abs(one))) throw new Error(`${path}: ${one} beside ${other}`);
    return;
  }
  if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    expect(Object.keys(other).sort(), path).toEqual(Object.keys(one).sort());
    for (const [key, value] of Object.entries(one)) expectSame(value, (other as never)[key], `${path}.${key}`);
    return;
  }
  expect(other, path).toEqual(one);
}

it('moments give the t test and the effect sizes that the pairs give', () => {
  fc.assert(
    fc.property(cohort, (pairs) => {
      const moments = throughFile(pairs);
      expectSame(figures(pairedT(pairs)), figures(pairedTOfMoments(moments)));
      expectSame(correlationOf(pairs), moments && correlationOfMoments(moments));
      const sizes = effectSizePaired(pairs);
      const { shareImproved: _who, ...told } = { shareImproved: null, ...sizes };
      expectSame(figures(told as typeof sizes), figures(effectSizeOfMoments(moments)));
    }),
    { numRuns: 1_000, seed: 7 },
  );
});

it('and the comparisons of cohorts', () => {
  fc.assert(
    fc.property(fc.array(cohort, { minLength: 1, maxLength: 5 }), (cohorts) => {
      const moments = cohorts.map(throughFile);
      const gains = cohorts.map(changeOf);
      const ofGains = moments.map((one) => ({
        n: one?.n ?? 0,
        mean: one?.meanChange ?? 0,
        variance: one?.varianceChange ?? 0,
      }));
      expectSame(figures(welchAnova(gains)), figures(welchAnovaOfMoments(ofGains)), 'welch');
      expectSame(figures(gamesHowell(gains)), figures(gamesHowellOfMoments(ofGains)), 'gamesHowell');
      const rows = cohorts.flatMap(({ before, after, count }, place) =>
        Array.from(before, (_score, row) => ({
          cohort: place,
          before: before[row]!,
          after: after[row]!,
          count: count[row]!,
        })),
      );
      // A level of nobody has no row, and can therefore not be named as left out.
      const named = (outcome: ReturnType<typeof ancova>) => {
        const { leftOut: _places, ...rest } = { leftOut: null, ...outcome };
        return figures(rest as typeof outcome);
      };
      expectSame(named(ancova(rows)), named(ancovaOfMoments(moments)), 'ancova');
    }),
    { numRuns: 120, seed: 7 },
  );
}, 120_000);
