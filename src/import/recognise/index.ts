import type { Because, Choices, Grid, RecogniserId } from '../../vocabulary';
import { qualtrics } from './qualtrics';
import type { Layout, Recogniser } from './recogniser';
import { surveyCake } from './survey-cake';
import { table } from './table';

/** Every tool that is known; the last one takes what no other does. */
const RECOGNISERS: readonly Recogniser[] = [qualtrics, surveyCake, table];

export type Recognised = {
  id: RecogniserId;
  confidence: number;
  because: Because[];
  alternatives: RecogniserId[];
  layout: Layout;
};

/** The tool that a table comes from, by the highest confidence or by the person's choice, and how that tool lays it out. */
export function recognise(source: { grid: Grid; name: string; sha256: string }, choices: Choices): Recognised {
  const candidates = RECOGNISERS.map((recogniser) => ({
    recogniser,
    ...recogniser.recognise(source.grid, source.name),
  }));
  candidates.sort((left, right) => right.confidence - left.confidence);
  const chosen = choices[`recogniser/${source.sha256}`];
  const best = candidates.find(({ recogniser }) => recogniser.id === chosen) ?? candidates[0];
  if (!best) throw new Error('recognise: no recogniser');
  return {
    id: best.recogniser.id,
    confidence: best.confidence,
    because: chosen === best.recogniser.id ? [{ code: 'choice' }] : best.because,
    alternatives: RECOGNISERS.map(({ id }) => id).filter((id) => id !== best.recogniser.id),
    layout: best.recogniser.read(source.grid),
  };
}
