import type { Store } from '../store';
import type { Finding, Question } from '../vocabulary';
import { answerAttrition } from './attrition';
import { answerChange } from './change';
import { answerCohorts } from './cohorts';
import { answerCompetency } from './competency';
import { answerPeople } from './people';
import { answerReliability } from './reliability';
import { answerRetention } from './retention';
import { answerAgreement, answerConvergence, answerRubric } from './rubric';
import { answerUnpaired } from './unpaired';

/** The answer to any question about the answers that are loaded. */
export function answer(store: Store, question: Question): Promise<Finding> {
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
    case 'attrition':
      return answerAttrition(store, question);
    case 'retention':
      return answerRetention(store, question);
    case 'unpaired':
      return answerUnpaired(store, question);
    case 'rubric':
      return answerRubric(store, question);
    case 'agreement':
      return answerAgreement(store, question);
    case 'convergence':
      return answerConvergence(store, question);
  }
}
