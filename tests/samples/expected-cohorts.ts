import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type CohortsFinding, type CohortTests, isRefused, type OrRefusal } from '../../src/vocabulary';
import { sample } from '../shared';

/** What R gives: numbers and vectors under the names of the finding; rows of a table as columns, an interval as ci1 and ci2. */
type Figures = { [name: string]: number | number[] | Figures };
export type ExpectedCohorts = {
  cohorts: Record<string, { levels: string[]; tests: Record<string, Figures> }>;
  comparisonGroup: Record<string, Figures>;
};

export const expectedCohorts = () => JSON.parse(readFileSync(sample('expected.json'), 'utf8')) as ExpectedCohorts;

const given = <Value extends object | number>(value: OrRefusal<Value>, what: string): Value => {
  if (isRefused(value)) throw new Error(`${what}: refused: ${JSON.stringify(value.refusal)}`);
  return value;
};

const columns = (rows: object[]) => {
  const flat = rows.map((row) => Object.entries(row).flatMap(([name, value]) => cells(name, value)));
  return Object.fromEntries((flat[0] ?? []).map(([name], place) => [name, flat.map((row) => row[place]![1])]));
};
const cells = (name: string, value: unknown): [string, unknown][] =>
  Array.isArray(value) ? value.map((part, index) => [`${name}${index + 1}`, part]) : [[name, value]];

/** Our figures of one competency in the shape of R's. */
function figures({ cohorts, comparisons }: CohortsFinding, test: CohortTests): Record<string, unknown> {
  const sizes = test.levels.map(
    (place) =>
      comparisons.find(({ competency, cohort }) => competency === test.competency && cohort === cohorts[place]!.cohort)!
        .n,
  );
  const ancova = given(test.ancova, 'ancova');
  return {
    n: sizes,
    welch: test.welch,
    gamesHowell: columns(given(test.gamesHowell, 'Games–Howell').pairs),
    kruskalWallis: test.kruskalWallis,
    brownForsythe: test.brownForsythe,
    ancova: {
      ...ancova,
      adjusted: columns(ancova.adjusted),
      pairs: columns(ancova.pairs.map(({ difference, ...pair }) => ({ estimate: difference, ...pair }))),
    },
    pooled: test.pooled,
    trend: test.trend,
    courses: isRefused(test.courses)
      ? test.courses
      : {
          ...test.courses,
          differences: columns(
            test.courses.differences.flatMap(({ difference }) => (isRefused(difference) ? [] : [difference])),
          ),
        },
    mixed: isRefused(test.mixed)
      ? test.mixed
      : { ...test.mixed, changes: columns(test.mixed.changes.map(({ change }) => change)) },
    detectable: test.detectable,
  };
}

/**
 * Allowed errors, relative above a floor: closed forms as they are; R takes ptukey from one, good to 1e-9, and stops qtukey at 1e-4; τ²
 * and what follows from it is searched; the mixed model's estimates are good to 1e-5 and its degrees of freedom to 1e-3.
 */
function allowed(path: string, size: number): number {
  const chance = /(^|\.)p(Holm|BH)?$/.test(path);
  const above = (floor: number, relative: number) => relative * Math.max(size, floor);
  if (path === 'gamesHowell.p') return above(1e-2, 1e-7);
  if (path.startsWith('gamesHowell.ci')) return above(1e-2, 1e-4);
  if (/^(pooled|trend)\./.test(path)) return above(chance ? 1e-6 : 1e-2, 1e-7);
  if (/^mixed\..*(df2?|p)$/.test(path)) return above(1e-6, 1e-3);
  if (path.startsWith('mixed.')) return above(1e-2, 1e-5);
  if (path === 'detectable') return above(1e-2, 1e-8);
  return above(chance ? 0 : 1e-2, 1e-9);
}

/** Expects every figure of R's of one competency; returns how many were compared. */
export function expectCohortTests(found: CohortsFinding, test: CohortTests, expected: Figures): number {
  return expectFigures(figures(found, test), expected, `${found.by}/${found.within} ${test.competency}`);
}

export function expectFigures(found: unknown, expected: Figures[string], where: string, path = ''): number {
  if (typeof expected === 'number') {
    const at = `${where} ${path}: ${found} for ${expected}`;
    expect(found, at).toBeTypeOf('number');
    const error = Math.abs((found as number) - expected);
    expect(error, at).toBeLessThanOrEqual(allowed(path.replace(/\[\d+\]$/, ''), Math.abs(expected)));
    return 1;
  }
  if (Array.isArray(expected)) {
    expect(found, `${where} ${path}`).toHaveLength(expected.length);
    return expected.reduce(
      (sum, value, index) => sum + expectFigures((found as unknown[])[index], value, where, `${path}[${index}]`),
      0,
    );
  }
  expect(found, `${where} ${path}`).toBeTypeOf('object');
  return Object.entries(expected).reduce(
    (sum, [name, value]) =>
      sum +
      expectFigures((found as Record<string, unknown>)[name], value, where, path === '' ? name : `${path}.${name}`),
    0,
  );
}
