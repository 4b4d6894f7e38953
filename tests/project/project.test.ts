import { describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { changed, createProjectHistory, emptyProject, projectFile, readProject } from '../../src/project';
import type { Project } from '../../src/vocabulary';

const sha = (digit: string) => digit.repeat(64);
const worked = (): Project => ({
  ...emptyProject(CENTRE),
  name: '113 學年度',
  sources: [
    { name: 'pre.csv', sha256: sha('a') },
    { name: 'post.csv', sha256: sha('b') },
  ],
  choices: {
    [`wave/${sha('a')}`]: 'pre',
    [`row/${sha('b')}/12`]: 'use',
    'competency/CE': 'compassion',
  } as Project['choices'],
  filters: { semester: ['113-1'] },
});

describe('a project file', () => {
  it('comes back as it was', () => {
    expect(readProject(JSON.parse(projectFile(worked())), 'p.json')).toEqual({ project: worked() });
  });

  it('of an earlier version takes the defaults of settings that it does not know', () => {
    const old = JSON.parse(projectFile(worked()));
    old.settings = { confidence: 0.9, publicationThreshold: 15 };
    const read = readProject(old, 'p.json');
    expect('project' in read && read.project.settings).toEqual({
      ...emptyProject(CENTRE).settings,
      confidence: 0.9,
      publicationThreshold: 15,
    });
  });

  it('that is broken names the place', () => {
    const broken = JSON.parse(projectFile(worked()));
    broken.sources[1].sha256 = 'short';
    broken.settings.confidence = 95;
    const read = readProject(broken, 'p.json');
    expect('problems' in read && read.problems.map(({ code, values }) => [code, values?.place])).toEqual([
      ['project-broken', 'sources[1].sha256'],
      ['project-broken', 'settings.confidence'],
    ]);
  });

  it('holds no answer: names, hashes and decisions only', () => {
    expect(Object.keys(JSON.parse(projectFile(worked()))).sort()).toEqual(
      [
        'actions',
        'capsules',
        'centre',
        'choices',
        'claims',
        'effectRule',
        'filters',
        'format',
        'framework',
        'grouping',
        'instrument',
        'name',
        'reflections',
        'programmes',
        'report',
        'settings',
        'sources',
        'view',
      ].sort(),
    );
  });
});

describe('changes', () => {
  it('leave the project before as it was', () => {
    const before = worked();
    const frozen = JSON.stringify(before);
    changed(before, { kind: 'choose', choices: { finishedOnly: 'true' } });
    changed(before, { kind: 'replace-source', sha256: sha('a'), by: { name: 'pre.csv', sha256: sha('c') } });
    expect(JSON.stringify(before)).toBe(frozen);
  });

  it('a file that changed takes the old one’s place and its choices', () => {
    const after = changed(worked(), {
      kind: 'replace-source',
      sha256: sha('a'),
      by: { name: 'pre.csv', sha256: sha('c') },
    });
    expect(after.sources.map(({ sha256 }) => sha256)).toEqual([sha('c'), sha('b')]);
    expect(after.choices).toEqual({
      [`wave/${sha('c')}`]: 'pre',
      [`row/${sha('b')}/12`]: 'use',
      'competency/CE': 'compassion',
    });
  });

  it('every step can be taken back and taken again', () => {
    const history = createProjectHistory(CENTRE);
    const seen = [history.get().present];
    const step = (change: Parameters<typeof history.apply>[0]) => {
      history.apply(change);
      seen.push(history.get().present);
    };
    step({ kind: 'add-sources', sources: worked().sources });
    step({ kind: 'set-filters', filters: { semester: ['113-1'] } });
    step({ kind: 'rename', name: 'x' });
    step({ kind: 'clear', framework: CENTRE });
    for (const expected of [...seen].reverse().slice(1)) {
      history.undo();
      expect(history.get().present).toEqual(expected);
    }
    history.undo();
    for (const expected of seen.slice(1)) {
      history.redo();
      expect(history.get().present).toEqual(expected);
    }
  });
});
