import { describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { emptyProject, projectFile, readProject } from '../../src/project';
import { MIGRATIONS, type Migration, migrated, PROJECT_FORMAT } from '../../src/project/migrations';

const STEPS: Migration[] = [
  { from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { from: 2, migrate: ({ title, ...rest }) => ({ ...rest, title: { en: title } }) },
];
const first = { format: 'competency-project/1', name: 'x', kept: true };

describe('the steps between formats', () => {
  it('lead from every number to the one that is written, one after the other', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(
      Array.from({ length: PROJECT_FORMAT - 1 }, (_, index) => index + 1),
    );
  });

  it('are taken in order, from wherever a file stands', () => {
    const last = { format: 'competency-project/3', title: { en: 'x' }, kept: true };
    expect(migrated(first, STEPS, 3)).toEqual({ value: last });
    expect(migrated({ format: 'competency-project/2', title: 'x', kept: true }, STEPS, 3)).toEqual({ value: last });
    expect(migrated(last, STEPS, 3)).toEqual({ value: last });
  });

  it('leave what they are given as it was', () => {
    const before = JSON.stringify(first);
    migrated(first, STEPS, 3);
    expect(JSON.stringify(first)).toBe(before);
  });

  it('are not guessed where one is missing, nor where there is no number', () => {
    expect(migrated(first, STEPS.slice(1), 3)).toEqual({ value: first });
    for (const value of [null, 7, 'x', [], {}, { format: 'competency-project/x' }]) {
      expect(migrated(value, STEPS, 3)).toEqual({ value });
    }
  });
});

describe('a project of a newer format', () => {
  it('is refused by its number, whatever else it holds', () => {
    const newer = { ...JSON.parse(projectFile(emptyProject(CENTRE))), format: 'competency-project/2' };
    const read = readProject(newer, 'p.json');
    expect('problems' in read && read.problems).toEqual([
      { code: 'project-newer', severity: 'error', file: 'p.json', values: { format: 'competency-project/2' } },
    ]);
  });
});
