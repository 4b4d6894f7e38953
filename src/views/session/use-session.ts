import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { BEFORE_AND_AFTER, type FindingOf, type Project, type Question, type WavePair } from '../../vocabulary';
import type { Session, SessionState } from './session';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('session: used outside of its provider');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.get, session.get);
}

export function useProject(): Project {
  const { project } = useSession();
  const present = () => project.get().present;
  return useSyncExternalStore(project.subscribe, present, present);
}

/** The two waves that every figure compares. */
export function useComparedPair(): WavePair {
  return useSessionState().understanding?.pair ?? BEFORE_AND_AFTER;
}

/** The only way to an answer: the same question about the same answers is asked once. */
export function useFinding<Asked extends Question>(question: Asked): UseQueryResult<FindingOf<Asked['kind']>> {
  const session = useSession();
  const fingerprint = useSessionState().understanding?.fingerprint ?? null;
  const { before, after } = useComparedPair();
  return useQuery({
    queryKey: [`${before}/${after}`, fingerprint, question],
    enabled: fingerprint !== null,
    queryFn: ({ signal }) => session.engine.ask(fingerprint!, question, signal),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
    // Figures of other waves must not stand under the words of these, not even for a moment.
    placeholderData: (previous, query) => (query?.queryKey[0] === `${before}/${after}` ? previous : undefined),
  });
}
