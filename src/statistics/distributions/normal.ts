import erfc from '@stdlib/math-base-special-erfc';
import type { Tail } from './tail';

/** Below this a double loses digits; R's pnorm, too, is 0 from here on (z ≈ −37.52). */
const SMALLEST_NORMAL_DOUBLE = 2 ** -1022;

/** Standard normal distribution. R: pnorm, qnorm. */
export const normal = {
  cumulative(z: number, tail: Tail): number {
    const probability = erfc((tail === 'upper' ? z : -z) / Math.SQRT2) / 2;
    return probability < SMALLEST_NORMAL_DOUBLE ? 0 : probability;
  },

  /** Infinite at probability 0 and 1. Source: Wichura 1988, Applied Statistics 37, 477–484, algorithm AS 241 (PPND16). */
  quantile(probability: number, tail: Tail): number {
    const z = lowerQuantile(probability);
    return tail === 'lower' || z === 0 ? z : -z;
  },
};

function lowerQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability: between 0 and 1: ${probability}`);
  const fromMiddle = probability - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * ratio(CENTRE, 0.180625 - fromMiddle * fromMiddle);
  const smaller = fromMiddle < 0 ? probability : 1 - probability;
  const sign = fromMiddle < 0 ? -1 : 1;
  if (smaller === 0) return sign * Number.POSITIVE_INFINITY;
  const depth = Math.sqrt(-Math.log(smaller));
  return sign * (depth <= 5 ? ratio(SHOULDER, depth - 1.6) : ratio(FAR_TAIL, depth - 5));
}

type RationalFunction = { numerator: readonly number[]; denominator: readonly number[] };

function ratio({ numerator, denominator }: RationalFunction, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

/** Coefficients in ascending powers of x. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}

const CENTRE: RationalFunction = {
  numerator: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  denominator: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
};

const SHOULDER: RationalFunction = {
  numerator: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  denominator: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};

const FAR_TAIL: RationalFunction = {
  numerator: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  denominator: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};
