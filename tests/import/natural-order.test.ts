import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturalOrder } from '../../src/import/rows/natural-order';

it('groups stand as people count', () => {
  const ordered = [
    '',
    '7',
    '07',
    '10',
    'A',
    'A2',
    'A2b',
    'A10',
    '地理學系',
    '教育學系',
    '第1組',
    '第2組',
    '第10組',
    '第10組之2',
  ];
  expect(ordered.toReversed().sort(naturalOrder)).toEqual(['', '07', '7', ...ordered.slice(3)]);
  expect(naturalOrder(`n${'9'.repeat(400)}`, `n1${'0'.repeat(400)}`)).toBeLessThan(0);
});

it('is an order of all texts: the same whatever they stood in before', () => {
  const text = fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', '組', ' ') });
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (texts, draws) => {
      const shuffled = texts.map((value) => ({ value, at: draws.next().value as number })).sort((a, b) => a.at - b.at);
      expect(shuffled.map(({ value }) => value).sort(naturalOrder)).toEqual(texts.toSorted(naturalOrder));
      for (const one of texts)
        for (const other of texts)
          expect(Math.sign(naturalOrder(one, other))).toBe(0 - Math.sign(naturalOrder(other, one)));
    }),
  );
});
