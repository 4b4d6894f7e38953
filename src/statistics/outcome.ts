/** Why a method has no honest answer. The codes are those of a refusal; words are added where people read them. */
export type Reason =
  | 'too-few'
  | 'zero-variance'
  | 'all-zero-differences'
  | 'no-variation'
  | 'not-converged'
  | 'singular'
  | 'suppressed'
  | 'out-of-range'
  | 'not-computable'
  | 'bad-definition'
  | 'needs-rows';

/**
 * A method without an answer: the smallest count that would do and the count that there is, what exactly could not be computed, and
 * the numbers that still stand.
 */
export type Refused<Numbers> = {
  ok: false;
  reason: Reason;
  needed?: number;
  counted?: number;
  detail?: string;
  partial?: Partial<Numbers>;
};

/** What every method returns. The numbers of an answer are finite: neither NaN nor Infinity is ever among them. */
export type Outcome<Numbers> = ({ ok: true } & Numbers) | Refused<Numbers>;

export function answer<Numbers extends object>(numbers: Numbers): { ok: true } & Numbers {
  return { ok: true, ...numbers };
}

export function refuse<Numbers>(reason: Reason, story: Omit<Refused<Numbers>, 'ok' | 'reason'> = {}): Refused<Numbers> {
  return { ok: false, reason, ...story };
}

export function tooFew<Numbers>(needed: number, counted: number, partial?: Partial<Numbers>): Refused<Numbers> {
  return partial === undefined
    ? refuse('too-few', { needed, counted })
    : refuse('too-few', { needed, counted, partial });
}
