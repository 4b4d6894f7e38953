/**
 * When an answer was given: before, after, afterwards about before (a retrospective pre-test), or later still.
 * The order is the order of their codes in the store.
 */
export const WAVES = ['pre', 'post', 'then', 'followUp'] as const;
export type Wave = (typeof WAVES)[number];

/** The two waves that are compared. In findings and results, `pre` stands for the first of them and `post` for the second. */
export type WavePair = { before: Wave; after: Wave };

/** What is compared where nothing else is chosen. */
export const BEFORE_AND_AFTER: WavePair = { before: 'pre', after: 'post' };

export const isBeforeAndAfter = ({ before, after }: WavePair): boolean =>
  before === BEFORE_AND_AFTER.before && after === BEFORE_AND_AFTER.after;
