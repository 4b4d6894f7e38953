import { fisherF } from './distributions';

export type FTest = { f: number; numeratorDegreesOfFreedom: number; denominatorDegreesOfFreedom: number; p: number };

/** F against its distribution, upper tail. */
export function fTest(f: number, numeratorDegreesOfFreedom: number, denominatorDegreesOfFreedom: number): FTest {
  const p = fisherF.cumulative(f, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, 'upper');
  return { f, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, p };
}
