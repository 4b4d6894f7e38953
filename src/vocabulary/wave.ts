/**
 * When an answer was given: before, after, afterwards about before (a retrospective pre-test), or later still.
 * The order is the order of their codes in the store.
 */
export const WAVES = ['pre', 'post', 'then', 'followUp'] as const;
export type Wave = (typeof WAVES)[number];
