import { describe, expect, test } from 'vitest';
import { countPairs, reliableChange } from '../../src/statistics';
import { pairedCases } from './paired-cases';
import { expectClose } from './reference-cases';

type Expected = {
  sdPre: number;
  sem: number;
  sDiff: number;
  /** With 1.96 for the quantile. */
  threshold: number;
  thresholdQnorm: number;
  /** One for each complete row; R writes a single one without brackets. */
  rci: number[] | number;
  improved: number;
  declined: number;
  unchanged: number;
};

const cases = pairedCases<Expected, { reliability: number }>('rci');

test('every case is here', () => expect(cases).toHaveLength(15));

describe('reliable change equals R', () => {
  test.each(cases)('$id', ({ pairs, columns, options, expected, appExpected, tolerance }) => {
    const result = reliableChange(pairs, { reliability: options.reliability });
    if (appExpected) return expect(result).toMatchObject({ ok: false, reason: appExpected.reason });
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.standardDeviationBefore, expected.sdPre, tolerance, 'SD before');
    expectClose(result.standardErrorOfMeasurement, expected.sem, tolerance, 'SEM');
    expectClose(result.standardErrorOfDifference, expected.sDiff, tolerance, 'S_diff');
    expectClose(result.threshold, expected.thresholdQnorm, tolerance, 'threshold');
    expect([result.improved.count, result.declined.count, result.unchanged.count]).toEqual([
      expected.improved,
      expected.declined,
      expected.unchanged,
    ]);
    const rows = columns.pre.flatMap((pre, row) =>
      pre === null || columns.post[row] === null ? [] : [[pre, columns.post[row]]],
    );
    const indices = [expected.rci].flat();
    expect(rows).toHaveLength(indices.length);
    rows.forEach(([pre, post], row) => {
      const at = Array.from(pairs.before).findIndex((before, index) => before === pre && pairs.after[index] === post);
      expectClose(result.indices[at], indices[row], tolerance, `RCI of row ${row}`);
    });
  });

  test.each(cases.filter(({ appExpected }) => !appExpected))(
    '$id, with 1.96',
    ({ pairs, options, expected, tolerance }) => {
      const result = reliableChange(pairs, { ...options, criticalValue: 1.96 });
      expectClose(result.ok ? result.threshold : null, expected.threshold, tolerance, 'threshold');
    },
  );
});

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
