import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg, bonferroni, holm } from '../../src/statistics';

const adjust = { holm, BH: benjaminiHochberg, bonferroni };

const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 5 }), { maxLength: 12 });

test.each(['holm', 'BH', 'bonferroni'] as const)(
  '%s: not below the raw p, in the same order, the input untouched',
  (rule) => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const before = [...raw];
        const adjusted = adjust[rule](raw);
        expect(raw).toEqual(before);
        const both = raw.flatMap((p, index) => (p === null ? [] : [{ p, adjusted: adjusted[index]! }]));
        both.sort((left, right) => left.p - right.p || left.adjusted - right.adjusted);
        both.forEach((one, index) => {
          expect(one.adjusted).toBeGreaterThanOrEqual(one.p);
          expect(one.adjusted).toBeLessThanOrEqual(1);
          if (index > 0) expect(one.adjusted).toBeGreaterThanOrEqual(both[index - 1]!.adjusted);
        });
      }),
      { seed: 20260101 },
    );
  },
);

test('a p that is no probability is our mistake', () => {
  expect(() => holm([0.1, Number.NaN])).toThrow(/p: between 0 and 1: NaN/);
});
