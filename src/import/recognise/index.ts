import type { Because, Choices, Grid, RecogniserId } from '../../vocabulary';
import { blackboard } from './blackboard';
import { canvas } from './canvas';
import { googleForms } from './google-forms';
import { kobo } from './kobo';
import { limeSurvey } from './lime-survey';
import { microsoftForms } from './microsoft-forms';
import { moodle } from './moodle';
import { qualtrics } from './qualtrics';
import type { Layout, Recogniser } from './recogniser';
import { redcap } from './redcap';
import { spss } from './spss';
import { surveyCake } from './survey-cake';
import { surveyMonkey } from './survey-monkey';
import { table } from './table';

/** Every tool that is known; the last one takes what no other does. */
export const RECOGNISERS: readonly Recogniser[] = [
  spss,
  qualtrics,
  googleForms,
  microsoftForms,
  surveyCake,
  limeSurvey,
  redcap,
  surveyMonkey,
  kobo,
  canvas,
  moodle,
  blackboard,
  table,
];

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
