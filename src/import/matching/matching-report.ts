import type { Matching, Plan } from '../../vocabulary';
import type { Responses } from '../read-responses';
import { chosenDuplicates } from './chosen-rules';
import { nearMisses } from './near-misses';
import { pairPresence } from './pair-presence';
import { unmatchedResponses } from './unmatched';

/** How responses were put together to people, and what could not be. */
export function matchingReport(responses: Responses, { choices }: Plan): Matching {
  const { sources, people, line, groupings, displaced, pair, within } = responses;
  const presence = pairPresence(line, people.written.length, pair);
  return {
    within,
    duplicates: chosenDuplicates(choices),
    several: new Set(displaced.map(({ person }) => person)).size,
    recurring: people.recurring,
    // Answers are kept under names, which people do not have before the key is known.
    nearMisses: people.names === 'numbered' ? [] : nearMisses(sources, people, line, presence, choices),
    unmatched: unmatchedResponses(sources, people, line, groupings, presence),
  };
}
