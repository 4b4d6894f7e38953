import type { MethodId, RetrospectivePartId } from '../../report';
import {
  type CompetencyFinding,
  type ItemChange,
  isRefused,
  type OrRefusal,
  type ScaleReliability,
} from '../../vocabulary';
import { detectableValues, type FigureValues, given, limits, type Maybe } from './values';

type Asked = {
  finding: CompetencyFinding;
  item: ItemChange | undefined;
  reliability: ScaleReliability | undefined;
  part: RetrospectivePartId | undefined;
};

const sizeOf = (size: OrRefusal<{ value: number }>) => (isRefused(size) ? undefined : size.value);

/** Entries of a result, or why there is none; n goes last. */
function of<Value>(result: OrRefusal<Value>, n: number, entries: (value: Value) => Maybe[]): FigureValues {
  return isRefused(result) ? given([['n', n]], result.refusal) : given([...entries(result), ['n', n]]);
}

/** Every number behind a figure of the Competency place; null where the method is not one of its own. */
export function competencyValues(method: MethodId, asked: Asked): FigureValues | null {
  const { finding, item, reliability, part } = asked;
  if (item) return itemValues(method, item, reliability);
  if (reliability) return reliabilityValues(method, reliability);
  const { comparison, checks, sturdier } = finding;
  const { n } = comparison;
  switch (method) {
    case 'verdict':
      return of(finding.verdict, n, ({ bound, equivalenceP, equivalenceCi }) => [
        ['bound', bound],
        ['equivalenceP', equivalenceP],
        ...limits(equivalenceCi),
      ]);
    case 'detectable':
      return comparison.detectable ? of(comparison.detectable, n, detectableValues) : given([['n', n]]);
    case 'effectSizes':
      return of(finding.effectSizes, n, (sizes) => [
        ['gav', sizeOf(sizes.gav)],
        ['dav', sizes.dav.value],
        ['gz', sizeOf(sizes.gz)],
        ['dz', sizes.dz.value],
        ...limits(sizes.dz.ci),
        ['drm', sizeOf(sizes.grm)],
        ['gb', sizeOf(sizes.gb)],
        ['commonLanguage', sizes.commonLanguage],
        ['shareImproved', sizes.shareImproved],
      ]);
    case 'correlation':
      return of(finding.correlation, n, ({ r, ci, p }) => [['correlation', r], ...limits(ci), ['p', p]]);
    case 'limits':
      return of(finding.limits, n, ({ within, ends }) => [
        ['within', within],
        ...ends.flatMap(({ end, near, before, after }): Maybe[] => {
          const name = near ? (end === 'ceiling' ? 'nearCeiling' : 'nearFloor') : end;
          return [
            [`${name}Before`, before.share],
            [`${name}After`, after.share],
          ];
        }),
      ]);
    case 'retrospective': {
      const { retrospective } = finding;
      if (!retrospective) return given([]);
      const { change, hedgesGav, detectable } = retrospective[part ?? 'classic'];
      return of(change, retrospective.n, ({ mean, ci, statistic, df, p, pHolm }) => [
        ['gain', mean],
        ...limits(ci),
        ['gav', sizeOf(hedgesGav)],
        ['t', statistic],
        ['df', df],
        ['p', p],
        ['pHolm', pHolm],
        ...(isRefused(detectable) ? [] : detectableValues(detectable)),
      ]);
    }
    case 'regressionToTheMean':
      return of(finding.regressionToTheMean, n, ({ intercept, slope }) => [
        ['intercept', intercept],
        ['slope', slope],
      ]);
    case 'shapiroWilk':
      return of(checks.shapiroWilk, n, ({ W, p }) => [
        ['W', W],
        ['p', p],
      ]);
    case 'shape':
      return isRefused(checks.skewness) || isRefused(checks.kurtosis)
        ? of(isRefused(checks.skewness) ? checks.skewness : checks.kurtosis, n, () => [])
        : given([
            ['skewness', checks.skewness],
            ['kurtosis', checks.kurtosis],
            ['n', n],
          ]);
    case 'outliers':
      return given([
        ['outliers', checks.outliers],
        ['n', n],
      ]);
    case 'signTest':
      return of(sturdier.sign, n, ({ up, down, p, shareUp, ci }) => [
        ['up', up],
        ['down', down],
        ['shareUp', shareUp],
        ...limits(ci),
        ['p', p],
      ]);
    case 'permutation':
      return of(sturdier.permutation, n, ({ p, replicates }) => [
        ['p', p],
        ['replicates', replicates],
      ]);
    case 'bootstrap':
      return of(sturdier.bootstrap, n, ({ ci, replicates }) => [...limits(ci), ['replicates', replicates]]);
    case 'normalisedGain':
      return of(finding.normalisedGain, n, ({ classGain, ci, individual, atTop, normalisedChange, excluded }) => [
        ['classGain', classGain],
        ...limits(isRefused(ci) ? undefined : ci),
        ['individual', individual],
        ['atTop', atTop],
        ['normalisedChange', normalisedChange],
        ['excluded', excluded],
      ]);
    default:
      return null;
  }
}

