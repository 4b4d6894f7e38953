/** The smallest WebAssembly module there is: magic number and version. */
const SMALLEST_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Tries what a start depends on and DuckDB would wait for without end: WebAssembly may be compiled, and the bundle is there.
 * @throws Error "engine: start: …" naming what is missing, with the cause kept.
 */
export async function probeStart(wasm: string): Promise<void> {
  try {
    new WebAssembly.Module(SMALLEST_MODULE);
  } catch (cause) {
    throw new Error('engine: start: WebAssembly is refused in this browser or by this host', { cause });
  }
  const stop = new AbortController();
  const response = await fetch(wasm, { signal: stop.signal }).catch((cause: unknown) => {
    throw new Error(`engine: start: cannot be fetched: ${wasm}`, { cause });
  });
  // The headers tell enough; the body is fetched once, by the database.
  stop.abort();
  if (!response.ok) throw new Error(`engine: start: status ${response.status}: ${wasm}`);
}
