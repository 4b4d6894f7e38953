export { type Ancova, type AncovaLevel, type AncovaPair, ancova, ancovaOfMoments } from './ancova';
export { type AnswerDistribution, answerDistribution, answerTable } from './answer-distribution';
export { type Attainment, attainment } from './attainment';
export { type BlandAltman, blandAltman } from './bland-altman';
export { type BootstrapBca, type BootstrapOptions, bootstrapBca } from './bootstrap-bca';
export { type BrownForsythe, brownForsythe } from './brown-forsythe';
export {
  type ClusterEstimate,
  type ClusterOptions,
  type ClusterRobustAncova,
  type ClusterRobustGain,
  type CourseRow,
  clusterRobustAncova,
  clusterRobustGain,
} from './cluster-robust';
export type { ClusterCorrection } from './cluster-sandwich';
export type { CohortLevel, GroupMoments } from './cohort-levels';
export type { CohortRow } from './cohort-rows';
export { type CountedPairs, changeOf, countPairs } from './counted-pairs';
export { type CountedValues, valuesOnce } from './counted-values';
export { type CronbachAlpha, cronbachAlpha, type ItemReliability } from './cronbach-alpha';
export { roundForDecision } from './decision-rounding';
export {
  correlationOf,
  type Descriptives,
  describePairs,
  describeValues,
  type PairDescriptives,
} from './descriptives';
export {
  type EffectIntervalMethod,
  type EffectSizePaired,
  effectSizeOfMoments,
  effectSizePaired,
  type StandardisedChange,
} from './effect-size-paired';
export type { FTest } from './f-test';
export { type CountedGroups, fisherExact } from './fisher-exact';
export { type GamesHowell, type GamesHowellPair, gamesHowell, gamesHowellOfMoments } from './games-howell';
export type { HeterogeneityMethod } from './heterogeneity';
export { type HodgesLehmann, hodgesLehmann } from './hodges-lehmann';
export { type Icc, type IccForm, type IccForms, icc } from './icc';
export type { Alternative, Interval } from './interval';
export { type ItemMoments, itemMoments } from './item-moments';
export { type ItemMoves, type ItemShift, itemShift } from './item-shift';
export { type Kappa, type KappaAgreement, type KappaOptions, kappaAgreement, type PairAgreement } from './kappa';
export { type KendallTauB, kendallTauB } from './kendall';
export {
  type KrippendorffAlpha,
  type KrippendorffOptions,
  krippendorffAlpha,
  type RatingMetric,
} from './krippendorff-alpha';
export { type KruskalWallis, kruskalWallis } from './kruskal-wallis';
export { type LimitOptions, type LimitShares, limitShares } from './limit-shares';
export { type MannWhitney, mannWhitney } from './mann-whitney';
export { type AnswerTable, bowker, ordinalMarginalHomogeneity, stuartMaxwell } from './marginal-homogeneity';
export type { ChiSquaredTest } from './mcnemar';
export { type MetaAnalysis, type MetaOptions, type MetaTest, metaAnalysis } from './meta-analysis';
export { type MixedModel, type MixedOptions, mixedModel } from './mixed-model';
export type { MixedRow } from './mixed-sums';
export type { AttainmentCells } from './newcombe';
export { type NormalisedGain, normalisedGain } from './normalised-gain';
export { normalQuantiles, shapeOfChange, shapiroWilk } from './normality';
export { type OmegaTotal, omegaTotal } from './omega-total';
export { type OneWayAnova, oneWayAnova } from './one-way-anova';
export type { Outcome, Reason, Refused } from './outcome';
export { benjaminiHochberg, bonferroni, holm } from './p-adjust';
export { correlationOfMoments, type PairedMoments, pairedMoments } from './paired-moments';
export { type PairedT, type PairedTOptions, pairedT, pairedTOfMoments } from './paired-t';
export { type Correlation, pearson } from './pearson';
export { type SignFlipOptions, type SignFlipTest, signFlipTest } from './permutation';
export { type DetectableChange, detectableChange, detectableChangeOf, pairedPower, pairsNeeded } from './power-paired';
export { mrg32k3a } from './random';
export { type RankBiserial, rankBiserial } from './rank-biserial';
export type { Ratings } from './ratings';
export { type ReliableChange, type ReliableChangeOptions, reliableChange, reliablyChanged } from './reliable-change';
export {
  type ChangePart,
  type CountedTriples,
  type RetrospectivePretest,
  retrospectivePretest,
} from './retrospective-pretest';
export {
  answersNeeded,
  type MinimumAnswered,
  type ScaleDefinition,
  type ScaleItem,
  type ScaleScore,
  scoreScale,
} from './scale-scoring';
export { type SharesAcrossGroups, sharesAcrossGroups } from './shares-across-groups';
export { type SignTest, signTest } from './sign-test';
export { spearman } from './spearman';
export type { StudyEffect } from './study-effects';
export type { TestedEstimate } from './tested-estimate';
export { changeVerdict, type TostPaired, tostPaired } from './tost-paired';
export { type FixedCoefficient, type TimedEffect, type Trend, trend } from './trend';
export { type CountOf, type TwoShares, twoShares } from './two-shares';
export { type WelchAnova, welchAnova, welchAnovaOfMoments } from './welch-anova';
export { type WelchT, welchT } from './welch-t';
export { type WilcoxonOptions, type WilcoxonSignedRank, wilcoxonSignedRank } from './wilcoxon-signed-rank';
export { type Share, wilson } from './wilson';
