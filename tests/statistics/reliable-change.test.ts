import { expect, test } from 'vitest';
import { countPairs, reliableChange, reliablyChanged } from '../../src/statistics';

const { pairs } = countPairs([1, 2, 3, 4, 5], [2, 2, 5, 5, 5]);

test.each([
  [null, 'not-computable', 'no-reliability'],
  [-0.2, 'not-computable', 'reliability-not-positive'],
  [0, 'not-computable', 'reliability-not-positive'],
  [1, 'not-computable', 'reliability-is-one'],
  [1.2, 'bad-definition', 'reliability-above-one'],
] as const)('a reliability of %s gives no answer', (reliability, reason, detail) => {
  expect(reliableChange(pairs, { reliability })).toEqual({ ok: false, reason, detail });
});

test('people too close to the maximum to improve reliably are counted', () => {
  const result = reliableChange(pairs, { reliability: 0.8, scoreMaximum: 5 });
  expect(result).toMatchObject({ ok: true, atCeiling: 2, improved: { share: 0.2 } });
});

test('people one by one are counted as all together, and turn with the waves', () => {
  const result = reliableChange(pairs, { reliability: 0.8 });
  if (!result.ok) throw new Error('no answer');
  const people = { improved: 0, unchanged: 0, declined: 0 };
  const turned = { improved: 'declined', unchanged: 'unchanged', declined: 'improved' };
  Array.from(pairs.count).forEach((count, row) => {
    const [before, after] = [pairs.before[row]!, pairs.after[row]!];
    const standing = reliablyChanged(before, after, result);
    people[standing] += count;
    expect(reliablyChanged(after, before, result)).toBe(turned[standing]);
  });
  expect(people).toEqual({
    improved: result.improved.count,
    unchanged: result.unchanged.count,
    declined: result.declined.count,
  });
  // A change of exactly the threshold is within it.
  expect(reliablyChanged(1, 1 + result.threshold, result)).toBe('unchanged');
});
