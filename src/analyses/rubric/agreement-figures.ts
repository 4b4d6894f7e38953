import { type IccForms, icc, kappaAgreement, krippendorffAlpha } from '../../statistics';
import {
  AGREEMENT_PARADOX,
  type Agreement,
  ICC_MODELS,
  type IccFigures,
  isRefused,
  type OrRefusal,
  type RaterPair,
  type RubricLevels,
  type TotalAgreement,
} from '../../vocabulary';
import { refusalOf } from '../refusal';
import { given, type Work } from './works';

type Setting = { names: string[]; levels: RubricLevels; confidence: number; seed: number[] };
type Figures = Omit<Agreement, 'criterion' | 'wave' | 'counts' | 'works'>;
type FormKey = keyof IccForms;
const FORM_OF = { ICC1: 'oneWay', ICC2: 'agreement', ICC3: 'consistency' } as const satisfies Record<string, FormKey>;

/** Every coefficient of one criterion, on works with one column a rater. */
export function agreementFigures(works: readonly Work[], setting: Setting): Figures {
  const { confidence, seed } = setting;
  const { twice, used, complete } = ratedTwice(works, setting);
  const pairs = raterPairs(twice, used, setting);
  const shares = pairShares(works, null);
  const refused = { refusal: { code: 'too-few' as const, needed: 2, counted: used.length } };
  const alpha = krippendorffAlpha(twice, { seed, confidence });
  const kappas = pairs.flatMap(({ kappa }) => (isRefused(kappa) ? [] : [kappa.value]));
  const mean = kappas.reduce((sum, kappa) => sum + kappa, 0) / Math.max(1, kappas.length);
  const coefficient = (metric: 'nominal' | 'ordinal' | 'interval') =>
    alpha.ok
      ? {
          value: alpha.alpha[metric],
          ...(alpha.interval ? { ci: [...alpha.interval[metric]] as [number, number] } : {}),
        }
      : { value: Number.NaN };
  const noKappa = pairs.find(({ kappa }) => isRefused(kappa))?.kappa;
  return {
    ratedTwice: twice.length,
    complete: complete.length,
    raters: used.length,
    exact: shares === null ? refused : shares.exact,
    adjacent: shares === null ? refused : shares.adjacent,
    pairs,
    kappa: kappas.length === 0 ? (noKappa && isRefused(noKappa) ? noKappa : refused) : { mean, pairs: kappas.length },
    krippendorff: alpha.ok
      ? {
          units: alpha.units,
          nominal: coefficient('nominal'),
          ordinal: coefficient('ordinal'),
          interval: coefficient('interval'),
          replicates: alpha.replicates.drawn,
        }
      : refusalOf(alpha),
    icc: iccFigures(twice, used, complete, confidence),
    paradox:
      shares !== null &&
      shares.exact >= AGREEMENT_PARADOX.exact &&
      (kappas.length === 0 || mean < AGREEMENT_PARADOX.kappa),
  };
}

/** Works with two ratings or more, the raters of those, and the works that every one of these rated. */
function ratedTwice(works: readonly Work[], { names }: Setting) {
  const twice = works.map(({ levels }) => levels).filter((levels) => given(levels).length > 1);
  const used = names.map((_, rater) => rater).filter((rater) => twice.some((levels) => levels[rater] !== null));
  return { twice, used, complete: twice.filter((levels) => used.every((rater) => levels[rater] !== null)) };
}

/** What can be told of means of levels; their exact agreement and κ say nothing. */
export function totalFigures(works: readonly Work[], setting: Setting): Omit<TotalAgreement, 'wave'> {
  const { confidence, seed } = setting;
  const { twice, used, complete } = ratedTwice(works, setting);
  const alpha = krippendorffAlpha(twice, { seed, confidence });
  return {
    works: works.length,
    ratedTwice: twice.length,
    complete: complete.length,
    raters: used.length,
    krippendorff: alpha.ok
      ? {
          value: alpha.alpha.interval,
          ...(alpha.interval ? { ci: [...alpha.interval.interval] as [number, number] } : {}),
          units: alpha.units,
          replicates: alpha.replicates.drawn,
        }
      : refusalOf(alpha),
    icc: iccFigures(twice, used, complete, confidence),
  };
}

