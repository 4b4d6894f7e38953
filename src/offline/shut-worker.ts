/** Other ways out of a service worker than `fetch`; the program takes none of them. */
const WAYS_OUT = ['WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'BackgroundFetchManager'] as const;

const refuse = (address: string) => Promise.reject(new TypeError(`offline: not of this program: ${address}`));

/**
 * A service worker takes its policy from the headers of its file, which a static host does not send. So it shuts itself in before anything
 * else runs: what it fetches lies under `scope`. Hands out the addresses that it has fetched since it was started.
 */
export function shutIn(worker: ServiceWorkerGlobalScope, scope: string): { fetched: readonly string[] } {
  const fetched: string[] = [];
  const fetchAnything = worker.fetch.bind(worker);
  const fetchOwn: typeof fetch = (given, init) => {
    const address = given instanceof Request ? given.url : new URL(given, scope).href;
    if (!address.startsWith(scope)) return refuse(address);
    fetched.push(address);
    return fetchAnything(given, init);
  };
  replace(worker, 'fetch', fetchOwn);
  replace(worker, 'importScripts', () => {
    throw new TypeError('offline: this service worker is one file');
  });
  for (const way of ['add', 'addAll']) replace(Cache.prototype, way, () => refuse(`cache.${way}`));
  for (const way of WAYS_OUT) replace(worker, way, undefined);
  return { fetched };
}

/** Wherever it is found along the prototypes, for good. */
function replace(from: object, name: string, by: unknown): void {
  for (let at = from; at !== null; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, name)) Object.defineProperty(at, name, { value: by, writable: false, configurable: false });
  }
}
