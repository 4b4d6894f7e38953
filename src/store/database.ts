import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { lockDatabase } from './lock';

/** How to start DuckDB where we are: the browser gives a worker from a blob bootstrap, tests give one of Node's. */
export type DatabaseStart = {
  worker: Worker;
  /** Settles when the worker is no more, where that can be told. */
  gone?(): Promise<void>;
  /** Absolute address (or, in Node, path) of duckdb-eh.wasm. */
  wasm: string;
  /** A start that has not settled by then is given up: a refused or missing wasm never rejects by itself. */
  timeoutMilliseconds: number;
};

export type Database = {
  connection: AsyncDuckDBConnection;
  /** Another connection, for a result that is taken in parts and may be left before its end; closing it lets go of its files. */
  connect(): Promise<AsyncDuckDBConnection>;
  /** Files that statements may read, under a path in one of the folders that the lock leaves open; only their handles are given. */
  files: { register(path: string, file: Blob): Promise<void>; drop(path: string): Promise<void> };
  version: string;
  /** Settles when the worker is no more: nothing that is asked is answered then. Tells why. */
  lost: Promise<string>;
  close(): Promise<void>;
};

/**
 * Starts DuckDB in memory, locks it, and hands out the connection on which everything is asked.
 * @throws Error "database: start: …" when it does not start in time; the cause is kept where there is one.
 */
export async function openDatabase({ worker, gone, wasm, timeoutMilliseconds }: DatabaseStart): Promise<Database> {
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message));
    void gone?.().then(() => resolve('the worker of the database ended'));
  });
  const given = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`database: start: not ready after ${timeoutMilliseconds} ms`)),
      timeoutMilliseconds,
    );
    void lost.then((why) => reject(new Error(`database: start: ${why}`)));
  });
  const started = async (): Promise<Database> => {
    await duckdb.instantiate(wasm, null);
    await duckdb.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    const connection = await duckdb.connect();
    await lockDatabase(connection);
    const version = await duckdb.getVersion();
    return {
      connection,
      connect: () => duckdb.connect(),
      files: {
        register: (path, file) => duckdb.registerFileHandle(path, file, DuckDBDataProtocol.BROWSER_FILEREADER, true),
        drop: async (path) => void (await duckdb.dropFile(path)),
      },
      version,
      lost,
      close: async () => {
        await connection.close();
        await duckdb.terminate();
      },
    };
  };
  try {
    return await Promise.race([started(), given]);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
