import type { Answers, Plan, ReflectionTexts, Understanding } from '../../vocabulary';
import type { Responses } from '../read-responses';
import type { Source } from '../source';
import { offeredColumns } from './offered-columns';
import { readTexts } from './read-texts';

/** What students wrote in these files: for the store, and for the Data place. */
export function reflectionsOf(
  sources: readonly Source[],
  responses: Responses,
  answers: Answers,
  { choices }: Plan,
): { texts: ReflectionTexts | null; understood: Understanding['texts'] } {
  const read = readTexts(sources, responses, answers, choices);
  const offered = offeredColumns(sources, choices);
  const isAny = read.sources.length > 0 || offered.length > 0;
  return { texts: read.texts, understood: isAny ? { sources: read.sources, offered } : undefined };
}
