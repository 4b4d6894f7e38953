import { expose } from 'comlink';
import { DATABASE_FILES, openDatabase } from '../store';
import { startWorker } from './bootstrap';
import { createEngineCore } from './core';
import { probeStart } from './probe';

const START_TIMEOUT_MILLISECONDS = 60_000;

expose(
  createEngineCore(async () => {
    await probeStart(DATABASE_FILES.wasm);
    return openDatabase({
      worker: startWorker(DATABASE_FILES.worker, 'classic', 'database'),
      wasm: DATABASE_FILES.wasm,
      timeoutMilliseconds: START_TIMEOUT_MILLISECONDS,
    });
  }),
);
