import { describe, expect, it, vi } from 'vitest';
import { CENTRE } from '../../src/framework';
import { createProjectHistory } from '../../src/project';
import { gatherResults } from '../../src/views/export/export-results';
import { createSession, dataState } from '../../src/views/session';
import type { PeopleFlow } from '../../src/vocabulary';
import { fixtureEngine } from './fixture-engine';
import { FIXTURES } from './fixtures';

function start() {
  const engine = fixtureEngine(FIXTURES.centre());
  const understand = vi.spyOn(engine, 'understand');
  const project = createProjectHistory(CENTRE);
  const session = createSession(engine, project);
  return { engine, understand, project, session };
}
const file = () => new File(['a,b'], 'pre.csv');

describe('a session', () => {
  it('goes from empty to ready with a file', async () => {
    const { session } = start();
    expect(dataState(session.get())).toBe('empty');
    const added = session.addFiles([file()]);
    await added;
    expect(dataState(session.get())).toBe('ready');
  });

  it('is ready where nobody is matched and both waves have people, for they are compared as two groups', async () => {
    const { session } = start();
    await session.addFiles([file()]);
    const state = session.get();
    const withPeople = (people: Partial<PeopleFlow>) => ({
      ...state,
      understanding: {
        ...state.understanding!,
        people: { ...state.understanding!.people, both: 0, preOnly: 0, postOnly: 0, ...people },
      },
    });
    expect(dataState(withPeople({ preOnly: 30, postOnly: 20 }))).toBe('ready');
    expect(dataState(withPeople({ preOnly: 30 }))).toBe('needs-decision');
  });

  it('reads the files anew for a step that touches them, and not for a filter', async () => {
    const { session, understand, project } = start();
    await session.addFiles([file()]);
    session.change({ kind: 'set-filters', filters: { semester: ['112-1'] } });
    session.undo();
    expect(project.get().present.filters).toEqual({});
    session.redo();
    expect(project.get().present.filters).toEqual({ semester: ['112-1'] });
    expect(understand).toHaveBeenCalledTimes(1);
    session.undo();
    session.undo();
    await session.reunderstand();
    expect(project.get().present.sources).toEqual([]);
    expect(dataState(session.get())).toBe('empty');
  });

  it('is done when the answer is there, whatever is still told of the way to it', async () => {
    const { session, understand } = start();
    const late: (() => void)[] = [];
    understand.mockImplementation(async (_, { report }) => {
      late.push(() => report({ stage: 'loading', done: 1, total: 1 }));
      return FIXTURES.centre().understanding;
    });
    await session.addFiles([file()]);
    expect(late).toHaveLength(1);
    late[0]!();
    expect(dataState(session.get())).toBe('ready');
  });

  it('holds the key of the pseudonyms in memory: the project keeps its check value, and no id of an earlier answer', async () => {
    const { session, project, understand } = start();
    await session.addFiles([file()]);
    session.change({ kind: 'choose', choices: { 'merge/41047001S/41047002S': 'same' } });
    expect(await session.giveKey('a key of the house')).toBe(true);
    expect(project.get().present.choices).toEqual({ personIds: 'pseudonym/00000000' });
    await session.reunderstand();
    expect(understand.mock.lastCall?.[1].key).toBe('a key of the house');
    expect(JSON.stringify(project.get().present)).not.toContain('house');
    session.change({ kind: 'choose', choices: { personIds: 'pseudonym/12345678' } });
    expect(await session.giveKey('another')).toBe(false);
    expect(session.get().key).toBe('a key of the house');
  });

  it('keeps a failure until it is dismissed, and takes a stopped task for none', () => {
    const { session } = start();
    session.reportFailure(new DOMException('stopped', 'AbortError'));
    expect(session.get().failure).toBeNull();
    session.reportFailure(new Error('engine: broken'));
    expect(session.get().failure?.message).toBe('engine: broken');
    session.dismissFailure();
    expect(session.get().failure).toBeNull();
  });
});

describe('what an export asks for', () => {
  it('is everyone and each value of the grouping, what decides of them what is published, and nothing twice', async () => {
    const { session, project, engine } = start();
    await session.addFiles([file()]);
    const ask = vi.spyOn(engine, 'ask');
    const gathered = await gatherResults(session, project.get().present, { name: 'test', version: '1' });
    expect(gathered.everyone.comparisons).toHaveLength(5);
    expect(gathered.byGroup.comparisons).toHaveLength(20);
    const asked = ask.mock.calls.map(([, question]) => JSON.stringify(question));
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked.filter((question) => question.includes('"cells"'))).toHaveLength(2);
  });

  it('is also the cells that the filters make, where some are in force', async () => {
    const { session, project, engine } = start();
    await session.addFiles([file()]);
    session.change({ kind: 'set-filters', filters: { strategy: ['courses'] } });
    const ask = vi.spyOn(engine, 'ask');
    const { everyone } = await gatherResults(session, project.get().present, { name: 'test', version: '1' });
    expect(everyone.filters).toEqual({ strategy: ['courses'] });
    const cells = ask.mock.calls.flatMap(([, question]) => (question.kind === 'cells' ? [question.groupings] : []));
    expect(cells).toEqual(expect.arrayContaining([['strategy'], ['semester', 'strategy']]));
  });

  it('has no groups where the grouping is not in the data', async () => {
    const { session, project } = start();
    await session.addFiles([file()]);
    session.change({ kind: 'set-grouping', grouping: 'nowhere' });
    const { byGroup } = await gatherResults(session, project.get().present, { name: 'test', version: '1' });
    expect(byGroup.comparisons).toEqual([]);
  });
});
