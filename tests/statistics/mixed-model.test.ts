import { describe, expect, test } from 'vitest';
import { type FTest, type MixedModel, mixedModel } from '../../src/statistics';
import { cohortCases } from './cohort-cases';
import { expectClose } from './reference-cases';

type Expected = {
  fixed: { names: string[]; est: number[]; se: number[]; dfSatterthwaite: number[]; t: number[]; p: number[] };
  varComp: { group: string[]; variance: number[]; sd: number[] };
  remlDeviance: number;
  anovaType3: { term: string[]; F: number[]; numDf: number[]; denDf: number[]; p: number[] };
  singular: boolean;
};

const cases = cohortCases<Expected>('lmm').map((one) => ({ ...one, courses: one.data.course !== undefined }));

test('every case is here', () => expect(cases).toHaveLength(7));

function fitted(one: (typeof cases)[number]): MixedModel {
  const result = mixedModel(one.rows, { courses: one.courses });
  if (!result.ok) return expect.unreachable(result.reason);
  return result;
}

describe('the mixed model equals R', () => {
  test.each(cases)('$id, fixed effects', (one) => {
    const { intercept, wave, levels } = fitted(one);
    const { fixed } = one.expected;
    const changes = levels.map(({ change }) => change);
    const coefficients = [intercept, wave, ...levels.map(({ before }) => before), ...changes];
    expect(coefficients).toHaveLength(fixed.names.length);
    coefficients.forEach((coefficient, index) => {
      const name = fixed.names[index]!;
      expectClose(coefficient.estimate, fixed.est[index], one.tolerance, name);
      expectClose(coefficient.standardError, fixed.se[index], one.tolerance, `${name}, standard error`);
      expectClose(coefficient.degreesOfFreedom, fixed.dfSatterthwaite[index], one.tolerance, `${name}, df`);
      expectClose(coefficient.t, fixed.t[index], one.tolerance, `${name}, t`);
      expectClose(coefficient.p, fixed.p[index], one.tolerance, `${name}, p`);
    });
  });

  test.each(cases)('$id, variances', (one) => {
    const { variance, deviance, singular, people } = fitted(one);
    const { varComp, remlDeviance } = one.expected;
    expect(people).toBe(one.rows.length);
    const of: Record<string, number | null> = {
      id: variance.person,
      course: variance.course,
      Residual: variance.residual,
    };
    varComp.group.forEach((group, index) => {
      expectClose(of[group], varComp.variance[index], one.tolerance, `variance of ${group}`);
    });
    expectClose(deviance, remlDeviance, one.tolerance, 'deviance');
    expect(singular).toBe(one.expected.singular);
  });

  test.each(cases)('$id, type III tests', (one) => {
    const { tests } = fitted(one);
    const { F, numDf, denDf, p } = one.expected.anovaType3;
    [tests.wave, tests.cohort, tests.interaction].forEach((found: FTest | null, index) => {
      expectClose(found?.f, F[index], one.tolerance, `F ${index}`);
      expect(found?.numeratorDegreesOfFreedom).toBe(numDf[index]);
      expectClose(found?.denominatorDegreesOfFreedom, denDf[index], one.tolerance, `denominator df ${index}`);
      expectClose(found?.p, p[index], one.tolerance, `p ${index}`);
    });
  });
});
