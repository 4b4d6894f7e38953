import type { Comparison } from './comparison';
import type { Refusal } from './refusal';

/** Every figure of a comparison, with one reason in the place of each. */
export function refusedFigures(
  refusal: Refusal,
): Omit<Comparison, 'instrument' | 'competency' | 'cohort' | 'n' | 'scale' | 'leftOut' | 'extremes' | 'detectable'> {
  const refused = { refusal };
  return {
    pre: refused,
    post: refused,
    correlation: refused,
    gain: refused,
    t: refused,
    wilcoxon: refused,
    effects: { cohensDz: refused, hedgesGav: refused, cohensDrm: refused },
    reliableChange: refused,
    target: refused,
  };
}
