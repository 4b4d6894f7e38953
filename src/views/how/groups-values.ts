import type { MethodId } from '../../report';
import { isRefused, type RetentionFinding, type UnpairedComparison } from '../../vocabulary';
import { type FigureValues, given, limits, type Maybe } from './values';

/** Every number behind a figure of two groups of different people. */
export function unpairedValues(method: MethodId, comparison: UnpairedComparison): FigureValues {
  const { n, pre, post, gain, t, hedgesG, mannWhitney, target } = comparison;
  const counts: Maybe[] = [
    ['nBefore', n.before],
    ['nAfter', n.after],
  ];
  switch (method) {
    case 'welch': {
      const change: Maybe[] = 'mean' in gain ? [['difference', gain.mean], ...limits(gain.ci)] : [];
      if (isRefused(t)) return given([...change, ...counts], t.refusal);
      const { statistic, df, p, pHolm, pBH } = t;
      return given([...change, ['t', statistic], ['df', df], ['p', p], ['pHolm', pHolm], ['pBH', pBH], ...counts]);
    }
    case 'hedgesG':
      return isRefused(hedgesG)
        ? given(counts, hedgesG.refusal)
        : given([['hedgesG', hedgesG.value], ...limits(hedgesG.ci), ...counts]);
    case 'mannWhitney': {
      if (isRefused(mannWhitney)) return given(counts, mannWhitney.refusal);
      const { U, z, p, cliffsDelta, ci } = mannWhitney;
      return given([['U', U], ['z', z], ['p', p], ['cliffsDelta', cliffsDelta], ...limits(ci), ...counts]);
    }
    case 'twoShares': {
      if (isRefused(target)) return given(counts, target.refusal);
      const { test } = target;
      return given([
        ['level', target.level],
        ...sharesWithIntervals(target),
        ['difference', target.difference],
        ...limits(target.differenceCi),
        ['chiSquared', test?.chiSquared],
        ['p', test?.p],
        ...counts,
      ]);
    }
    default:
      return given([
        ['preMean', 'mean' in pre ? pre.mean : undefined],
        ['preSd', 'mean' in pre ? pre.sd : undefined],
        ['preMedian', 'mean' in pre ? pre.median : undefined],
        ['postMean', 'mean' in post ? post.mean : undefined],
        ['postSd', 'mean' in post ? post.sd : undefined],
        ['postMedian', 'mean' in post ? post.median : undefined],
        ...counts,
      ]);
  }
}

type Shares = { pre: number; post: number; preCi: [number, number]; postCi: [number, number] };

export const sharesWithIntervals = ({ pre, post, preCi, postCi }: Shares): Maybe[] => [
  ['preShare', pre],
  ['preShareLow', preCi[0]],
  ['preShareHigh', preCi[1]],
  ['postShare', post],
  ['postShareLow', postCi[0]],
  ['postShareHigh', postCi[1]],
];

export function retentionValues({ test, groups }: RetentionFinding): FigureValues {
  const counts: Maybe[] = [
    ['groups', groups.filter(({ first }) => first > 0).length],
    ['n', groups.reduce((sum, { first }) => sum + first, 0)],
  ];
  if (isRefused(test)) return given(counts, test.refusal);
  const { chiSquared, df, cramersV, smallestExpected, p } = test;
  return given([
    ['chiSquared', chiSquared],
    ['df', df],
    ['p', p],
    ['cramersV', cramersV],
    ['smallestExpected', smallestExpected],
    ...counts,
  ]);
}
