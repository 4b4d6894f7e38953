import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { notKept, type Offline, type OfflineState } from '../../offline';

export const OfflineContext = createContext<Offline>(notKept());

export function useOffline(): { state: OfflineState; renew: () => void } {
  const offline = useContext(OfflineContext);
  return { state: useSyncExternalStore(offline.subscribe, offline.get), renew: offline.renew };
}

/** What the service worker has fetched, asked whenever it has come to another state. */
export function useKeeperRequests(): readonly string[] {
  const offline = useContext(OfflineContext);
  const { state } = useOffline();
  const [fetched, setFetched] = useState<readonly string[]>([]);
  useEffect(() => {
    if (state === 'never') return;
    let isOver = false;
    void offline.fetched().then((all) => {
      if (!isOver) setFetched(all);
    });
    return () => {
      isOver = true;
    };
  }, [offline, state]);
  return fetched;
}
