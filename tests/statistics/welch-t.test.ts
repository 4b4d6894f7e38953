import { describe, expect, test } from 'vitest';
import { valuesOnce, welchT } from '../../src/statistics';
import { expectClose, expectInterval, expectProbability, referenceCases } from './reference-cases';

type Attrition = {
  meanCompleters: number;
  meanDropouts: number;
  diff: number;
  t?: number;
  df: number;
  p: number;
  low: number;
  high: number;
  hedgesG: number;
};
type Unpaired = {
  diff: number;
  t: number;
  df: number;
  p: number;
  low: number;
  high: number;
  cohensD?: number;
  hedgesG: number;
  gCi_nct: [number, number];
};

const attrition = referenceCases<{ pre: (number | null)[]; completer: boolean[] }, Attrition>('attrition');
const unpaired = referenceCases<{ a: number[]; b: number[] } | Record<string, number[]>, Unpaired>('welch-t-unpaired');

test('every case is here', () => {
  expect(attrition).toHaveLength(2);
  expect(unpaired).toHaveLength(8);
});

describe('completers against drop-outs equals R', () => {
  test.each(attrition)('$id', ({ data, expected, tolerance }) => {
    const part = (stayed: boolean) =>
      valuesOnce(data.pre.filter((value, row): value is number => value !== null && data.completer[row] === stayed));
    const result = welchT({ first: part(true), second: part(false) });
    if (expected.t === undefined) {
      expect(result).toMatchObject({ ok: false, reason: 'too-few', needed: 2, counted: 1 });
      return expectClose(result.ok ? Number.NaN : result.partial?.difference, expected.diff, tolerance, 'difference');
    }
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.difference, expected.diff, tolerance, 'difference');
    expectClose(result.t, expected.t, tolerance, 't');
    expectClose(result.degreesOfFreedom, expected.df, tolerance, 'degrees of freedom');
    expectProbability(result.p, expected.p, tolerance, 'p');
    expectInterval(result.interval, [expected.low, expected.high], tolerance, 'interval');
    expectClose(result.hedgesG, expected.hedgesG, tolerance, 'g');
  });
});

describe('Welch’s t of two groups equals R', () => {
  test.each(unpaired)('$id', ({ data, expected, tolerance }) => {
    const { a, b } = data as { a: number[]; b: number[] };
    const result = welchT({ first: valuesOnce(b), second: valuesOnce(a) });
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.difference, expected.diff, tolerance, 'difference');
    expectClose(result.t, expected.t, tolerance, 't');
    expectClose(result.degreesOfFreedom, expected.df, tolerance, 'degrees of freedom');
    expectProbability(result.p, expected.p, tolerance, 'p');
    expectInterval(result.interval, [expected.low, expected.high], tolerance, 'interval');
    // The cases of gains in two groups hold the t test alone.
    if (expected.cohensD === undefined) return;
    expectClose(result.cohensD, expected.cohensD, tolerance, 'd');
    expectClose(result.hedgesG, expected.hedgesG, tolerance, 'g');
    expectInterval(result.hedgesInterval, expected.gCi_nct, tolerance, 'interval of g');
  });
});

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
