import type { CohortCall, MethodId } from '../../report';
import { type EstimateT, isRefused, type OrRefusal, type TestF } from '../../vocabulary';
import { type FigureValues, given, limits, type Maybe } from './values';

const ofF = ({ F, df1, df2, p }: TestF): Maybe[] => [
  ['F', F],
  ['df1', df1],
  ['df2', df2],
  ['p', p],
];
const ofT = ({ estimate, se, t, df, p, ci }: EstimateT, name: 'slope' | 'difference' | 'gain'): Maybe[] => [
  [name, estimate],
  ...limits(ci),
  ['standardError', se],
  ['t', t],
  ['df', df],
  ['p', p],
];
const adjusted = ({ pHolm, pBH }: { pHolm: number; pBH: number }): Maybe[] => [
  ['pHolm', pHolm],
  ['pBH', pBH],
];

/** Every number behind a test across cohorts; null where the method is not one of them. */
export function cohortValues(method: MethodId, { test, people }: CohortCall): FigureValues | null {
  const counts: Maybe[] = [
    ['groups', test.levels.length],
    ['n', people],
  ];
  const of = <Value>(result: OrRefusal<Value>, entries: (value: Value) => Maybe[]) =>
    isRefused(result) ? given(counts, result.refusal) : given([...entries(result), ...counts]);
  switch (method) {
    case 'cohortGains':
      return of(test.welch, (welch) => [
        ...ofF(welch),
        ...adjusted(welch),
        ['etaSquared', welch.etaSquared],
        ['omegaSquared', welch.omegaSquared],
      ]);
    case 'gamesHowell':
      return of(test.gamesHowell, () => []);
    case 'kruskalWallis':
      return of(test.kruskalWallis, ({ H, df, p }) => [
        ['H', H],
        ['df', df],
        ['p', p],
      ]);
    case 'brownForsythe':
      return of(test.brownForsythe, ofF);
    case 'cohortAncova':
      return of(test.ancova, (ancova) => [
        ...ofF(ancova),
        ...adjusted(ancova),
        ['partialEtaSquared', ancova.partialEtaSquared],
        ['meanBefore', ancova.meanBefore],
        ['slope', ancova.slope.estimate],
        ['slopesF', isRefused(ancova.slopes) ? undefined : ancova.slopes.F],
        ['slopesP', isRefused(ancova.slopes) ? undefined : ancova.slopes.p],
      ]);
    case 'cohortPooled':
      return of(test.pooled, ({ mean, se, ci, p, Q, tauSquared, iSquared, predictionInterval }) => [
        ['gain', mean],
        ...limits(ci),
        ['standardError', se],
        ['p', p],
        ['predictionLow', predictionInterval?.[0]],
        ['predictionHigh', predictionInterval?.[1]],
        ['Q', Q.statistic],
        ['df', Q.df],
        ['QP', Q.p],
        ['tauSquared', tauSquared],
        ['iSquared', iSquared],
      ]);
    case 'cohortTrend':
      return of(test.trend, ({ slope, intercept, tauSquared, kendall }) => [
        ...ofT(slope, 'slope'),
        ...adjusted(slope),
        ['intercept', intercept.estimate],
        ['tauSquared', tauSquared],
        ['kendall', kendall?.tau],
      ]);
    case 'cohortCourses':
      return of(test.courses, ({ gain, courses }) => [...ofT(gain, 'gain'), ['courses', courses]]);
    case 'cohortMixed':
      return of(test.mixed, ({ n, responses, interaction }) => [
        ...ofF(interaction),
        ['people', n],
        ['responses', responses],
      ]);
    case 'comparisonGroup':
      return test.comparisonGroup === null
        ? given(counts)
        : of(test.comparisonGroup, ({ participants, others, difference, hedgesG }) => [
            ...ofT(difference, 'difference'),
            ['hedgesG', hedgesG],
            ['participantGain', participants.gain],
            ['participants', participants.n],
            ['otherGain', others.gain],
            ['others', others.n],
          ]);
    case 'cohortDetectable':
      return of(test.detectable, (points) => [['points', points]]);
    default:
      return null;
  }
}
