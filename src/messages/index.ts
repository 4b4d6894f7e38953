export { capsuleOrigins } from './capsule-origins';
export { choiceWords, decisionWords, settingWords } from './change-words';
export { type CohortRange, cohortKey, comparisonsByCohort, rangeOf } from './cohort-rows';
export {
  ancovaWords,
  type CohortWordsInput,
  comparisonGroupWords,
  coursesWords,
  gainsWords,
  mixedWords,
  pooledWords,
  ranksWords,
  spreadWords,
  trendWords,
} from './cohort-words';
export {
  type CohortsHeadlineInput,
  type CohortsVerdict,
  cohortsHeadline,
  cohortsVerdict,
  formatF,
  mostDiffering,
} from './cohorts-headline';
export {
  type CompetencyVerdict,
  competencyHeadline,
  competencyVerdict,
} from './competency-headline';
export {
  agreementSentence,
  distributionSummary,
  flowSummary,
  formatCounts,
  itemsSummary,
  levelCounts,
  pairCounts,
  pairsSummary,
  quantileSummary,
} from './competency-summaries';
export { formatDetectable } from './detectable';
export {
  formatBytes,
  formatChange,
  formatCount,
  formatExact,
  formatInterval,
  formatLevel,
  formatMoment,
  formatNumber,
  formatP,
  formatPercent,
  formatPStatement,
  formatRankSum,
  formatSeed,
  formatShareless,
} from './format';
export { type GainCounts, gainCounts, gainSummary } from './gain-summary';
export { type Headline, headline } from './headline';
export type { ValueName } from './how-names';
export {
  chosenLanguage,
  createMessages,
  MessagesProvider,
  ofPair,
  type Translate,
  useMessages,
  wordsIn,
} from './i18n';
export { meanOf } from './means';
export { quoteFrom, redactionLabel, reflectionsHeadline, textsAndPeople } from './reflections-words';
export { type Counted, refusalText } from './refusal';
export { retentionSentences } from './retention-sentence';
export { shiftSentence } from './retrospective-sentence';
export { agreementWord, clearlyApart, raterName, rubricsHeadline } from './rubrics-headline';
export { statisticWords } from './statistic-words';
export {
  type UnpairedVerdict,
  unpairedCompetencyHeadline,
  unpairedHeadline,
  unpairedVerdict,
} from './unpaired-headline';
export { unpairedSummary } from './unpaired-summary';
export { type Adjustment, adjustedP, alphaOf, shareOfScale, type Verdict, verdictOf } from './verdict';
export { hasWords, loadWords } from './words';
