import { METHODS, type RubricCall, type RubricMethodId } from '../../src/report';
import { type AgreementFinding, type ConvergenceFinding, isRefused, type OrRefusal } from '../../src/vocabulary';

export type RubricShown = { agreement: AgreementFinding; convergence: ConvergenceFinding };
export type RubricCase = {
  method: RubricMethodId;
  group: 'rubric';
  /** The criterion, `total`, or the rater. */
  competency: string;
  scores?: 'gains' | 'before' | 'after';
  expression: string;
};

/** Asked with ratings, where the others are asked with answers. */
export const OF_RATINGS: RubricMethodId[] = [
  'raterShares',
  'weightedKappa',
  'krippendorff',
  'raterIcc',
  'severity',
  'convergence',
  'blandAltman',
];
const OF_CRITERION: RubricMethodId[] = ['raterShares', 'weightedKappa', 'krippendorff', 'raterIcc'];
const OF_TOTAL: RubricMethodId[] = ['krippendorff', 'raterIcc'];
const SCORES = ['gains', 'before', 'after'] as const;

/** Every panel that can be opened on the sample's ratings, with what it is about. */
function panels({ agreement, convergence }: RubricShown): { method: RubricMethodId; of: string; call: RubricCall }[] {
  const { levels } = agreement;
  const [total] = agreement.totals;
  return [
    ...agreement.rows
      .filter(({ wave }) => wave === null)
      .flatMap((row) =>
        OF_CRITERION.map((method) => ({ method, of: row.criterion.id, call: { levels, agreement: row } })),
      ),
    ...OF_TOTAL.map((method) => ({ method, of: 'total', call: { levels, total: total! } })),
    ...agreement.raters.map((rater) => ({ method: 'severity' as const, of: rater.name, call: { levels, rater } })),
    ...convergence.rows.flatMap((row) => [
      ...SCORES.map((scores) => ({
        ...{ method: 'convergence' as const, of: row.criterion.id, call: { levels, convergence: row, scores } },
      })),
      { method: 'blandAltman' as const, of: row.criterion.id, call: { levels, convergence: row } },
    ]),
  ];
}

export const rubricCases = (shown: RubricShown, confidence: number): RubricCase[] =>
  panels(shown).map(({ method, of, call }) => ({
    ...{ method, group: 'rubric', competency: of },
    ...(call.scores && { scores: call.scores }),
    expression: METHODS[method].r({ rubric: call, confidence }),
  }));

const told = <Value>(given: OrRefusal<Value>): Value => {
  if (isRefused(given)) throw new Error(given.refusal.code);
  return given;
};

/** What the panel of a case is opened with. */
export const callOf = (shown: RubricShown, { method, competency, scores }: RubricCase): RubricCall =>
  panels(shown).find((one) => one.method === method && one.of === competency && one.call.scores === scores)!.call;

/** Our numbers behind one panel, in the order in which R prints them. */
export function rubricNumbers(shown: RubricShown, one: RubricCase): (number | undefined)[] {
  const { agreement, total, rater, convergence, scores } = callOf(shown, one);
  switch (one.method) {
    case 'raterShares':
      return [told(agreement!.exact), told(agreement!.adjacent)];
    case 'weightedKappa':
      return [told(agreement!.kappa).mean];
    case 'krippendorff': {
      if (total) return [told(total.krippendorff).value];
      const { nominal, ordinal, interval } = told(agreement!.krippendorff);
      return [nominal.value, ordinal.value, interval.value];
    }
    case 'raterIcc': {
      const { single, average, ci, averageCi } = told((agreement ?? total!).icc);
      return [single, average, ci?.[0], averageCi?.[0], ci?.[1], averageCi?.[1]];
    }
    case 'severity': {
      const { difference, ci } = told(rater!.severity);
      return [...(ci ?? []), difference];
    }
    case 'convergence': {
      const { rho, ci, p } = told(convergence![scores!]);
      return [p, rho, ...(ci ?? [])];
    }
    case 'blandAltman': {
      const { bias, biasCi, limits, slope } = told(convergence!.blandAltman);
      return [...(biasCi ?? []), bias, ...limits, slope];
    }
  }
}
