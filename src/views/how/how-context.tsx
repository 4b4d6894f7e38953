import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { fetched } from '../parts/fetched';
import type { HowRequest } from './how-request';

const HowPanel = fetched(() => import('./how-panel').then((room) => room.HowPanel));

const HowContext = createContext<(request: HowRequest) => void>(() => undefined);

export const useHow = () => useContext(HowContext);

/** Any figure inside can be asked how it came about; one panel answers for all. */
export function HowProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<HowRequest | null>(null);
  const [isOpen, setOpen] = useState(false);
  const ask = useMemo(
    () => (next: HowRequest) => {
      setRequest(next);
      setOpen(true);
    },
    [],
  );
  return (
    <HowContext value={ask}>
      {children}
      {request && (
        <Suspense fallback={null}>
          <HowPanel request={request} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </HowContext>
  );
}
