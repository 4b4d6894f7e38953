import { expect, test } from 'vitest';
import { gamesHowell, valuesOnce } from '../../src/statistics';

test('a level of one is left out; a constant level leaves nothing to compare by', () => {
  const [first, second] = [valuesOnce([1, 2, 4]), valuesOnce([3, 5, 5, 4])];
  const result = gamesHowell([first, valuesOnce([8]), second]);
  expect(result).toMatchObject({ ok: true, leftOut: [1], pairs: [{ reference: 0, compared: 2 }] });
  expect(gamesHowell([first])).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
  expect(gamesHowell([first, valuesOnce([2, 2])])).toMatchObject({ reason: 'not-computable' });
});
