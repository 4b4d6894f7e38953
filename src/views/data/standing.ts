import type { Understanding } from '../../vocabulary';
import type { SessionState } from '../session';

/** What the place says of itself in one sentence. */
export type Standing =
  | { kind: 'empty' | 'working' | 'noSurvey' | 'onlyRubric' }
  | { kind: 'decisions'; count: number }
  | { kind: 'unmatched' | 'onlyBefore' | 'onlyAfter' | 'ready'; pre: number; post: number; both: number };

export function standingOf(state: Pick<SessionState, 'understanding' | 'work'>): Standing {
  const { understanding, work } = state;
  if (!understanding) return { kind: work ? 'working' : 'empty' };
  const { decisions, people, sources, pair } = understanding;
  const { both } = people;
  const [pre, post] = [people[pair?.before ?? 'pre'], people[pair?.after ?? 'post']];
  if (decisions.length > 0) return { kind: 'decisions', count: decisions.length };
  if (both > 0) return { kind: 'ready', pre, post, both };
  if (!sources.some(({ use }) => use === 'survey') || pre + post === 0)
    return { kind: understanding.rubric ? 'onlyRubric' : 'noSurvey' };
  if (post === 0) return { kind: 'onlyBefore', pre, post, both };
  if (pre === 0) return { kind: 'onlyAfter', pre, post, both };
  return { kind: 'unmatched', pre, post, both };
}

export type RowSum = { files: number; rows: number; kept: number; setAside: number };

/** Rows of all survey files: rows = kept + setAside. */
export function rowSum(understanding: Understanding): RowSum {
  const surveys = understanding.sources.filter(({ use }) => use === 'survey');
  const sum = (of: (card: (typeof surveys)[number]) => number) => surveys.reduce((total, card) => total + of(card), 0);
  const setAside = sum((card) => Object.values(card.setAside).reduce((total, count) => total + count, 0));
  return { files: surveys.length, rows: sum(({ rows }) => rows), kept: sum(({ kept }) => kept), setAside };
}
