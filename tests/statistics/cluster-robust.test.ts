import { describe, expect, test } from 'vitest';
import {
  type ClusterCorrection,
  type ClusterEstimate,
  clusterRobustAncova,
  clusterRobustGain,
} from '../../src/statistics';
import { cohortCases } from './cohort-cases';
import { expectClose, expectProbability, type Tolerance } from './reference-cases';

type OneOrMore = number | number[];
type Table = { est: OneOrMore; se: OneOrMore; t: OneOrMore; df: OneOrMore; p: OneOrMore };
type Expected = { gainMean: Table; ancova: Table & { names: string[] } };

const cases = cohortCases<Expected, { type: ClusterCorrection; clusters: number }>('cluster-robust');

test('every case is here', () => expect(cases).toHaveLength(9));

describe('the mean gain with errors by course equals R', () => {
  test.each(cases)('$id', ({ rows, options, expected, tolerance }) => {
    const result = clusterRobustGain(rows, { correction: options.type });
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.courses).toBe(options.clusters);
    expectEstimates([result.gain], expected.gainMean, tolerance);
  });
});

describe('analysis of covariance with errors by course equals R', () => {
  test.each(cases)('$id', ({ rows, options, expected, tolerance }) => {
    const result = clusterRobustAncova(rows, { correction: options.type });
    if (!result.ok) return expect.unreachable(result.reason);
    const coefficients = [result.intercept, result.slope, ...result.differences].flatMap((one) =>
      one.ok ? [one] : [],
    );
    expect(coefficients).toHaveLength(expected.ancova.names.length);
    expectEstimates(coefficients, expected.ancova, tolerance);
  });
});

function expectEstimates(actual: ClusterEstimate[], expected: Table, tolerance: Tolerance): void {
  actual.forEach((one, index) => {
    const wanted = (field: keyof Table) => [expected[field]].flat()[index];
    expectClose(one.estimate, wanted('est'), tolerance, `estimate ${index}`);
    expectClose(one.standardError, wanted('se'), tolerance, `standard error ${index}`);
    expectClose(one.t, wanted('t'), tolerance, `t ${index}`);
    expectClose(one.degreesOfFreedom, wanted('df'), tolerance, `degrees of freedom ${index}`);
    expectProbability(one.p, wanted('p'), tolerance, `p ${index}`);
    expect(one.fewDegreesOfFreedom).toBe(one.degreesOfFreedom < 4);
  });
}

describe('no honest answer', () => {
  const row = (course: number, cohort: number, before: number, after: number, count = 1) => ({
    course,
    cohort,
    before,
    after,
    count,
  });
  const rows = [
    row(1, 0, 2, 3),
    row(1, 0, 3, 3),
    row(2, 0, 1, 2, 2),
    row(2, 1, 2, 4),
    row(3, 1, 3, 3),
    row(3, 1, 1, 3),
  ];

  test('one course is too few', () => {
    const one = rows.map((person) => ({ ...person, course: 7 }));
    expect(clusterRobustGain(one)).toMatchObject({ reason: 'too-few', needed: 2, counted: 1, partial: { n: 7 } });
    expect(clusterRobustAncova(one)).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
    expect(clusterRobustAncova(rows.slice(0, 3))).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
    expect(clusterRobustGain([])).toMatchObject({ reason: 'too-few', counted: 0 });
  });

  test('every course with the same gain', () => {
    const same = rows.map((person) => ({ ...person, after: person.before + 0.2 }));
    expect(clusterRobustGain(same)).toMatchObject({ reason: 'zero-variance' });
  });

  test('a level in one course has no difference from the others', () => {
    const third = [row(4, 2, 2, 2), row(4, 2, 3, 5), row(4, 2, 1, 2)];
    const result = clusterRobustAncova([...rows, ...third, row(5, 6, 1, 1)]);
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.leftOut).toEqual([6]);
    expect(result.differences).toMatchObject([
      { level: 1, ok: true },
      { level: 2, ok: false, reason: 'not-computable', detail: 'one-course' },
    ]);
  });

  test('one starting score leaves no slope', () => {
    expect(clusterRobustAncova(rows.map((person) => ({ ...person, before: 2 })))).toMatchObject({ reason: 'singular' });
  });
});
