import { expect, test } from 'vitest';
import { smallSampleFactor } from '../../src/statistics/small-sample-factor';
import { expectClose } from './reference-cases';

// mpmath 1.3.0, 40 digits.
test.each([
  [2, 0.5641895835477563],
  [9, 0.9138748917925523],
  [1000, 0.9992497811797164],
  [1_000_000, 0.9999992499997813],
])('Hedges J with %d degrees of freedom', (degreesOfFreedom, exact) => {
  expectClose(smallSampleFactor(degreesOfFreedom), exact, { relative: 1e-14, absolute: 0 }, 'J');
});

test('with one degree of freedom there is no correction', () => expect(smallSampleFactor(1)).toBeNull());