function itemValues(method: MethodId, item: ItemChange, reliability: ScaleReliability | undefined): FigureValues {
  const { n } = item;
  switch (method) {
    case 'itemChange':
      return of(item.change, n, ({ mean, ci, p, pHolm }) => [
        ['gain', mean],
        ...limits(ci),
        ['p', p],
        ['pHolm', pHolm],
        ...(isRefused(item.detectable) ? [] : detectableValues(item.detectable)),
      ]);
    case 'bowker':
      return of(item.bowker, n, ({ chiSquared, df, p }) => [
        ['chiSquared', chiSquared],
        ['df', df],
        ['p', p],
      ]);
    case 'topTwo':
      return of(item.topTwo, n, ({ before, after }) => [
        ['topTwoBefore', before],
        ['topTwoAfter', after],
      ]);
    case 'marginalHomogeneity':
      return of(item.marginalHomogeneity, n, ({ z, p }) => [
        ['z', z],
        ['p', p],
      ]);
    case 'stuartMaxwell':
      return of(item.stuartMaxwell, n, ({ chiSquared, df, p }) => [
        ['chiSquared', chiSquared],
        ['df', df],
        ['p', p],
      ]);
    case 'itemShift':
      return of(item.shift, n, ({ fromRest, p, pHolm }) => [
        ['fromRest', fromRest],
        ['p', p],
        ['pHolm', pHolm],
      ]);
    case 'itemRest':
    case 'itemTotal':
    case 'alphaDeleted': {
      const own = reliability?.items.find(({ id }) => id === item.id);
      return given([
        ['mean', own?.mean],
        ['sd', own?.sd],
        ['itemRest', own?.itemRest ?? undefined],
        ['itemTotal', own?.itemTotal ?? undefined],
        ['alphaIfDeleted', own?.alphaIfDeleted ?? undefined],
        ['n', reliability?.n],
      ]);
    }
    default:
      return given([
        ['up', item.up],
        ['same', item.same],
        ['down', item.down],
        ['n', n],
      ]);
  }
}

function reliabilityValues(
  method: MethodId,
  { n, alpha, omegaTotal, spearmanBrown, items }: ScaleReliability,
): FigureValues {
  const counts: Maybe[] = [
    ['n', n],
    ['items', items.length],
  ];
  if (method === 'spearmanBrown') return given([['spearmanBrown', spearmanBrown], ...counts]);
  if (method === 'omega') {
    return isRefused(omegaTotal) ? given(counts, omegaTotal.refusal) : given([['omega', omegaTotal], ...counts]);
  }
  return isRefused(alpha)
    ? given(counts, alpha.refusal)
    : given([['alpha', alpha.value], ...limits(alpha.ci), ['standardised', alpha.standardised], ...counts]);
}
