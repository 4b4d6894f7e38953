import { describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { createWriter, emptyProject } from '../../src/project';
import type { Project } from '../../src/vocabulary';

const named = (name: string): Project => ({ ...emptyProject(CENTRE), name });

/** A shelf whose writes end when they are told to. */
function slowShelf() {
  const written: string[] = [];
  const revisions = new Map<string, number>();
  let end: (() => void)[] = [];
  return {
    written,
    revisions,
    async finish() {
      for (const one of end) one();
      end = [];
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    keep: async (id: string, project: Project, revision: number) => {
      await new Promise<void>((resolve) => end.push(resolve));
      if ((revisions.get(id) ?? 0) !== revision) return 'conflict' as const;
      revisions.set(id, revision + 1);
      written.push(`${id}: ${project.name}`);
      return { revision: revision + 1 };
    },
  };
}

function start(shelf = slowShelf()) {
  const told: string[] = [];
  const writer = createWriter(shelf, {
    onKept: (id) => void told.push(`kept ${id}`),
    onConflict: (id) => told.push(`conflict ${id}`),
    onFailed: (error) => told.push(String(error)),
  });
  return { shelf, told, writer };
}

describe('writing', () => {
  it('begins with the change itself, and the last of those meanwhile follows', async () => {
    const { shelf, writer } = start();
    for (const name of ['a', 'b', 'c']) writer.keep('one', named(name));
    await shelf.finish();
    expect(shelf.written).toEqual(['one: a']);
    await shelf.finish();
    expect(shelf.written).toEqual(['one: a', 'one: c']);
    await writer.settled();
    writer.keep('one', named('d'));
    await shelf.finish();
    expect(shelf.written.at(-1)).toBe('one: d');
  });

  it('writes a project again that a change was taken back from while that change was being written', async () => {
    const { shelf, writer } = start();
    const [before, after] = [named('before'), named('after')];
    writer.keep('one', before);
    await shelf.finish();
    await writer.settled();
    writer.keep('one', after);
    writer.keep('one', before);
    for (let turn = 0; turn < 3; turn += 1) await shelf.finish();
    expect(shelf.written).toEqual(['one: before', 'one: after', 'one: before']);
  });

  it('does not lose the last change of a project that another took the place of', async () => {
    const { shelf, writer } = start();
    writer.keep('one', named('a'));
    writer.keep('one', named('b'));
    writer.keep('two', named('c'));
    for (let turn = 0; turn < 3; turn += 1) await shelf.finish();
    expect(shelf.written).toEqual(['one: a', 'one: b', 'two: c']);
  });

  it('writes nothing twice, and nothing that was only read', async () => {
    const { shelf, writer } = start();
    const read = named('a');
    writer.read('one', read, 4);
    writer.keep('one', read);
    await writer.settled();
    expect(shelf.written).toEqual([]);
  });

  it('never writes over what somebody else has written since', async () => {
    const { shelf, told, writer } = start();
    writer.read('one', named('a'), 4);
    shelf.revisions.set('one', 5);
    writer.keep('one', named('b'));
    await shelf.finish();
    expect(told).toEqual(['conflict one']);
    expect(shelf.written).toEqual([]);
  });

  it('goes on after a write that failed', async () => {
    const shelf = slowShelf();
    const { told, writer } = start({
      ...shelf,
      keep: (id, project, revision) =>
        project.name === 'bad' ? Promise.reject(new Error('full')) : shelf.keep(id, project, revision),
    });
    writer.keep('one', named('bad'));
    await writer.settled();
    writer.keep('one', named('good'));
    await shelf.finish();
    expect(told).toEqual(['Error: full', 'kept one']);
  });
});
