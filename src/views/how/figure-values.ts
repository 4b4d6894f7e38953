import type { MethodId } from '../../report';
import { comparedPeople, isRefused } from '../../vocabulary';
import { codingValues } from './coding-values';
import { cohortValues } from './cohort-values';
import { competencyValues } from './competency-values';
import { retentionValues, sharesWithIntervals, unpairedValues } from './groups-values';
import type { HowRequest } from './how-request';
import { rubricValues } from './rubric-values';
import { detectableValues, type FigureValues, given, limits, type Maybe, refused } from './values';

/** Every number behind a figure, with all its digits. */
export function figureValues(request: HowRequest): FigureValues {
  const { comparison, scale, people, finding, item, reliability, part, unpaired, retention, cohorts, coding } = request;
  if (coding) return codingValues(coding);
  if (request.rubric) return rubricValues(request.method, request.rubric);
  if (unpaired) return unpairedValues(request.method, unpaired);
  if (retention) return retentionValues(retention);
  if (request.method === 'matchedShare' && people) {
    const { before } = comparedPeople(people);
    return given([
      ['pre', before],
      ['both', people.both],
      ['share', before > 0 ? people.both / before : undefined],
    ]);
  }
  if (request.method === 'alpha' && scale) {
    const { n, items, alpha, alphaCi } = scale;
    const counts: Maybe[] = [
      ['n', n],
      ['items', items],
    ];
    return isRefused(alpha) ? given(counts, alpha.refusal) : given([['alpha', alpha], ...limits(alphaCi), ...counts]);
  }
  const across = cohorts ? cohortValues(request.method, cohorts) : null;
  if (across) return across;
  const inside = finding ? competencyValues(request.method, { finding, item, reliability, part }) : null;
  if (inside) return inside;
  return comparison ? comparisonValues(request.method, comparison) : given([]);
}

function comparisonValues(method: MethodId, comparison: NonNullable<HowRequest['comparison']>): FigureValues {
  const { n, pre, post, gain, t, wilcoxon, effects, reliableChange, target, correlation } = comparison;
  switch (method) {
    case 'means':
      return given([
        ['n', n],
        ['preMean', 'mean' in pre ? pre.mean : undefined],
        ['preSd', 'mean' in pre ? pre.sd : undefined],
        ['preMedian', 'mean' in pre ? pre.median : undefined],
        ['postMean', 'mean' in post ? post.mean : undefined],
        ['postSd', 'mean' in post ? post.sd : undefined],
        ['postMedian', 'mean' in post ? post.median : undefined],
        ['correlation', isRefused(correlation) ? undefined : correlation],
      ]);
    case 'pairedT':
    case 'holm':
    case 'bh': {
      const change: Maybe[] = 'mean' in gain ? [['gain', gain.mean], ...limits(gain.ci), ['gainSd', gain.sd]] : [];
      if (isRefused(t)) return given([...change, ['n', n]], t.refusal);
      const tests: Maybe[] = [
        ['t', t.statistic],
        ['df', t.df],
        ['p', t.p],
        ['pHolm', t.pHolm],
        ['pBH', t.pBH],
      ];
      return given([...change, ...tests, ['n', n]]);
    }
    case 'dz': {
      const { cohensDz } = effects;
      return isRefused(cohensDz)
        ? refused(cohensDz)
        : given([['dz', cohensDz.value], ...limits(cohensDz.ci), ['n', n]]);
    }
    case 'gav': {
      const { hedgesGav, cohensDrm } = effects;
      if (isRefused(hedgesGav)) return refused(hedgesGav);
      const beside: Maybe[] = [
        ['drm', isRefused(cohensDrm) ? undefined : cohensDrm.value],
        ['correlation', isRefused(correlation) ? undefined : correlation],
      ];
      return given([['gav', hedgesGav.value], ...limits(hedgesGav.ci), ...beside, ['n', n]]);
    }
    case 'wilcoxon':
      return isRefused(wilcoxon)
        ? refused(wilcoxon)
        : given([
            ['V', wilcoxon.V],
            ['p', wilcoxon.p],
            ['pHolm', wilcoxon.pHolm],
            ['rankBiserial', wilcoxon.rankBiserial],
            ['rankBiserialLow', wilcoxon.rankBiserialCi?.[0]],
            ['rankBiserialHigh', wilcoxon.rankBiserialCi?.[1]],
            ['hodgesLehmann', wilcoxon.hodgesLehmann],
            ...limits(wilcoxon.ci),
            ['zeros', wilcoxon.zeroDifferences],
            ['n', n],
          ]);
    case 'reliableChange':
      return isRefused(reliableChange)
        ? refused(reliableChange)
        : given([
            ['improved', reliableChange.improved],
            ['unchanged', reliableChange.unchanged],
            ['declined', reliableChange.declined],
            ['criterion', reliableChange.criterion],
            ['reliability', reliableChange.reliability],
            ['cannotImprove', reliableChange.cannotImprove],
            ['n', n],
          ]);
    case 'detectable': {
      const { detectable } = comparison;
      if (detectable && isRefused(detectable)) return refused(detectable);
      return given([...(detectable ? detectableValues(detectable) : []), ['n', n]]);
    }
    case 'target':
      return isRefused(target)
        ? refused(target)
        : given([
            ['level', target.level],
            ...sharesWithIntervals(target),
            ['difference', target.difference],
            ...limits(target.differenceCi),
            ['reached', target.reached],
            ['lost', target.lost],
            ['mcnemarP', target.mcnemarP],
            ['midP', target.midP],
            ['n', n],
          ]);
    default:
      return given([['n', n]]);
  }
}
