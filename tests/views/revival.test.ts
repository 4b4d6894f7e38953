import { describe, expect, it } from 'vitest';
import { type Engine, EngineDied, type EngineStatus, type ReadOutcome } from '../../src/engine';
import { CENTRE } from '../../src/framework';
import { createProjectHistory } from '../../src/project';
import { createSession, dataState } from '../../src/views/session';
import { fixtureEngine } from './fixture-engine';
import { FIXTURES } from './fixtures';

const DEATH = { cause: 'memory', detail: 'full' } as const;
const question = { kind: 'people', filters: {} } as const;

/** An engine that can be ended, and that has read nothing after it was. */
function start() {
  const inner = fixtureEngine(FIXTURES.centre());
  const read = new Set<string>();
  const listeners = new Set<() => void>();
  let status: EngineStatus = inner.status();
  const deadly = { file: '', question: '', times: 0 };
  const end = () => {
    read.clear();
    deadly.times += 1;
    status = { state: 'starting', after: DEATH };
    for (const listener of listeners) listener();
    status = inner.status();
    for (const listener of listeners) listener();
    throw new EngineDied(DEATH, true);
  };
  const unreadable = new Set<string>();
  const engine: Engine = {
    ...inner,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async read(files, choices, options) {
      const outcomes: ReadOutcome[] = [];
      for (const file of files) {
        options.report({ stage: 'reading', file: file.name, done: 0, total: 1 });
        if (file.name === deadly.file) end();
        if (unreadable.has(file.name)) outcomes.push({ kind: 'refused', name: file.name, problems: [] });
        else {
          read.add(file.name);
          outcomes.push(...(await inner.read([file], choices, options)));
        }
      }
      return outcomes;
    },
    async understand(plan, options) {
      for (const { sha256 } of plan.sources) if (!read.has(sha256)) throw new Error(`never read: ${sha256}`);
      return inner.understand(plan, options);
    },
    async ask(fingerprint, asked, signal) {
      if (asked.kind === deadly.question) end();
      if (read.size === 0) throw new Error('outdated');
      return inner.ask(fingerprint, asked, signal);
    },
  };
  const session = createSession(engine, createProjectHistory(CENTRE));
  const endIdle = async () => {
    try {
      end();
    } catch {
      await session.reunderstand();
    }
  };
  return { session, deadly, unreadable, endIdle };
}
const fileOf = (name: string) => new File(['a,b'], name);

describe('after the engine has ended', () => {
  it('the files are given again, and questions are answered as before', async () => {
    const { session, endIdle } = start();
    await session.addFiles([fileOf('pre.csv'), fileOf('post.csv')]);
    const before = await session.engine.ask('f', question);
    await endIdle();
    expect(session.get().interruption).toMatchObject({ state: 'restored', death: DEATH, step: { stage: 'waiting' } });
    expect(dataState(session.get())).toBe('ready');
    expect(await session.engine.ask('f', question)).toEqual(before);
  });

  it('a file that cannot be read any more is asked for by name', async () => {
    const { session, unreadable, endIdle } = start();
    await session.addFiles([fileOf('pre.csv'), fileOf('post.csv')]);
    unreadable.add('post.csv');
    await endIdle();
    expect(session.get().missing.map(({ name }) => name)).toEqual(['post.csv']);
    unreadable.clear();
    await session.addFiles([fileOf('post.csv')]);
    expect(session.get().missing).toEqual([]);
  });

  it('a file that ends it twice is left out by name, and the others stay', async () => {
    const { session, deadly } = start();
    await session.addFiles([fileOf('pre.csv')]);
    deadly.file = 'large.csv';
    await session.addFiles([fileOf('post.csv'), fileOf('large.csv')]);
    expect(deadly.times).toBe(2);
    expect(session.get().refused).toMatchObject([{ name: 'large.csv', problems: [{ code: 'file-overwhelms' }] }]);
    expect(session.project.get().present.sources.map(({ name }) => name)).toEqual(['pre.csv', 'post.csv']);
    expect(dataState(session.get())).toBe('ready');
  });

  it('a question that ends it twice is asked no more until the person says so, and the others are', async () => {
    const { session, deadly } = start();
    await session.addFiles([fileOf('pre.csv')]);
    deadly.question = 'people';
    await expect(session.engine.ask('f', question)).rejects.toThrow('ended 2 times');
    await expect(session.engine.ask('f', question)).rejects.toThrow('ended 2 times');
    expect(deadly.times).toBe(2);
    expect(session.get().interruption).toMatchObject({
      state: 'stopped',
      step: { stage: 'asking', question: 'people' },
    });
    expect(dataState(session.get())).toBe('ready');
    deadly.question = '';
    await session.tryAgain();
    expect(session.get().interruption).toBeNull();
    expect((await session.engine.ask('f', question)).kind).toBe('people');
  });
});
