export { answerAgreement } from './agreement';
export { answerConvergence } from './convergence';
export { answerRubric, rubricComparisons } from './criteria-change';
