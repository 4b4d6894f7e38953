/** A file that a worker fetched. */
export type WorkerRequest = { worker: string; address: string };

const scope = globalThis as unknown as { requestsTo?: string };
const own = `competency-outcomes/requests/${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
/** Of one page and its workers, for other tabs have workers of their own; a worker hands it on to those that it starts. */
const channelName = () => scope.requestsTo ?? own;

let requests: readonly WorkerRequest[] = [];
let channel: BroadcastChannel | null = null;
const listeners = new Set<() => void>();

/** Hears of what the workers of this page fetch from now on; nothing, where the browser cannot tell. */
export function hearWorkers(): void {
  if (channel || scope.requestsTo !== undefined || typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(channelName());
  channel.addEventListener('message', ({ data }: MessageEvent<WorkerRequest[]>) => {
    requests = [...requests, ...data];
    for (const listener of listeners) listener();
  });
}

/** The script by which a worker tells what it fetches, and what it has fetched to start. */
export const tellingScript = (worker: string): string => `
self.requestsTo = ${JSON.stringify(channelName())};
if (self.BroadcastChannel && self.PerformanceObserver) {
  const channel = new BroadcastChannel(self.requestsTo);
  new PerformanceObserver((list) => channel.postMessage(list.getEntries().map(({ name }) =>
    ({ worker: ${JSON.stringify(worker)}, address: name })))).observe({ type: 'resource', buffered: true });
}`;

/** What the workers of this page have fetched, as far as the browser tells. */
export const workerRequests = {
  get: (): readonly WorkerRequest[] => requests,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
