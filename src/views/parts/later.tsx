import { type ReactNode, useDeferredValue } from 'react';

/** What stands below what is read first: drawn right after it, in pieces that keep no click waiting. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
