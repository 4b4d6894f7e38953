import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

// While developing, the addresses come without an origin, and a worker from a blob: has none to add.
const absolute = (address: string) => new URL(address, import.meta.url).href;

/** Where our own host serves DuckDB's two files: the one bundle that every browser of today runs. */
export const DATABASE_FILES = { worker: absolute(worker), wasm: absolute(wasm) };
