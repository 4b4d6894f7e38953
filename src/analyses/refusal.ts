import type { Outcome } from '../statistics';
import type { Refusal } from '../vocabulary';

type Refused = Extract<Outcome<object>, { ok: false }>;

/** A method's "no answer" as the refusal that takes the answer's place. */
export function refusalOf({ reason, needed, counted, detail }: Refused): { refusal: Refusal } {
  return {
    refusal: {
      code: reason,
      ...(needed === undefined ? {} : { needed }),
      ...(counted === undefined ? {} : { counted }),
      ...(detail === undefined ? {} : { detail }),
    },
  };
}
