import { expose } from 'comlink';
import { DATABASE_FILES, openDatabase } from '../store';
import { startWorker } from './bootstrap';
import { createEngineCore } from './core';
import { probeStart } from './probe';

const START_TIMEOUT_MILLISECONDS = 60_000;

expose(
  createEngineCore(async () => {
    await probeStart(DATABASE_FILES.wasm);
    const { worker, gone } = startWorker(DATABASE_FILES.worker, 'classic', 'database');
    return openDatabase({
      worker,
      gone,
      wasm: DATABASE_FILES.wasm,
      timeoutMilliseconds: START_TIMEOUT_MILLISECONDS,
    });
  }),
);
