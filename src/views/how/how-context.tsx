import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { MethodCall, MethodId } from '../../report';
import type { ScaleReliability } from '../../vocabulary';
import { fetched } from '../parts/fetched';

/** A figure that somebody asks about: what it says, how it was computed, and what it rests on. */
export type HowRequest = Omit<MethodCall, 'confidence'> & {
  method: MethodId;
  /** The figure as it stands on the page. */
  figure: string;
  subject: string;
  /** The scale in one wave, for what is asked of it or of one of its items. */
  reliability?: ScaleReliability;
};

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
