import { describe, expect, test } from 'vitest';
import { effectSizePaired, type Outcome, type StandardisedChange } from '../../src/statistics';
import { pairedCases } from './paired-cases';
import { expectClose, expectInterval, type Tolerance } from './reference-cases';

/** R's own word for what is not a number, or not there. */
type Cell = number | string | null;
type Range = [Cell, Cell];
type Expected = Record<
  'n' | 'J' | 'commonLanguage_normal' | 'psPaired' | 'dz' | 'gz' | 'dav' | 'gav' | 'davSe',
  number
> &
  Record<'dzCi_nct' | 'gzCi_nct' | 'dzCi_normal' | 'davCi' | 'gavCi' | 'davCi_nctAlginaKeselman', Range> &
  Record<'r' | 'drm' | 'grm' | 'drmSe' | 'beckerD' | 'beckerG' | 'beckerSe', Cell> &
  Record<'drmCi' | 'grmCi' | 'beckerCi', Range>;

const cases = pairedCases<Expected>('effect-size-paired');

test('every case is here', () => expect(cases).toHaveLength(15));

describe('paired effect sizes equal R', () => {
  test.each(cases)('$id', ({ pairs, expected, appExpected, tolerance }) => {
    const result = effectSizePaired(pairs);
    if (appExpected)
      return expect(result).toMatchObject({ ok: false, reason: appExpected.reason, partial: { n: expected.n } });
    if (!result.ok) return expect.unreachable(result.reason);
    const { dz, dav, drm, becker } = result;
    expect(result.n).toBe(expected.n);
    expectNullable(result.correlation, expected.r, tolerance, 'r');
    expectClose(result.commonLanguage, expected.commonLanguage_normal, tolerance, 'common language');
    expectClose(result.shareImproved, expected.psPaired, tolerance, 'share improved');
    expectEffect(
      dz,
      { d: expected.dz, g: expected.gz, ci: expected.dzCi_nct, gCi: expected.gzCi_nct },
      tolerance,
      'dz',
    );
    expect(dz.method).toBe('noncentral-t');
    expectInterval(dz.normalInterval, expected.dzCi_normal, tolerance, 'dz normal interval');
    expectEffect(dav, { d: expected.dav, g: expected.gav, ci: expected.davCi, gCi: expected.gavCi }, tolerance, 'dav');
    expectClose(dav.standardError, expected.davSe, tolerance, 'dav standard error');
    expectInterval(dav.noncentralInterval, expected.davCi_nctAlginaKeselman, tolerance, 'dav noncentral interval');
    expectRefusable(
      becker,
      { d: expected.beckerD, g: expected.beckerG, se: expected.beckerSe, ci: expected.beckerCi },
      tolerance,
    );
    if (typeof expected.r === 'number' && expected.r > 1 - 1e-10) {
      // What R prints is the rounding noise of 1 − r.
      return expect(drm).toEqual({ ok: false, reason: 'not-computable', detail: 'perfect-correlation' });
    }
    expectRefusable(
      drm,
      { d: expected.drm, g: expected.grm, se: expected.drmSe, ci: expected.drmCi, gCi: expected.grmCi },
      tolerance,
    );
  });

  test.each(cases)('$id: the small-sample factor', ({ pairs, expected, tolerance }) => {
    const result = effectSizePaired(pairs);
    if (!result.ok) return;
    if (expected.n === 2)
      expect([result.smallSampleFactor, result.dz.hedges, result.dav.hedges]).toEqual([null, null, null]);
    else expectClose(result.smallSampleFactor, expected.J, tolerance, 'J');
  });
});

type Wanted = { d: Cell; g: Cell; ci: Range; gCi?: Range; se?: Cell };

function expectEffect(actual: StandardisedChange, wanted: Wanted, tolerance: Tolerance, what: string): void {
  expectClose(actual.cohen, wanted.d, tolerance, what);
  expectInterval(actual.interval, wanted.ci, tolerance, `${what} interval`);
  if (wanted.se !== undefined) expectClose(actual.standardError, wanted.se, tolerance, `${what} standard error`);
  if (actual.hedges === null) {
    expect(wanted.g, `${what} of two people`).toBe(0);
  } else {
    expectClose(actual.hedges.value, wanted.g, tolerance, `${what}, Hedges`);
    if (wanted.gCi) expectInterval(actual.hedges.interval, wanted.gCi, tolerance, `${what} interval, Hedges`);
  }
}

function expectRefusable(actual: Outcome<StandardisedChange>, wanted: Wanted, tolerance: Tolerance): void {
  if (typeof wanted.d !== 'number') expect(actual).toMatchObject({ ok: false, reason: 'zero-variance' });
  else if (!actual.ok) expect.unreachable(actual.reason);
  else expectEffect(actual, wanted, tolerance, 'effect');
}

function expectNullable(actual: number | null, wanted: Cell, tolerance: Tolerance, what: string): void {
  if (wanted === null) expect(actual, what).toBeNull();
  else expectClose(actual, wanted, tolerance, what);
}

test('beyond |t| = 30 the interval is the normal one, and says so', () => {
  const result = effectSizePaired({ before: [1, 2, 3], after: [3, 4, 5.1], count: [400, 500, 100] });
  if (!result.ok) return expect.unreachable(result.reason);
  expect(result.dz).toMatchObject({ method: 'normal', interval: result.dz.normalInterval });
  expect(result.dav.noncentralInterval).toBeNull();
});

test('one pair is too few', () => {
  expect(effectSizePaired({ before: [1], after: [2], count: [1] })).toMatchObject({
    reason: 'too-few',
    needed: 2,
    counted: 1,
  });
});
