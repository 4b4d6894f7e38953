export { answerCoders } from './coders';
export { answerConcordance } from './concordance';
export { answerJoint } from './joint';
export { answerQuotes } from './quotes';
export { answerReflections } from './reflections';
export { answerTexts } from './texts';
