import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk } from './desk';
import type { DeskState } from './desk-state';

/** Null where nothing is kept, as in previews of single places. */
export const DeskContext = createContext<Desk | null>(null);

const NOTHING: DeskState = {
  id: '',
  hold: 'here',
  isFree: false,
  isUnkept: false,
  projects: [],
  deleted: null,
  keepsAnswers: false,
};
const never = () => () => undefined;
const nothing = () => NOTHING;

export function useDesk(): { desk: Desk | null } & DeskState {
  const desk = useContext(DeskContext);
  const state = useSyncExternalStore(desk?.subscribe ?? never, desk?.get ?? nothing, desk?.get ?? nothing);
  return { desk, ...state };
}
