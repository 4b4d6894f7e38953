import type { FindingOf, Question, RowsOf, RowsQuestion } from '../vocabulary';
import {
  type Death,
  type Engine,
  EngineDied,
  type EngineStatus,
  type EngineWorkerApi,
  type Progress,
  type Reply,
} from './protocol';

/** One worker from its start to its end. */
export type Life = {
  remote: Promised<EngineWorkerApi>;
  /** @throws StartFault */
  started: Promise<{ database: string }>;
  /** Settles when it is no more. */
  lost: Promise<Death>;
  end(): void;
};
type Promised<Api> = {
  [name in keyof Api]: Api[name] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Promise<Awaited<Answer>>
    : never;
};

/** Why a worker never came to work. */
export class StartFault extends Error {
  override name = 'StartFault';
  constructor(
    readonly fault: 'timeout' | 'start',
    readonly detail: string,
  ) {
    super(`engine: ${fault}: ${detail}`);
  }
}

/** An engine that ends this often without being asked anything would do so for ever. */
const MOST_IDLE_DEATHS = 2;
/** A file that did not come through may come through the next time; one that took too long is not waited for again. */
const MOST_STARTS = 2;

type Living = Life & {
  running: Set<number>;
  died: Promise<{ death: Death; first: number | null }>;
  die(death: Death): void;
};

/**
 * An engine that has another life when one ends. What it was asked then rejects with `EngineDied`, and the new one knows nothing yet:
 * whoever asks has the files, and gives them again.
 */
export function livingEngine(start: () => Life, reported: <Report>(report: Report) => Report): Engine {
  const listeners = new Set<() => void>();
  let status: EngineStatus = { state: 'starting' };
  let nextTask = 1;
  let idleDeaths = 0;
  let failedStarts = 0;
  const become = (next: EngineStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };

  const begin = (): Living => {
    const life = start();
    const running = new Set<number>();
    let die: Living['die'] = () => {};
    const died: Living['died'] = new Promise((resolve) => {
      // Tasks run one after the other: the first that is not done is the one that ran.
      die = (death) => resolve({ death, first: running.values().next().value ?? null });
    });
    // A worker that ends before it has come to work has not started, by whatever way it ended.
    const stillborn = died.then(({ death }) => {
      throw new StartFault('start', death.detail);
    });
    const living: Living = { ...life, started: Promise.race([life.started, stillborn]), running, died, die };
    void life.lost.then(die);
    const ended = ({ death, first }: Awaited<Living['died']>) => {
      life.end();
      idleDeaths = first === null ? idleDeaths + 1 : 0;
      if (idleDeaths >= MOST_IDLE_DEATHS) return become({ state: 'broken', cause: 'crash', detail: death.detail });
      current = begin();
      become({ state: 'starting', after: death });
    };
    living.started.then(
      ({ database }) => {
        failedStarts = 0;
        become({ state: 'ready', database });
        // Only from now on: ending one that failed to start is no death of its own.
        void died.then(ended);
      },
      (error: unknown) => {
        const { fault, detail } = error instanceof StartFault ? error : new StartFault('start', String(error));
        life.end();
        failedStarts += 1;
        if (fault === 'start' && failedStarts < MOST_STARTS) current = begin();
        else become({ state: 'broken', cause: fault, detail });
      },
    );
    return living;
  };
  let current = begin();

  /** What a worker answers, as long as it lives. */
  const answered = <Value>(living: Living, task: number | null, answer: Promise<Value>): Promise<Value> => {
    const ended = living.died.then(({ death, first }) => {
      throw new EngineDied(death, first === null || first === task);
    });
    return Promise.race([answer, ended]);
  };

  /** The worker of now, once it has started; one that ended for good answers as such. */
  const atWork = async (): Promise<Living> => {
    for (;;) {
      const living = current;
      const outcome = await living.started.catch((error: unknown) => error);
      if (living !== current) continue;
      if (outcome instanceof Error) throw outcome;
      return living;
    }
  };

  /** One task: started after the database, stopped by the signal. */
  const task = async <Value>(
    signal: AbortSignal | undefined,
    work: (remote: Life['remote'], task: number) => Promise<Reply<Value>>,
  ): Promise<Value> => {
    const living = await atWork();
    signal?.throwIfAborted();
    const id = nextTask++;
    const stop = () => void living.remote.stop(id);
    living.running.add(id);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const reply = await answered(living, id, work(living.remote, id));
      if (reply.kind !== 'died') {
        idleDeaths = 0;
        return settled(reply);
      }
      living.die(reply.death);
      throw new EngineDied(reply.death, true);
    } finally {
      living.running.delete(id);
      signal?.removeEventListener('abort', stop);
    }
  };

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (files, choices, { signal, report }) =>
      task(signal, (remote, id) => remote.read(id, files, choices, reported(report))),
    keyCheck: async (key) => {
      const living = await atWork();
      return answered(living, null, living.remote.keyCheck(key));
    },
    understand: (plan, { signal, report, key = null }) =>
      task(signal, (remote, id) => remote.understand(id, plan, reported(report), key)),
    ask: <Asked extends Question>(
      fingerprint: string | null,
      question: Asked,
      signal?: AbortSignal,
      report?: (progress: Progress) => void,
    ) =>
      task(signal, (remote, id) =>
        report ? remote.ask(id, fingerprint, question, reported(report)) : remote.ask(id, fingerprint, question),
      ) as Promise<FindingOf<Asked['kind']>>,
    rows: <Asked extends RowsQuestion>(fingerprint: string, question: Asked, signal?: AbortSignal) =>
      task(signal, (remote, id) => remote.rows(id, fingerprint, question)) as Promise<RowsOf<Asked['kind']>>,
    retain: (sources) => task(undefined, (remote, id) => remote.retain(id, sources)),
  };
}

function settled<Value>(reply: Exclude<Reply<Value>, { kind: 'died' }>): Value {
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
