import { expect, test } from 'vitest';
import { valuesOnce, welchT } from '../../src/statistics';

test('groups in the other order turn every sign', () => {
  const [first, second] = [valuesOnce([1, 2, 4, 4]), valuesOnce([3, 5, 5])];
  const forth = welchT({ first, second });
  const back = welchT({ first: second, second: first });
  if (!forth.ok || !back.ok) return expect.unreachable();
  expect(back.t).toBe(-forth.t);
  expect(back.hedgesG).toBe(-forth.hedgesG);
  expect(back.p).toBe(forth.p);
});

test('no honest answer', () => {
  expect(welchT({ first: valuesOnce([]), second: valuesOnce([1, 2]) })).toMatchObject({ ok: false, reason: 'too-few' });
  expect(welchT({ first: valuesOnce([2, 2]), second: valuesOnce([1, 1]) })).toMatchObject({ reason: 'zero-variance' });
});
