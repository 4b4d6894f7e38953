import { createContext, useContext, useSyncExternalStore } from 'react';
import { notKept, type Offline, type OfflineState } from '../../offline';

export const OfflineContext = createContext<Offline>(notKept());

export function useOffline(): { state: OfflineState; renew: () => void } {
  const offline = useContext(OfflineContext);
  return { state: useSyncExternalStore(offline.subscribe, offline.get), renew: offline.renew };
}
