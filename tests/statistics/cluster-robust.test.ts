import { describe, expect, test } from 'vitest';
import { clusterRobustAncova, clusterRobustGain } from '../../src/statistics';

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
