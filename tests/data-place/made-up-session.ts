import type { Engine, EngineStatus } from '../../src/engine';
import { CENTRE } from '../../src/framework';
import { createProjectHistory } from '../../src/project';
import { createSession, type Session } from '../../src/views/session';
import type { Problem, Understanding } from '../../src/vocabulary';
import { ATTRITION } from './made-up';

const READY: EngineStatus = { state: 'ready', database: 'made up' };

/** A session over an engine that understands whatever it is given as the same made-up thing. */
export async function madeUpSession(understanding: Understanding | null, refused: Problem[][] = []): Promise<Session> {
  const engine: Engine = {
    status: () => READY,
    subscribe: () => () => {},
    read: async (files) => {
      if (understanding === null) return files.map(({ name }) => ({ kind: 'table', sha256: name, name, bytes: 1 }));
      const tables = understanding.sources.map(({ sha256, name, bytes }) => ({
        kind: 'table' as const,
        sha256,
        name,
        bytes,
      }));
      const outs = refused.map((problems) => ({ kind: 'refused' as const, name: problems[0]?.file ?? '', problems }));
      return [...tables, ...outs];
    },
    understand: async ({ choices }) => {
      const known = understanding;
      if (!known) throw new Error('made up: nothing to understand');
      return { ...known, decisions: known.decisions.filter(({ key }) => choices[key] === undefined) };
    },
    rows: () => Promise.reject(new Error('made up: holds no answers')),
    keyCheck: async () => '00000000',
    retain: async () => undefined,
    ask: async () => ATTRITION as never,
  };
  const session = createSession(engine, createProjectHistory(CENTRE));
  if (understanding) await session.addFiles([new File(['x'], 'x.csv')]);
  return session;
}
