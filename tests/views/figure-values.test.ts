import { describe, expect, it } from 'vitest';
import { METHODS, type MethodId } from '../../src/report';
import { figureValues } from '../../src/views/how/figure-values';
import { DEFAULT_SETTINGS, type RetentionFinding } from '../../src/vocabulary';
import { OF_RATINGS } from '../reference/rubric-expressions';
import { madeUpComparison } from './made-up';
import { madeUpCohorts } from './made-up-cohorts';
import { madeUpCompetency, madeUpRetrospectivePart } from './made-up-competency';
import { madeUpUnpaired } from './made-up-unpaired';

const comparison = madeUpComparison({ competency: 'a', n: 40, before: 3, after: 3.4 });
const people = { pre: 50, post: 45, then: 0, followUp: 0, both: 40, preOnly: 10, postOnly: 5 };
const scale = {
  instrument: 'survey',
  competency: 'a',
  wave: 'pre',
  n: 48,
  items: 4,
  alpha: 0.8,
  alphaCi: [0.7, 0.87],
} as const;
const spec = { competency: 'a', n: 40, before: 3, after: 3.4 };
const part = madeUpRetrospectivePart(0.4, 40);
const finding = {
  ...madeUpCompetency(spec, [spec]),
  retrospective: { n: 40, classic: part, adjusted: part, shift: part },
};
/** What a figure of one item, or of one wave's scale, is asked with. */
const OF_ITEM: MethodId[] = [
  'itemMoves',
  'itemChange',
  'marginalHomogeneity',
  'stuartMaxwell',
  'bowker',
  'topTwo',
  'itemShift',
  'itemRest',
  'itemTotal',
  'alphaDeleted',
];
/** By which name people, or texts, are counted where it is not n. */
const COUNTED: Partial<Record<MethodId, string>> = { matchedShare: 'both', codingKappa: 'texts' };
const OF_SCALE: MethodId[] = ['omega', 'spearmanBrown', 'itemRest', 'itemTotal', 'alphaDeleted'];
const OF_GROUPS: MethodId[] = ['welch', 'hedgesG', 'mannWhitney', 'twoShares'];
const unpaired = {
  ...madeUpUnpaired({ competency: 'a', n: 40, before: 3, after: 3.4 }),
  target: {
    level: 4,
    pre: 0.2,
    post: 0.3,
    preCi: [0.1, 0.3] as [number, number],
    postCi: [0.2, 0.4] as [number, number],
    difference: 0.1,
    differenceCi: [-0.1, 0.3] as [number, number],
    test: { chiSquared: 1.2, p: 0.27 },
  },
};
const retention: RetentionFinding = {
  kind: 'retention',
  by: 'semester',
  filters: {},
  confidence: 0.95,
  groups: [
    { cohort: '113-1', first: 40, both: 30, retention: { share: 0.75, ci: [0.6, 0.86] } },
    { cohort: '113-2', first: 0, both: 0, retention: { refusal: { code: 'too-few', needed: 1, counted: 0 } } },
  ],
  test: { chiSquared: 1, df: 1, cramersV: 0.1, smallestExpected: 6, p: 0.3, method: 'chi-squared' },
};
const reliability = { ...finding.reliability[0]!, spearmanBrown: 0.8 };
const FEWEST: Partial<Record<MethodId, number>> = { levels: 1, outliers: 2, gamesHowell: 2 };
const settings = { ...DEFAULT_SETTINGS, comparisonGroup: { grouping: 'strategy', value: 'projects' } };
const groups = ['112-1', '112-2', '113-1'].map((semester, time) => ({ cohort: { semester }, people: 14, time }));
const across = madeUpCohorts([spec], groups, { by: 'semester', within: null, filters: {}, settings });
const cohorts = { test: across.tests[0]!, people: 42 };
const coding = {
  code: 'listening',
  name: 'Listening',
  both: 12,
  onlyFirst: 3,
  onlySecond: 2,
  neither: 23,
  agreement: 0.875,
  kappa: { value: 0.73, ci: [0.5, 0.96] as [number, number] },
  disagreements: [],
};
/** Those of ratings are beside R’s in tests/reference/how-expressions.test.ts. */
const ids = (Object.keys(METHODS) as MethodId[]).filter((id) => !(OF_RATINGS as MethodId[]).includes(id));

describe('the values behind a figure', () => {
  it.each(ids)('are all numbers, with n among them: %s', (method) => {
    const { values, refusal } = figureValues({
      method,
      figure: '',
      subject: '',
      comparison,
      people,
      finding,
      ...(OF_ITEM.includes(method) ? { item: finding.items[0]! } : {}),
      ...(OF_SCALE.includes(method) ? { reliability } : {}),
      ...(OF_GROUPS.includes(method) ? { unpaired } : {}),
      ...(method === 'retention' ? { retention } : {}),
      ...(method === 'retrospective' ? { part: 'shift' } : {}),
      ...(method === 'codingKappa' ? { coding } : {}),
      cohorts,
      scale: { ...scale, alphaCi: [...scale.alphaCi] },
    });
    expect(refusal).toBeNull();
    expect(values.length).toBeGreaterThanOrEqual(FEWEST[method] ?? 3);
    expect(values.every(([, value]) => Number.isFinite(value))).toBe(true);
    const counted = COUNTED[method] ?? (OF_GROUPS.includes(method) ? 'nBefore' : 'n');
    expect(values.map(([name]) => name)).toContain(counted);
  });

  it.each(['pairedT', 'dz', 'gav', 'wilcoxon', 'reliableChange', 'target'] as const)(
    'say why there are none: %s',
    (method) => {
      const one = madeUpComparison({ competency: 'a', n: 1, before: 3, after: 3.4 });
      expect(figureValues({ method, figure: '', subject: '', comparison: one }).refusal).toEqual({
        code: 'too-few',
        needed: 2,
        counted: 1,
      });
    },
  );
});
