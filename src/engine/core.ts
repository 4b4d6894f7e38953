import { answer, answerWithoutAnswers, takenRows } from '../analyses';
import { type ReadOptions, readTables, understand } from '../import';
import { createStore, type Database, fatalCause, readRegularText, type Store } from '../store';
import type { Choices, Encoding, Plan, Pseudonyms, ReadTable } from '../vocabulary';
import type { EngineWorkerApi, Progress, ReadOutcome, Reply } from './protocol';
import { pseudonymsOf } from './pseudonyms';
import { looksLikeJson, readJson } from './read-json';
import { sha256 } from './sha256';
import { createTasks, type Pause, Stopped } from './tasks';

/**
 * From here on DuckDB reads regular text from the file's handle. It takes about as long as our own reader, on a thread of its own; what is
 * won is the text of the whole file, which for Chinese takes the file's size again.
 */
const LEAST_REGULAR_BYTES = 32 * 2 ** 20;

type Report = (progress: Progress) => void;

/** Import, store and analyses as one: what the worker exposes, and what tests run in Node. */
export function createEngineCore(openDatabase: () => Promise<Database>): EngineWorkerApi {
  const tasks = createTasks();
  /** Of each source: its table, the file that it came in, and the choices under which it was read. */
  const sources = new Map<string, { table: ReadTable; file: File; chosen: string }>();
  let database: Database | null = null;
  let store: Store | null = null;
  let loaded: string | null = null;
  /** Of the key that was given last, with what it has made so far. */
  let keyed: { key: string; pseudonyms: Pseudonyms } | null = null;

  let tellLost: (why: string) => void = () => {};
  const lost = new Promise<string>((resolve) => {
    tellLost = resolve;
  });

  const readFile = async (file: File, choices: Choices, pause: Pause, report: Report): Promise<ReadOutcome[]> => {
    const bytes = await bytesOf(file);
    if (bytes === null) return [unreadable(file)];
    await pause();
    if (looksLikeJson(bytes)) return [readJson(file.name, new TextDecoder().decode(bytes))];
    const hash = (part: Uint8Array) => sha256(part, pause);
    const { tables, problems, json } = await readTables(
      { name: file.name, bytes, sha256: await hash(bytes) },
      {
        encodingFor: (key) => choices[`encoding/${key}`] as Encoding | undefined,
        takesHidden: (key, sheet) => choices[`sheet/${key}/${sheet}`] === 'use',
        hash,
        report: (done, total) => report({ stage: 'reading', file: file.name, done, total }),
        pause,
        ...(database ? { regular: regularReader(database, file, bytes) } : {}),
      },
    );
    for (const table of tables) {
      const known = sources.get(table.sha256);
      // A copy under another name is the same source, which keeps the name that it came with first.
      if (!known || known.file === file)
        sources.set(table.sha256, { table, file, chosen: readingChoices(table.sha256, choices) });
    }
    return [
      ...tables.flatMap(({ hiddenOf, sha256: key, name, bytes: size }): ReadOutcome[] =>
        hiddenOf === undefined ? [{ kind: 'table', sha256: key, name, bytes: size }] : [],
      ),
      ...json.map(({ name, text }) => readJson(name, text)),
      ...problems.map((problem): ReadOutcome => {
        return { kind: 'refused', name: problem.file ?? file.name, problems: [problem] };
      }),
    ];
  };

  /** The table of a source with the hidden sheets read beside it; its file is read again where the choices of reading are others since. */
  const tablesOf = async (key: string, choices: Choices, pause: Pause, report: Report): Promise<ReadTable[]> => {
    const source = sources.get(key);
    if (!source) throw new Error(`engine: source that was never read: ${key}`);
    const chosen = readingChoices(key, choices);
    if (chosen !== source.chosen) {
      await readFile(source.file, choices, pause, report);
      if (sources.get(key) === source) sources.set(key, { ...source, chosen });
    }
    const hidden = [...sources.values()].filter(({ table }) => table.hiddenOf === key);
    return [sources.get(key)!.table, ...hidden.map(({ table }) => table)];
  };

  return {
    async start() {
      database = await openDatabase();
      void database.lost.then(tellLost);
      store = createStore(database);
      return { database: database.version };
    },
    read: (task, given, choices, report) =>
      replied(
        tasks.run(task, async (pause) => {
          const outcomes: ReadOutcome[] = [];
          for (const [index, file] of given.entries()) {
            report({ stage: 'reading', file: file.name, done: 0, total: file.size });
            const read = await readFile(file, choices, pause, report);
            outcomes.push(
              ...read.map((outcome) => (outcome.kind === 'table' ? { ...outcome, given: index } : outcome)),
            );
          }
          return outcomes;
        }),
      ),
    keyCheck: async (key) => pseudonymsOf(key).check,
    understand: (task, plan: Plan, report, key = null) =>
      replied(
        tasks.run(task, async (pause) => {
          if (!store) throw new Error('engine: asked before the database was started');
          const tables: ReadTable[] = [];
          for (const source of plan.sources)
            tables.push(...(await tablesOf(source.sha256, plan.choices, pause, report)));
          report({ stage: 'understanding', done: 0, total: 0 });
          await pause();
          if (key !== null && keyed?.key !== key) keyed = { key, pseudonyms: pseudonymsOf(key) };
          const { understanding, answers } = understand(
            tables,
            plan,
            key === null ? null : (keyed?.pseudonyms ?? null),
          );
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
    ask: (task, fingerprint, question, report) =>
      replied(
        tasks.run(task, async (pause) => {
          if (fingerprint === null) return answerWithoutAnswers(question);
          if (!store || loaded !== fingerprint) throw new Outdated();
          return answer(store, question, {
            pause,
            report: (done, total) => report?.({ stage: 'texts', done, total }),
          });
        }),
      ),
    rows: (task, fingerprint, question) =>
      replied(
        tasks.run(task, async () => {
          if (!store || loaded !== fingerprint) throw new Outdated();
          return takenRows(store, question);
        }),
      ),
    retain: (task, kept) =>
      replied(
        tasks.run(task, async () => {
          keyed = null;
          const gone = [...sources].filter(([key, { table }]) => !kept.includes(table.hiddenOf ?? key));
          if (gone.length === 0) return;
          for (const [key] of gone) sources.delete(key);
          loaded = null;
          await store?.clear();
        }),
      ),
    stop: (task) => tasks.stop(task),
    lost: () => lost,
    lives: () => undefined,
  };
}

/** Null where the file has been moved, changed or locked since it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const unreadable = ({ name }: File): ReadOutcome => {
  return { kind: 'refused', name, problems: [{ code: 'file-unreadable', severity: 'error', file: name }] };
};

/** DuckDB reads the file's own handle; a part of an archive has none and gets one. */
function regularReader(database: Database, file: File, whole: Uint8Array): NonNullable<ReadOptions['regular']> {
  return {
    leastBytes: LEAST_REGULAR_BYTES,
    read: (bytes, form, progress) => {
      const handle = bytes === whole ? file : new Blob([bytes as Uint8Array<ArrayBuffer>]);
      return readRegularText(database, handle, form, progress);
    },
  };
}

/** How a source is to be read: its encoding, and the hidden sheets of its workbook that are taken in. */
function readingChoices(key: string, choices: Choices): string {
  const ways = Object.entries(choices).filter(
    ([name]) => name === `encoding/${key}` || name.startsWith(`sheet/${key}/`),
  );
  return JSON.stringify(ways.sort());
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
    const fatal = fatalCause(cause);
    if (fatal) return { kind: 'died', death: { cause: fatal, detail: cause.message } };
    return { kind: 'failed', message: cause.message, stack: cause.stack ?? '' };
  }
}
