import { proxy, wrap } from 'comlink';
import { startWorker } from './bootstrap';
import { type Life, livingEngine, StartFault } from './lives';
import type { Death, Engine, EngineWorkerApi } from './protocol';
import { silence } from './silence';
import engineWorker from './worker?worker&url';

/** A little longer than the worker's own limit for the database, so that its words come first. */
const START_TIMEOUT_MILLISECONDS = 75_000;

/** Starts the engine's worker and keeps watch over it; the database starts at once, before anybody needs it. */
export const createEngine = (): Engine => livingEngine(startLife, (report) => proxy(report as object) as typeof report);

function startLife(): Life {
  const { worker, gone } = startWorker(new URL(engineWorker, document.baseURI).href, 'module', 'engine');
  const remote = wrap<EngineWorkerApi>(worker) as unknown as Life['remote'];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const faulted = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new StartFault('start', event.message ?? '')));
    timer = setTimeout(() => reject(new StartFault('timeout', '')), START_TIMEOUT_MILLISECONDS);
  });
  const begun = remote.start().catch((error: unknown) => {
    throw new StartFault('start', error instanceof Error ? error.message : String(error));
  });
  const started = Promise.race([begun, faulted]).finally(() => clearTimeout(timer));
  const crash = (detail: string): Death => ({ cause: 'crash', detail });
  const failed = new Promise<Death>((resolve) => {
    worker.addEventListener('error', (event) => resolve(crash(event.message ?? '')));
  });
  const never = new Promise<Death>(() => undefined);
  const lostAtWork = started.then(
    () => Promise.race([failed, remote.lost().then(crash)]),
    // A worker that does not start is told of as such.
    () => never,
  );
  const silent = navigator.locks
    ? never
    : started.then(() => silence(() => remote.lives())).then(() => crash('the worker does not answer'));
  return {
    remote,
    started,
    lost: Promise.race([lostAtWork, gone().then(() => crash('the worker ended')), silent]),
    end: () => worker.terminate(),
  };
}