/** Of all pairs of ratings of one work (those of one rater with the others): the same level, and at most one apart. Null without a pair. */
export function pairShares(
  works: readonly Work[],
  rater: number | null,
): { exact: number; adjacent: number; pairs: number } | null {
  let [exact, adjacent, pairs] = [0, 0, 0];
  for (const { levels } of works) {
    for (let one = 0; one < levels.length; one++) {
      for (let other = one + 1; other < levels.length; other++) {
        const [first, second] = [levels[one]!, levels[other]!];
        if (first === null || second === null || (rater !== null && one !== rater && other !== rater)) continue;
        const apart = Math.abs(first - second);
        pairs += 1;
        if (apart < 1e-9) exact += 1;
        if (apart < 1 + 1e-9) adjacent += 1;
      }
    }
  }
  return pairs === 0 ? null : { exact: exact / pairs, adjacent: adjacent / pairs, pairs };
}

function raterPairs(
  table: readonly (number | null)[][],
  used: readonly number[],
  { names, levels: { min, max, step }, confidence }: Setting,
): RaterPair[] {
  const scale = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => clean(min + index * step));
  return used.flatMap((first, place) =>
    used.slice(place + 1).flatMap((second): RaterPair[] => {
      const both = table
        .map((levels) => [levels[first]!, levels[second]!])
        .filter((levels) => given(levels).length === 2);
      if (both.length === 0) return [];
      const shares = pairShares(
        both.map((levels) => ({ person: 0, wave: 'pre', criterion: 0, levels })),
        null,
      )!;
      const found = kappaAgreement(both, { levels: scale, confidence });
      const quadratic = found.ok ? found.pairs[0]!.quadratic : null;
      const kappa: RaterPair['kappa'] = !found.ok
        ? refusalOf(found)
        : quadratic === null
          ? { refusal: { code: 'no-variation' } }
          : { value: quadratic.kappa, ...(quadratic.interval ? { ci: [...quadratic.interval] } : {}) };
      const raters: [string, string] = [names[first]!, names[second]!];
      return [{ raters, n: both.length, exact: shares.exact, adjacent: shares.adjacent, kappa }];
    }),
  );
}

const clean = (level: number) => Math.round(level * 100) / 100;

/**
 * Where all raters scored the same works: ICC2, of a sample of raters, in absolute agreement. Else works have different raters: ICC1, on the
 * works with the number of ratings that most have, and no form that needs the raters to be the same.
 */
function iccFigures(
  twice: readonly (number | null)[][],
  used: readonly number[],
  complete: readonly (number | null)[][],
  confidence: number,
): OrRefusal<IccFigures> {
  const isCrossed = complete.length >= 2;
  const table = isCrossed ? complete.map((levels) => used.map((rater) => levels[rater]!)) : alike(twice);
  const found = icc(table, { confidence });
  if (!found.ok) return refusalOf(found);
  const models = isCrossed ? ICC_MODELS : (['ICC1'] as const);
  const model = isCrossed ? 'ICC2' : 'ICC1';
  const single = found.single[FORM_OF[model]];
  const average = found.average[FORM_OF[model]];
  if (single.icc === null || average.icc === null) return { refusal: { code: 'not-computable' } };
  const form = ({ icc: value, interval }: typeof single): OrRefusal<{ value: number; ci?: [number, number] }> =>
    value === null
      ? { refusal: { code: 'not-computable' } }
      : { value, ...(interval ? { ci: [...interval] as [number, number] } : {}) };
  return {
    model,
    works: found.n,
    raters: found.raters,
    single: single.icc,
    average: average.icc,
    ...(single.interval ? { ci: [...single.interval] } : {}),
    ...(average.interval ? { averageCi: [...average.interval] } : {}),
    forms: models.map((one) => ({
      model: one,
      single: form(found.single[FORM_OF[one]]),
      average: form(found.average[FORM_OF[one]]),
    })),
  };
}

/** The ratings of works that have as many as most works do; of equally many, the larger number. */
function alike(twice: readonly (number | null)[][]): number[][] {
  const rows = twice.map(given);
  const times = new Map<number, number>();
  for (const { length } of rows) times.set(length, (times.get(length) ?? 0) + 1);
  const [most] = [...times].sort(([one, a], [other, b]) => b - a || other - one);
  return most ? rows.filter(({ length }) => length === most[0]) : [];
}
