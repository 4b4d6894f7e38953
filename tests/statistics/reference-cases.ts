import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** One file of tests/reference: what R 4.2.2 (or NIST) says, with the R expression that says it. The README there has the rules. */
export type ReferenceCase<Data, Expected, Options = unknown> = {
  id: string;
  data: Data;
  options: Options;
  expected: Expected;
  /** What must come out instead where R stops, prints NaN or rounding noise, or ranks unrounded doubles. */
  appExpected?: Partial<Expected> & { ok?: boolean; reason?: string };
  rExpression: string;
  tolerance: Tolerance;
};

export type Tolerance = { relative: number; absolute: number };

const folder = new URL('../reference/', import.meta.url);

/** Every case of a method, in the order of their ids. The caller says what shape its method's files have. */
export function referenceCases<Data, Expected, Options = unknown>(
  method: string,
): ReferenceCase<Data, Expected, Options>[] {
  const files = readdirSync(new URL(`${method}/`, folder)).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(new URL(`${method}/${file}`, folder), 'utf8')));
}

/** |actual − reference| ≤ absolute + relative·|reference|. */
export function expectClose(
  actual: number | null | undefined,
  reference: unknown,
  tolerance: Tolerance,
  what: string,
): void {
  expect(actual, what).toBeTypeOf('number');
  expect(reference, `reference for ${what}`).toBeTypeOf('number');
  const allowed = tolerance.absolute + tolerance.relative * Math.abs(reference as number);
  const off = Math.abs((actual as number) - (reference as number));
  expect(off <= allowed, `${what}: ${actual} against ${reference}, off by ${off}, allowed ${allowed}`).toBe(true);
}

/** A probability: also relative 1e-6 where the reference is above 1e-15, so that a tail that has run to zero fails. */
export function expectProbability(
  actual: number | null | undefined,
  reference: unknown,
  tolerance: Tolerance,
  what: string,
): void {
  expectClose(actual, reference, tolerance, what);
  if ((reference as number) > 1e-15) expectClose(actual, reference, { relative: 1e-6, absolute: 0 }, what);
}

/** An interval, which R writes [low, high]. */
export function expectInterval(
  actual: readonly number[] | null | undefined,
  reference: unknown,
  tolerance: Tolerance,
  what: string,
): void {
  const [low, high] = reference as [number, number];
  expectClose(actual?.[0], low, tolerance, `${what} low`);
  expectClose(actual?.[1], high, tolerance, `${what} high`);
}
