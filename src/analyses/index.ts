import type { Store } from '../store';
import { type Finding, type Question, type Steps, UNWATCHED } from '../vocabulary';
import { answerAttrition } from './attrition';
import { answerChange } from './change';
import { answerCapsulesAlone, answerCohorts } from './cohorts';
import { answerCompetency } from './competency';
import { answerCells, answerPeople } from './people';
import {
  answerCoders,
  answerConcordance,
  answerJoint,
  answerQuotes,
  answerReflections,
  answerTexts,
} from './reflections';
import { answerReliability } from './reliability';
import { answerRetention } from './retention';
import { answerAgreement, answerConvergence, answerRubric } from './rubric';
import { answerShares } from './shares';
import { answerUnpaired } from './unpaired';

export { takenRows } from './taken-rows';

/** The answer to any question about the answers that are loaded; questions about texts take steps. */
export function answer(store: Store, question: Question, steps: Steps = UNWATCHED): Promise<Finding> {
  switch (question.kind) {
    case 'change':
      return answerChange(store, question);
    case 'reliability':
      return answerReliability(store, question);
    case 'competency':
      return answerCompetency(store, question);
    case 'cohorts':
      return answerCohorts(store, question);
    case 'people':
      return answerPeople(store, question);
    case 'cells':
      return answerCells(store, question);
    case 'shares':
      return answerShares(store, question);
    case 'attrition':
      return answerAttrition(store, question);
    case 'retention':
      return answerRetention(store, question);
    case 'unpaired':
      return answerUnpaired(store, question);
    case 'reflections':
      return answerReflections(store, question, steps);
    case 'concordance':
      return answerConcordance(store, question, steps);
    case 'texts':
      return answerTexts(store, question, steps);
    case 'joint':
      return answerJoint(store, question, steps);
    case 'quotes':
      return answerQuotes(store, question, steps);
    case 'coders':
      return answerCoders(store, question, steps);
    case 'rubric':
      return answerRubric(store, question);
    case 'agreement':
      return answerAgreement(store, question);
    case 'convergence':
      return answerConvergence(store, question);
  }
}

/** The answer where no answers are loaded: what capsules tell, and that nobody is there. @throws Error when asked about answers. */
export function answerWithoutAnswers(question: Question): Finding {
  if (question.kind === 'cohorts') return answerCapsulesAlone(question);
  if (question.kind === 'cells') return { kind: 'cells', filters: {}, groupings: [], people: [], scored: [] };
  if (question.kind === 'shares') return { kind: 'shares', filters: {}, groupings: [], places: [] };
  throw new Error(`analyses: asked without answers: ${question.kind}`);
}
