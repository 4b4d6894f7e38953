import { expect, test } from 'vitest';
import { brownForsythe, kruskalWallis, valuesOnce, welchAnova } from '../../src/statistics';

test('no honest answer', () => {
  const level = valuesOnce([0.2, 0.4, 0.1]);
  expect(welchAnova([level, valuesOnce([1])])).toMatchObject({ reason: 'too-few', partial: { leftOut: [1] } });
  expect(kruskalWallis([level, valuesOnce([1])])).toMatchObject({ reason: 'too-few', partial: { leftOut: [1] } });
  const constant = valuesOnce([3.8 - 3.6, 3.4 - 3.2]);
  const refused = welchAnova([level, constant]);
  expect(refused).toMatchObject({ reason: 'not-computable', detail: 'constant-level', partial: { n: 5 } });
  expect(kruskalWallis([constant, constant])).toMatchObject({ reason: 'no-variation' });
  expect(brownForsythe([valuesOnce([1, 2]), valuesOnce([4, 8])])).toMatchObject({ reason: 'zero-variance' });
});
