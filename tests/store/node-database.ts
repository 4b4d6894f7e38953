import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker as NodeWorker } from 'node:worker_threads';
import { type Database, openDatabase } from '../../src/store';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

type Posted = { type: string; data: unknown };

/** Node cannot read a Blob while a statement waits for it, so the database is given the bytes in place of the handle. */
async function postBytes(worker: NodeWorker, posted: Posted): Promise<void> {
  const [path, file] = posted.data as [string, Blob];
  const bytes = new Uint8Array(await file.arrayBuffer());
  worker.postMessage({ ...posted, type: 'REGISTER_FILE_BUFFER', data: [path, bytes] }, [bytes.buffer]);
}

/** Node's worker, wearing the few parts of a browser's Worker that DuckDB's page side uses. */
function browserLike(worker: NodeWorker): Worker {
  const wrapped = new Map<unknown, (data: unknown) => void>();
  return {
    addEventListener(type: string, listener: (event: unknown) => void) {
      const own = (data: unknown) => listener(type === 'message' ? { data } : data);
      wrapped.set(listener, own);
      worker.on(type === 'close' ? 'exit' : type, own);
    },
    removeEventListener(type: string, listener: (event: unknown) => void) {
      const own = wrapped.get(listener);
      if (own) worker.off(type === 'close' ? 'exit' : type, own);
    },
    postMessage: (data: Posted, transfer: ArrayBuffer[]) => {
      if (data.type === 'REGISTER_FILE_HANDLE') void postBytes(worker, data);
      else worker.postMessage(data, transfer);
    },
    terminate: () => void worker.terminate(),
  } as unknown as Worker;
}

// DuckDB's Node worker speaks to `globalThis.postMessage` and `globalThis.onmessage`, which worker_threads does not have.
const BOOTSTRAP = `
  const { parentPort } = require('node:worker_threads');
  globalThis.postMessage = (data, transfer) => parentPort.postMessage(data, transfer);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
  console.log = console.error = () => {}; // it prints every refused statement, which tests cause on purpose
  require(${JSON.stringify(join(dist, 'duckdb-node-eh.worker.cjs'))});
`;

/** The same DuckDB-WASM bundle as in the browser, started in Node. */
export function openNodeDatabase(): Promise<Database> {
  return openDatabase({
    worker: browserLike(new NodeWorker(BOOTSTRAP, { eval: true })),
    wasm: join(dist, 'duckdb-eh.wasm'),
    timeoutMilliseconds: 60_000,
  });
}
