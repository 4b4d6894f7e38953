import { useSyncExternalStore } from 'react';

/** What the browser fetched for this page since it was opened, by where it came from. */
export type Requests = { own: number; other: number };

let requests: Requests = { own: 0, other: 0 };
const listeners = new Set<() => void>();

function count(entries: PerformanceEntry[]): void {
  const addresses = entries.map(({ name }) => name).filter((name) => /^https?:/.test(name));
  const other = addresses.filter((name) => new URL(name).origin !== window.location.origin).length;
  if (addresses.length === 0) return;
  requests = { own: requests.own + addresses.length - other, other: requests.other + other };
  for (const listener of listeners) listener();
}

let watching = false;

function subscribe(listener: () => void): () => void {
  if (!watching && typeof PerformanceObserver !== 'undefined') {
    watching = true;
    // `buffered` tells also of everything fetched before this line ran.
    new PerformanceObserver((list) => count(list.getEntries())).observe({ type: 'resource', buffered: true });
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useRequests = (): Requests => useSyncExternalStore(subscribe, () => requests);
