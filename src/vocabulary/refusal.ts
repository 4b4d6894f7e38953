/** Why there is no honest answer. Words for each code live in the messages room. */
export const REFUSAL_CODES = [
  'too-few',
  'zero-variance',
  'all-zero-differences',
  'no-variation',
  'not-converged',
  'singular',
  'suppressed',
  'out-of-range',
  'not-computable',
  'bad-definition',
  'needs-rows',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Refusal = {
  code: RefusalCode;
  /** The smallest count that would do, and the count that there is. */
  needed?: number;
  counted?: number;
  /** What exactly could not be computed, for `not-computable` and `bad-definition`. */
  detail?: string;
};

/** A refusal stands in the place of the value that it replaces. */
export type OrRefusal<Value> = Value | { refusal: Refusal };

export function isRefused<Value>(value: OrRefusal<Value>): value is { refusal: Refusal } {
  return typeof value === 'object' && value !== null && 'refusal' in value;
}
