/**
 * Whether the program starts without a network: `never` where the browser keeps nothing, `keeping` while its files are being fetched,
 * `ready`, and `renewed` once a newer version lies ready that takes over when the person says so.
 */
export type OfflineState = 'never' | 'keeping' | 'ready' | 'renewed';

export type Offline = {
  get(): OfflineState;
  subscribe(listener: () => void): () => void;
  /** Lets the newer version take over; the page loads anew. */
  renew(): void;
  /** Addresses that the service worker has fetched, as far as it can tell; none where there is none. */
  fetched(): Promise<readonly string[]>;
};

/** Where nothing is kept: while developing, and in browsers that refuse. */
const NEVER: Offline = {
  get: () => 'never',
  subscribe: () => () => undefined,
  renew: () => undefined,
  fetched: async () => [],
};

/** Has the browser keep the program's files. The person's own files are none of them. */
export function keepOffline(address: string): Offline {
  if (!('serviceWorker' in navigator)) return NEVER;
  const { serviceWorker } = navigator;
  let state: OfflineState = serviceWorker.controller ? 'ready' : 'keeping';
  let waiting: ServiceWorker | null = null;
  let renewing = false;
  const listeners = new Set<() => void>();
  const become = (next: OfflineState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const watch = (registration: ServiceWorkerRegistration | undefined) => {
    // Some blockers answer with nothing instead of refusing.
    if (!registration) return become('never');
    const settle = () => {
      waiting = registration.waiting;
      if (waiting) become('renewed');
      else if (registration.active) become('ready');
    };
    settle();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', settle);
    });
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (renewing) window.location.reload();
  });
  // Refused in private windows and where the person allows no storage; the program works all the same, with a network.
  serviceWorker.register(address).then(watch, () => become('never'));
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    renew() {
      renewing = true;
      waiting?.postMessage('take-over');
    },
    async fetched() {
      const active = (await serviceWorker.getRegistration())?.active;
      if (!active) return [];
      const { port1, port2 } = new MessageChannel();
      const told = new Promise<readonly string[]>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
      });
      active.postMessage('fetched', [port2]);
      return told.finally(() => port1.close());
    },
  };
}

export const notKept = (): Offline => NEVER;
