import type { MethodId } from '../../report';
import { type Interval, isRefused, type Refusal } from '../../vocabulary';
import type { HowRequest } from './how-context';

/** Names of values as the messages room knows them. */
export type ValueName =
  | 'n'
  | 'preMean'
  | 'preSd'
  | 'preMedian'
  | 'postMean'
  | 'postSd'
  | 'postMedian'
  | 'correlation'
  | 'gain'
  | 'gainSd'
  | 'low'
  | 'high'
  | 't'
  | 'df'
  | 'p'
  | 'pHolm'
  | 'pBH'
  | 'dz'
  | 'gav'
  | 'drm'
  | 'V'
  | 'zeros'
  | 'hodgesLehmann'
  | 'rankBiserial'
  | 'improved'
  | 'unchanged'
  | 'declined'
  | 'criterion'
  | 'reliability'
  | 'cannotImprove'
  | 'level'
  | 'preShare'
  | 'postShare'
  | 'difference'
  | 'reached'
  | 'lost'
  | 'mcnemarP'
  | 'alpha'
  | 'items'
  | 'pre'
  | 'both'
  | 'share';

export type FigureValues = { values: [ValueName, number][]; refusal: Refusal | null };

type Maybe = [ValueName, number | undefined];

const known = (entries: Maybe[]) => entries.filter((entry): entry is [ValueName, number] => entry[1] !== undefined);
const limits = (ci: Interval | undefined): Maybe[] => [
  ['low', ci?.[0]],
  ['high', ci?.[1]],
];
const given = (entries: Maybe[], refusal: Refusal | null = null): FigureValues => ({ values: known(entries), refusal });
const refused = ({ refusal }: { refusal: Refusal }): FigureValues => ({ values: [], refusal });

/** Every number behind a figure, with all its digits. */
export function figureValues(request: HowRequest): FigureValues {
  const { comparison, scale, people } = request;
  if (request.method === 'matchedShare' && people) {
    return given([
      ['pre', people.pre],
      ['both', people.both],
      ['share', people.pre > 0 ? people.both / people.pre : undefined],
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
    case 'holm': {
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
    case 'target':
      return isRefused(target)
        ? refused(target)
        : given([
            ['level', target.level],
            ['preShare', target.pre],
            ['postShare', target.post],
            ['difference', target.difference],
            ...limits(target.differenceCi),
            ['reached', target.reached],
            ['lost', target.lost],
            ['mcnemarP', target.mcnemarP],
            ['n', n],
          ]);
    default:
      return given([['n', n]]);
  }
}
