import type { SessionState } from './session-state';

export type DataState = 'empty' | 'working' | 'needs-decision' | 'ready' | 'broken';

/** The one word for where the program stands, as other programs read it off the page. */
export function dataState(state: SessionState): DataState {
  if (state.engine.state === 'broken') return 'broken';
  if (state.work) return 'working';
  if (!state.understanding) return state.interruption?.state === 'stopped' ? 'broken' : 'empty';
  if (state.understanding.decisions.length > 0) return 'needs-decision';
  const { people, competencies } = state.understanding;
  // Where nobody is matched the two waves are still compared, as two groups.
  const isComparison = people.both > 0 || (people.preOnly > 0 && people.postOnly > 0);
  return isComparison && competencies.length > 0 ? 'ready' : 'needs-decision';
}
