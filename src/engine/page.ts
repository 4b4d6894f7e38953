import { proxy, type Remote, wrap } from 'comlink';
import type { FindingOf, Question, RowsOf, RowsQuestion } from '../vocabulary';
import { startWorker } from './bootstrap';
import type { Engine, EngineStatus, EngineWorkerApi, Progress, Reply } from './protocol';
import engineWorker from './worker?worker&url';

/** A little longer than the worker's own limit for the database, so that its words come first. */
const START_TIMEOUT_MILLISECONDS = 75_000;

/** Starts the engine's worker and keeps watch over it; the database starts at once, before anybody needs it. */
export function createEngine(): Engine {
  const worker = startWorker(new URL(engineWorker, document.baseURI).href, 'module', 'engine');
  const remote: Remote<EngineWorkerApi> = wrap<EngineWorkerApi>(worker);
  const listeners = new Set<() => void>();
  let status: EngineStatus = { state: 'starting' };
  let nextTask = 1;
  const become = (next: EngineStatus) => {
    if (status.state === 'broken') return;
    status = next;
    for (const listener of listeners) listener();
  };
  let breakDown: (error: Error) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    breakDown = reject;
  });
  broken.catch(() => undefined);
  const fail = (cause: 'timeout' | 'start' | 'crash', detail: string) => {
    become({ state: 'broken', cause, detail });
    breakDown(new Error(`engine: ${cause}: ${detail}`));
  };

  worker.addEventListener('error', (event) =>
    fail(status.state === 'starting' ? 'start' : 'crash', event.message ?? ''),
  );
  const timer = setTimeout(() => fail('timeout', ''), START_TIMEOUT_MILLISECONDS);
  const started = remote
    .start()
    .then(({ database }) => become({ state: 'ready', database }))
    .catch((error: unknown) => fail('start', error instanceof Error ? error.message : String(error)))
    .finally(() => clearTimeout(timer));

  /** One task: started after the database, stopped by the signal, and ended when the engine breaks. */
  const task = async <Value>(
    signal: AbortSignal | undefined,
    work: (task: number) => Promise<Reply<Value>>,
  ): Promise<Value> => {
    await Promise.race([started, broken]);
    signal?.throwIfAborted();
    const id = nextTask++;
    const stop = () => void remote.stop(id);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return settled(await Promise.race([work(id), broken]));
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (files, choices, { signal, report }) => task(signal, (id) => remote.read(id, files, choices, proxy(report))),
    keyCheck: async (key) => {
      await Promise.race([started, broken]);
      return Promise.race([remote.keyCheck(key), broken]);
    },
    understand: (plan, { signal, report, key = null }) =>
      task(signal, (id) => remote.understand(id, plan, proxy(report), key)),
    ask: <Asked extends Question>(
      fingerprint: string,
      question: Asked,
      signal?: AbortSignal,
      report?: (progress: Progress) => void,
    ) =>
      task(signal, (id) =>
        report ? remote.ask(id, fingerprint, question, proxy(report)) : remote.ask(id, fingerprint, question),
      ) as Promise<FindingOf<Asked['kind']>>,
    rows: <Asked extends RowsQuestion>(fingerprint: string, question: Asked, signal?: AbortSignal) =>
      task(signal, (id) => remote.rows(id, fingerprint, question)) as Promise<RowsOf<Asked['kind']>>,
  };
}

function settled<Value>(reply: Reply<Value>): Value {
  switch (reply.kind) {
    case 'value':
      return reply.value;
    case 'stopped':
      throw new DOMException('stopped', 'AbortError');
    case 'outdated':
      throw new Error('engine: asked about answers that have been replaced');
    case 'failed': {
      const error = new Error(reply.message);
      error.stack = reply.stack;
      throw error;
    }
  }
}
