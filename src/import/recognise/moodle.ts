import { gradingTriples, moodleGrading } from './moodle-grading';
import { isMoodleFeedback, isMoodleQuestionnaire, moodleFeedback, moodleQuestionnaire } from './moodle-surveys';
import {
  byHeaders,
  foldedNames,
  type Layout,
  NOT_RECOGNISED,
  type Recogniser,
  type Recognition,
  recordOf,
} from './recogniser';

/**
 * Moodle: grading by rubric (three columns a criterion, below notes and the criteria's names, or alone), the Feedback activity, the
 * Questionnaire plugin. The last two by description only: no export of them was at hand.
 */
export const moodle: Recogniser = {
  id: 'moodle',
  recognise(grid): Recognition {
    const triples = gradingTriples(grid);
    if (triples) {
      const because = [{ code: 'criterion-columns', values: { columns: triples.starts.length } }];
      return { confidence: triples.starts.length > 1 ? 0.95 : 0.9, because };
    }
    const names = foldedNames(grid);
    if (isMoodleQuestionnaire(names)) return byHeaders(0.9, recordOf(grid, 0).slice(0, 3));
    return isMoodleFeedback(grid) ? byHeaders(0.85, recordOf(grid, 0).slice(0, 3)) : NOT_RECOGNISED;
  },
  read(grid): Layout {
    const triples = gradingTriples(grid);
    if (triples) return moodleGrading(grid, triples);
    return isMoodleQuestionnaire(foldedNames(grid)) ? moodleQuestionnaire(grid) : moodleFeedback(grid);
  },
};
