import { answer } from '../analyses';
import { readTable, understand } from '../import';
import { createStore, type Database, type Store } from '../store';
import type { Choices, Encoding, Plan, ReadTable } from '../vocabulary';
import type { EngineWorkerApi, Progress, ReadOutcome, Reply } from './protocol';
import { looksLikeJson, readJson } from './read-json';
import { sha256 } from './sha256';
import { createTasks, type Pause, Stopped } from './tasks';

type Report = (progress: Progress) => void;

/** Import, store and analyses as one: what the worker exposes, and what tests run in Node. */
export function createEngineCore(openDatabase: () => Promise<Database>): EngineWorkerApi {
  const tasks = createTasks();
  const files = new Map<string, File>();
  const tables = new Map<string, ReadTable>();
  let store: Store | null = null;
  let loaded: string | null = null;

  const readFile = async (file: File, choices: Choices, pause: Pause, report: Report): Promise<ReadOutcome> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await pause();
    if (looksLikeJson(bytes)) return readJson(file.name, new TextDecoder().decode(bytes));
    const hash = await sha256(bytes, pause);
    if (!tables.has(hash)) {
      const encoding = choices[`encoding/${hash}`] as Encoding | undefined;
      const read = await readTable(
        { name: file.name, bytes, sha256: hash },
        {
          ...(encoding ? { encoding } : {}),
          report: (done, total) => report({ stage: 'reading', file: file.name, done, total }),
          pause,
        },
      );
      if ('problem' in read) return { kind: 'refused', name: file.name, problems: [read.problem] };
      tables.set(hash, read.table);
      files.set(hash, file);
    }
    return { kind: 'table', sha256: hash, name: file.name, bytes: file.size };
  };

  /** The table of a source, read again where the person has chosen another encoding since. */
  const tableOf = async (hash: string, choices: Choices, pause: Pause, report: Report): Promise<ReadTable> => {
    const table = tables.get(hash);
    if (!table) throw new Error(`engine: source that was never read: ${hash}`);
    const encoding = choices[`encoding/${hash}`];
    if (!encoding || encoding === table.encoding) return table;
    tables.delete(hash);
    const outcome = await readFile(files.get(hash)!, choices, pause, report);
    if (outcome.kind === 'table') return tables.get(hash)!;
    tables.set(hash, table);
    return table;
  };

  return {
    async start() {
      const database = await openDatabase();
      store = createStore(database);
      return { database: database.version };
    },
    read: (task, given, choices, report) =>
      replied(
        tasks.run(task, async (pause) => {
          const outcomes: ReadOutcome[] = [];
          for (const file of given) {
            report({ stage: 'reading', file: file.name, done: 0, total: file.size });
            outcomes.push(await readFile(file, choices, pause, report));
          }
          return outcomes;
        }),
      ),
    understand: (task, plan: Plan, report) =>
      replied(
        tasks.run(task, async (pause) => {
          if (!store) throw new Error('engine: asked before the database was started');
          const sources: ReadTable[] = [];
          for (const source of plan.sources) sources.push(await tableOf(source.sha256, plan.choices, pause, report));
          report({ stage: 'understanding', done: 0, total: 0 });
          await pause();
          const { understanding, answers } = understand(sources, plan);
          if (understanding.fingerprint !== loaded) {
            report({ stage: 'loading', done: 0, total: 0 });
            await pause();
            loaded = null;
            await store.load(answers, pause);
            loaded = understanding.fingerprint;
          }
          return understanding;
        }),
      ),
    ask: (task, fingerprint, question) =>
      replied(
        tasks.run(task, async () => {
          if (!store || loaded !== fingerprint) throw new Outdated();
          return answer(store, question);
        }),
      ),
    stop: (task) => tasks.stop(task),
  };
}

/** Asked about answers that have been replaced since. */
class Outdated extends Error {}

async function replied<Value>(work: Promise<Value>): Promise<Reply<Value>> {
  try {
    return { kind: 'value', value: await work };
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'stopped' };
    if (error instanceof Outdated) return { kind: 'outdated' };
    const cause = error instanceof Error ? error : new Error(String(error));
    return { kind: 'failed', message: cause.message, stack: cause.stack ?? '' };
  }
}
