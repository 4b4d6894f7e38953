import type { MethodId, RubricCall } from '../../report';
import { isRefused, type OrRefusal, type TotalAgreement } from '../../vocabulary';
import { type FigureValues, given, limits, type Maybe } from './values';

/** Every number behind a figure of assessors’ ratings. */
export function rubricValues(method: MethodId, call: RubricCall): FigureValues {
  const { agreement, total, rater, convergence } = call;
  if (rater) return severityValues(rater);
  if (convergence) return convergenceValues(method, convergence, call.scores ?? 'gains');
  const row = agreement ?? total;
  if (!row) return given([]);
  const counts: Maybe[] = [
    ['works', row.works],
    ['ratedTwice', row.ratedTwice],
    ['raters', row.raters],
  ];
  const of = <Value>(result: OrRefusal<Value>, entries: (value: Value) => Maybe[]) =>
    isRefused(result) ? given(counts, result.refusal) : given([...entries(result), ...counts]);
  if (method === 'raterIcc') return of(row.icc, iccValues);
  if (total) return of(total.krippendorff, ({ value, ci }) => [['alphaInterval', value], ...limits(ci)]);
  if (!agreement) return given(counts);
  switch (method) {
    case 'raterShares':
      return of(agreement.exact, (exact) => [
        ['exact', exact],
        ['adjacent', isRefused(agreement.adjacent) ? undefined : agreement.adjacent],
      ]);
    case 'weightedKappa':
      return of(agreement.kappa, ({ mean, pairs }) => [
        ['kappaWeighted', mean],
        ['pairs', pairs],
      ]);
    default:
      return of(agreement.krippendorff, ({ nominal, ordinal, interval, replicates }) => [
        ['alphaNominal', nominal.value],
        ['alphaOrdinal', ordinal.value],
        ...limits(ordinal.ci),
        ['alphaInterval', interval.value],
        ['replicates', replicates],
      ]);
  }
}

function iccValues(icc: Exclude<TotalAgreement['icc'], { refusal: unknown }>): Maybe[] {
  return [
    ['single', icc.single],
    ['singleLow', icc.ci?.[0]],
    ['singleHigh', icc.ci?.[1]],
    ['average', icc.average],
    ['averageLow', icc.averageCi?.[0]],
    ['averageHigh', icc.averageCi?.[1]],
  ];
}

function severityValues({ severity }: NonNullable<RubricCall['rater']>): FigureValues {
  if (isRefused(severity)) return given([], severity.refusal);
  return given([['difference', severity.difference], ...limits(severity.ci), ['works', severity.works]]);
}

function convergenceValues(
  method: MethodId,
  { n, blandAltman, ...rest }: NonNullable<RubricCall['convergence']>,
  scores: 'gains' | 'before' | 'after',
): FigureValues {
  if (method === 'blandAltman') {
    if (isRefused(blandAltman)) return given([['n', n]], blandAltman.refusal);
    const {
      bias,
      biasCi,
      limits: [low, high],
      slope,
    } = blandAltman;
    return given([
      ['bias', bias],
      ...limits(biasCi),
      ['limitLow', low],
      ['limitHigh', high],
      ['proportionalBias', slope],
      ['n', n],
    ]);
  }
  const found = rest[scores];
  if (isRefused(found)) return given([['n', n]], found.refusal);
  return given([['rho', found.rho], ...limits(found.ci), ['p', found.p], ['n', n]]);
}
