export { type Attainment, attainment } from './attainment';
export { type CountedPairs, countPairs } from './counted-pairs';
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
  effectSizePaired,
  type StandardisedChange,
} from './effect-size-paired';
export { type HodgesLehmann, hodgesLehmann } from './hodges-lehmann';
export type { Alternative, Interval } from './interval';
export { type ItemMoments, itemMoments } from './item-moments';
export type { ChiSquaredTest } from './mcnemar';
export type { AttainmentCells } from './newcombe';
export type { Outcome, Reason, Refused } from './outcome';
export { benjaminiHochberg, bonferroni, holm } from './p-adjust';
export { type PairedT, type PairedTOptions, pairedT } from './paired-t';
export { type RankBiserial, rankBiserial } from './rank-biserial';
export { type ReliableChange, type ReliableChangeOptions, reliableChange } from './reliable-change';
export {
  answersNeeded,
  type MinimumAnswered,
  type ScaleDefinition,
  type ScaleItem,
  type ScaleScore,
  scoreScale,
} from './scale-scoring';
export { type WelchT, welchT } from './welch-t';
export { type WilcoxonOptions, type WilcoxonSignedRank, wilcoxonSignedRank } from './wilcoxon-signed-rank';
export { type Share, wilson } from './wilson';
