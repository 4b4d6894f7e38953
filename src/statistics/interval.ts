/** A confidence interval, [low, high], in the unit of its estimate. Both ends are finite. */
export type Interval = readonly [low: number, high: number];

/** The alternative hypothesis: the change is not zero, above zero, below zero. */
export type Alternative = 'two-sided' | 'greater' | 'less';

export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence: between 0 and 1: ${confidence}`);
}
