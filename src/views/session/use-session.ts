import { type UseQueryResult, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { publicationContext, publishedFinding } from '../../report';
import {
  BEFORE_AND_AFTER,
  type Finding,
  type FindingOf,
  type Project,
  type Question,
  type WavePair,
} from '../../vocabulary';
import type { Session } from './session';
import type { SessionState } from './session-state';

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

const KEPT = { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false } as const;

/** Capsules are told of without any answers. */
const isOfCapsules = (question: Question) => question.kind === 'cohorts' && (question.capsules ?? []).length > 0;

/** How a question is asked, and what of its answer is shown: all of it, or with a threshold only what may be published. */
function useAsking() {
  const session = useSession();
  const client = useQueryClient();
  const fingerprint = useSessionState().understanding?.fingerprint ?? null;
  const pair = useComparedPair();
  const waves = `${pair.before}/${pair.after}`;
  const ask = <Further extends Question>(further: Further): Promise<FindingOf<Further['kind']>> =>
    client.fetchQuery({
      queryKey: [waves, fingerprint, further, null],
      queryFn: ({ signal }) => session.ask(fingerprint, further, signal),
      ...KEPT,
    });
  return <Asked extends Question>(question: Asked, threshold: number | null) => ({
    queryKey: [waves, fingerprint, question, threshold] as const,
    enabled: fingerprint !== null || isOfCapsules(question),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<FindingOf<Asked['kind']>> => {
      if (threshold === null) return session.ask(fingerprint, question, signal);
      const context = await publicationContext(question, { threshold, pair }, ask);
      return publishedFinding(await ask(question), context);
    },
    ...KEPT,
  });
}

/**
 * The only way to an answer: the same question about the same answers is asked once. In the publication view every answer is what of it may
 * be published, whoever asks.
 */
export function useFinding<Asked extends Question>(question: Asked): UseQueryResult<FindingOf<Asked['kind']>> {
  const { view, settings } = useProject();
  const threshold = view === 'publication' ? settings.publicationThreshold : null;
  const options = useAsking()(question, threshold);
  const [waves] = options.queryKey;
  return useQuery({
    ...options,
    // Figures of other waves must not stand under the words of these, nor what is not published among what is, not even for a moment.
    placeholderData: (previous, query) =>
      query?.queryKey[0] === waves && query.queryKey[3] === threshold ? previous : undefined,
  });
}

/** Lets go of the answers to questions about another project, once nothing shows them any more. */
export function useForgettingFormer(): void {
  const { project } = useSession();
  const client = useQueryClient();
  const fingerprint = useSessionState().understanding?.fingerprint ?? null;
  const known = useRef(project.get().id);
  // The answers before are shown until there are others: what belongs to the project comes after the project.
  useEffect(() => {
    if (known.current === project.get().id) return;
    known.current = project.get().id;
    client.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[1] !== fingerprint });
  }, [client, project, fingerprint]);
}

/** Several answers at once, whatever the view only what of them may be published: for what people take away. */
export function usePublishedFindings(questions: Question[]): UseQueryResult<Finding>[] {
  const { publicationThreshold } = useProject().settings;
  const asking = useAsking();
  return useQueries({ queries: questions.map((question) => asking(question, publicationThreshold)) });
}
