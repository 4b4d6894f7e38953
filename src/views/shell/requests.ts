import { useSyncExternalStore } from 'react';
import { workerRequests } from '../../engine';

/** A file that was fetched since the page was opened: by the page itself, or by one of its workers. */
export type FetchedFile = { by: string; address: string };

/** What the browser fetched for this page and its workers since it was opened, by where it came from. */
export type Requests = { own: FetchedFile[]; other: FetchedFile[] };

export const isOwn = ({ address }: FetchedFile): boolean => new URL(address).origin === window.location.origin;

let ofPage: string[] = [];
let requests: Requests = { own: [], other: [] };
const listeners = new Set<() => void>();

function sort(): void {
  const all = [
    ...ofPage.map((address) => ({ by: 'page', address })),
    ...workerRequests.get().map(({ worker, address }) => ({ by: worker, address })),
  ].filter(({ address }) => /^https?:/.test(address));
  requests = { own: all.filter(isOwn), other: all.filter((one) => !isOwn(one)) };
  for (const listener of listeners) listener();
}

let watching = false;

function subscribe(listener: () => void): () => void {
  if (!watching && typeof PerformanceObserver !== 'undefined') {
    watching = true;
    // `buffered` tells also of everything fetched before this line ran.
    new PerformanceObserver((list) => {
      ofPage = [...ofPage, ...list.getEntries().map(({ name }) => name)];
      sort();
    }).observe({ type: 'resource', buffered: true });
    workerRequests.subscribe(sort);
    sort();
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useRequests = (): Requests => useSyncExternalStore(subscribe, () => requests);
