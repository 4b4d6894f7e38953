import { publicationContext, publishedFinding } from '../../report';
import type { FindingOf, Project, Question } from '../../vocabulary';
import type { Session } from '../session';

export type Both = <Asked extends Question>(
  question: Asked,
) => Promise<{ full: FindingOf<Asked['kind']>; published: FindingOf<Asked['kind']> }>;

/** An answer beside what of it may be published. The same question is asked once. */
export function bothViews(session: Pick<Session, 'get' | 'engine'>, { settings }: Project, signal?: AbortSignal): Both {
  const { fingerprint, pair } = session.get().understanding!;
  const asked = new Map<string, Promise<unknown>>();
  const ask = <Asked extends Question>(question: Asked): Promise<FindingOf<Asked['kind']>> => {
    const key = JSON.stringify(question);
    const known = asked.get(key) ?? session.engine.ask(fingerprint, question, signal);
    asked.set(key, known);
    return known as Promise<FindingOf<Asked['kind']>>;
  };
  const rule = { threshold: settings.publicationThreshold, pair };
  return async (question) => {
    const full = await ask(question);
    return { full, published: publishedFinding(full, await publicationContext(question, rule, ask)) };
  };
}
