import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CodingMethodId,
  type CohortMethodId,
  METHODS,
  type MethodCall,
  type MethodId,
  type RetrospectivePartId,
  type RubricMethodId,
} from '../../src/report';
import { figureValues } from '../../src/views/how/figure-values';
import {
  type AttritionFinding,
  type CodersFinding,
  type Coding,
  type CompetencyFinding,
  DEFAULT_SETTINGS,
  isRefused,
  type ItemChange,
  type OrRefusal,
  type RetentionFinding,
  type ScaleReliability,
  type Understanding,
  type UnpairedComparison,
} from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import {
  callOf as ratingsOf,
  OF_RATINGS,
  type RubricCase,
  type RubricShown,
  rubricCases,
  rubricNumbers,
} from './rubric-expressions';

type HypothesisTest = Partial<Record<'statistic' | 'parameter' | 'p.value' | 'conf.int' | 'estimate', number[]>>;
type Counts = { names: number[]; counts: number[] };
type Table = { rows: number[]; columns: number[]; counts: number[][] };
type Printed = number[] | HypothesisTest | Counts | Table;
/** One expression as the page shows it, the columns it is about, and what R prints. */
type Case = {
  method: MethodId;
  group: string;
  competency: string;
  item?: string;
  wave?: 'pre' | 'post';
  part?: RetrospectivePartId;
  expression: string;
  printed: Printed[];
};
type Shown = {
  finding: CompetencyFinding;
  family: CompetencyFinding[];
  attrition: AttritionFinding;
  unpaired: UnpairedComparison;
  retention: RetentionFinding;
};

const FILE = new URL('how-expressions.json', import.meta.url);
const COMPETENCIES = ['interdisciplinary', 'compassion', 'reflection', 'engagement', 'resilience'];
/** Everyone, and six people, of whom every pattern of signs is counted. */
const GROUPS: Record<string, Record<string, string[]>> = {
  everyone: {},
  six: { semester: ['113-2'], department: ['美術學系'] },
};
const SETTINGS = { ...DEFAULT_SETTINGS, targets: Object.fromEntries(COMPETENCIES.map((id) => [id, 4])) };

/**
 * Read by R too: people who also looked back, one competency that moved so alike that the interval of d_z is the normal one, and
 * groups so small that Fisher's test counts them out.
 */
const THREE_WAVES = 'threeWaves';
const OF_THREE_WAVES: MethodId[] = ['dz', 'effectSizes', 'retrospective', 'retention'];
const INSTRUMENT = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['code'], wave: ['wave'], semester: ['semester'] },
  waves: { pre: ['pre'], post: ['post'], then: ['then'] },
  competencies: [
    { id: 'compassion', items: [{ id: 'CE1', columns: ['CE1'] }] },
    { id: 'reflection', items: [{ id: 'RF1', columns: ['RF1'] }] },
  ],
});

/** Read by R too: what two coders gave to forty texts, put on as many texts of the sample. */
const CODERS = 'coders';
const CODED = readFileSync(new URL('two-coders.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));

const ITEM: MethodId[] = [
  'itemMoves',
  'itemChange',
  'marginalHomogeneity',
  'stuartMaxwell',
  'bowker',
  'topTwo',
  'itemShift',
];
const ITEM_OF_WAVE: MethodId[] = ['itemRest', 'itemTotal', 'alphaDeleted'];
const PARTS: RetrospectivePartId[] = ['classic', 'adjusted', 'shift'];
const SCALE: MethodId[] = ['alpha', 'omega'];
/** Across cohorts, these need columns that one competency does not have; their numbers are compared in the folder named. */
const ACROSS_COHORTS: Record<CohortMethodId, string> = {
  cohortGains: 'tests/reference/welch-anova-gains',
  gamesHowell: 'tests/reference/games-howell',
  kruskalWallis: 'tests/reference/welch-anova-gains',
  brownForsythe: 'tests/reference/welch-anova-gains',
  cohortAncova: 'tests/reference/ancova',
  cohortPooled: 'tests/reference/meta-analysis',
  cohortTrend: 'tests/reference/trend',
  cohortCourses: 'tests/reference/cluster-robust',
  cohortMixed: 'tests/reference/lmm',
  comparisonGroup: 'tests/reference/welch-t-unpaired',
  cohortDetectable: 'tests/reference/power-paired',
};
const LEFT_OUT: Partial<Record<MethodId, string>> = {
  ...ACROSS_COHORTS,
  spearmanBrown: 'no scale of the sample has two items; tests/reference/cronbach-alpha compares the number',
};

class NoFigure extends Error {}
const value = <Value>(given: OrRefusal<Value>): Value => {
  if (isRefused(given)) throw new NoFigure(given.refusal.code);
  return given;
};

const htest = (printed: Printed | undefined) => printed as HypothesisTest;
const numbers = (printed: Printed | undefined) => [printed ?? []].flat() as number[];
const countsBy = (printed: Printed | undefined, names: number[]) => {
  const { names: found, counts } = printed as Counts;
  return names.map((name) => counts[found.indexOf(name)] ?? 0);
};

type Pairing = [ours: (number | null | undefined)[], theirs: (number | undefined)[]];
type Place = Shown & {
  item: ItemChange | undefined;
  scale: ScaleReliability | undefined;
  at: number;
  part: RetrospectivePartId | undefined;
  printed: Printed[];
};

/** For each method, our numbers and those that R prints, side by side. */
const PAIRS: Record<
  Exclude<MethodId, 'spearmanBrown' | CohortMethodId | CodingMethodId | RubricMethodId>,
  (place: Place) => Pairing
> = {
  means: ({ finding: { comparison }, printed }) => {
    const [pre, post] = [value(comparison.pre), value(comparison.post)];
    return [[pre.mean, pre.sd, pre.median, post.mean, post.sd, post.median, value(comparison.correlation)], printed.flat() as number[]];
  },
  pairedT: ({ finding: { comparison }, printed: [test] }) => {
    const [t, gain] = [value(comparison.t), value(comparison.gain)];
    return [[t.statistic, t.df, t.p, ...(gain.ci ?? []), gain.mean], Object.values(htest(test)).flat()];
  },
  dz: ({ finding, printed }) => effect(value(finding.comparison.effects.cohensDz), printed),
  gav: ({ finding, printed }) => effect(value(finding.comparison.effects.hedgesGav), printed),
  wilcoxon: ({ finding: { comparison }, printed: [test, biserial] }) => {
    const ranks = value(comparison.wilcoxon);
    const { statistic, 'p.value': p, 'conf.int': ci, estimate } = htest(test);
    return [
      [ranks.V, ranks.p, ranks.hodgesLehmann, ...(ranks.ci ?? []), ranks.rankBiserial],
      [...statistic!, ...p!, ...estimate!, ...(ranks.ci ? ci! : []), ...numbers(biserial)],
    ];
  },
  holm: ({ family, printed }) => [family.map(({ comparison }) => value(comparison.t).pHolm), printed.flat() as number[]],
  bh: ({ family, printed }) => [family.map(({ comparison }) => value(comparison.t).pBH), printed.flat() as number[]],
  reliableChange: ({ finding: { comparison }, printed: [table, ci] }) => {
    const { declined, unchanged, improved, improvedCi } = value(comparison.reliableChange);
    return [
      [declined, unchanged, improved, ...improvedCi],
      [...countsBy(table, [-1, 0, 1]), ...numbers(ci)],
    ];
  },
  target: ({ finding: { comparison }, printed }) => {
    const { preCi, postCi, mcnemarP, midP } = value(comparison.target);
    return [[...preCi, ...postCi, mcnemarP, midP], printed.flat() as number[]];
  },
  alpha: ({ scale, printed }) => {
    const alpha = value(scale!.alpha);
    return [[alpha.value, ...(alpha.ci ?? [])], printed[0] as number[]];
  },
  matchedShare: ({ attrition, printed: [test] }) => {
    const { share, ci } = value(attrition.retention);
    return [[...ci, share], [...htest(test)['conf.int']!, ...htest(test).estimate!]];
  },
  verdict: ({ finding, printed: [p, ci] }) => {
    const { equivalenceP, equivalenceCi } = value(finding.verdict);
    return [[equivalenceP, ...equivalenceCi], [p as number[], ci as number[]].flat()];
  },
  detectable: ({ finding, printed }) => {
    const { points80, points90 } = value(finding.comparison.detectable!);
    return [[points80, points90], printed[0] as number[]];
  },
  levels: ({ finding: { levels }, printed: [table] }) => {
    const { rows, columns, counts } = table as Table;
    const theirs = levels.labels.flatMap((before) =>
      levels.labels.map((after) => counts[rows.indexOf(before)]?.[columns.indexOf(after)] ?? 0),
    );
    return [levels.flow.flat(), theirs];
  },
  regressionToTheMean: ({ finding, printed }) => {
    const { intercept, slope } = value(finding.regressionToTheMean);
    return [[intercept, slope], printed[0] as number[]];
  },
  itemMoves: ({ item, printed: [table] }) => [[item!.down, item!.same, item!.up], countsBy(table, [-1, 0, 1])],
  itemChange: ({ item, printed: [test] }) => {
    const { mean, ci, p } = value(item!.change);
    const { 'p.value': theirP, 'conf.int': theirCi, estimate } = htest(test);
    return [[mean, ...ci, p], [...estimate!, ...theirCi!, ...theirP!]];
  },
  marginalHomogeneity: ({ item, printed }) => {
    const { z, p } = value(item!.marginalHomogeneity);
    return [[z, p], printed[0] as number[]];
  },
  stuartMaxwell: ({ item, printed }) => {
    const { chiSquared, df, p } = value(item!.stuartMaxwell);
    return [[chiSquared, df, p], printed[0] as number[]];
  },
  bowker: ({ item, printed }) => {
    const { chiSquared, df, p } = value(item!.bowker);
    return [[chiSquared, df, p], printed[0] as number[]];
  },
  topTwo: ({ item, printed }) => {
    const { before, after } = value(item!.topTwo);
    return [[before, after], printed[0] as number[]];
  },
  itemShift: ({ item, printed: [test] }) => {
    const { fromRest, p } = value(item!.shift);
    return [[fromRest, p], [...htest(test).estimate!, ...htest(test)['p.value']!]];
  },
  itemRest: ({ scale, at, printed }) => [[scale!.items[at]!.itemRest], printed[0] as number[]],
  itemTotal: ({ scale, at, printed }) => [[scale!.items[at]!.itemTotal], printed[0] as number[]],
  alphaDeleted: ({ scale, at, printed }) => [[scale!.items[at]!.alphaIfDeleted], printed[0] as number[]],
  omega: ({ scale, printed }) => [[value(scale!.omegaTotal)], printed[0] as number[]],
  shapiroWilk: ({ finding, printed: [test] }) => {
    const { W, p } = value(finding.checks.shapiroWilk);
    return [[W, p], [...htest(test).statistic!, ...htest(test)['p.value']!]];
  },
  shape: ({ finding: { checks }, printed }) => [[value(checks.skewness), value(checks.kurtosis)], printed[0] as number[]],
  outliers: ({ finding, printed }) => [[finding.checks.outliers], printed[0] as number[]],
  signTest: ({ finding, printed: [test] }) => {
    const { p, shareUp, ci } = value(finding.sturdier.sign);
    const { 'p.value': theirP, 'conf.int': theirCi, estimate } = htest(test);
    return [[p, shareUp, ...(ci ?? [])], [...theirP!, ...estimate!, ...theirCi!]];
  },
  permutation: ({ finding, printed }) => [[value(finding.sturdier.permutation).p], printed[0] as number[]],
  bootstrap: ({ finding, printed }) => [value(finding.sturdier.bootstrap).ci, printed[0] as number[]],
  normalisedGain: ({ finding, printed }) => {
    const { classGain, normalisedChange, individual, ci } = value(finding.normalisedGain);
    return [[classGain, normalisedChange, individual, ...value(ci)], printed.flat() as number[]];
  },
  effectSizes: ({ finding, printed }) => {
    const { gav, dav, davNoncentral, gz, dz, grm, gb, commonLanguage, shareImproved } = value(finding.effectSizes);
    const [table, shares] = printed.map(numbers);
    const six = [value(gav), { value: dav.value, ci: davNoncentral }, value(gz), dz, value(grm), value(gb)];
    // R prints the table by columns; without a noncentral interval of d_av it is not shown.
    const columns = [six.map((size) => size.value), six.map(({ ci }) => ci?.[0]), six.map(({ ci }) => ci?.[1])].flat();
    const isShown = (_: unknown, cell: number) => columns[cell] !== undefined;
    return [
      [...columns.filter(isShown), commonLanguage, shareImproved],
      [...table!.filter(isShown), ...shares!],
    ];
  },
  correlation: ({ finding, printed: [test] }) => {
    const { r, ci, p } = value(finding.correlation);
    const { 'p.value': theirP, 'conf.int': theirCi, estimate } = htest(test);
    return [[r, ...(ci ?? []), p], [...estimate!, ...theirCi!, ...theirP!]];
  },
  limits: ({ finding, printed }) => {
    const { ends } = value(finding.limits);
    return [[...ends.map(({ before }) => before.share), ...ends.map(({ after }) => after.share)], printed[0] as number[]];
  },
  retrospective: ({ finding: { retrospective }, part, printed: [test, adjusted] }) => {
    const { mean, ci, statistic, df, p } = value(retrospective![part!].change);
    const holm = PARTS.map((each) => value(retrospective![each].change).pHolm);
    return [[statistic, df, p, ...ci, mean, ...holm], [...Object.values(htest(test)), adjusted as number[]].flat()];
  },
  welch: ({ unpaired, printed: [test] }) => {
    const [t, gain] = [value(unpaired.t), value(unpaired.gain)];
    const [pre, post] = [value(unpaired.pre), value(unpaired.post)];
    return [[t.statistic, t.df, t.p, ...(gain.ci ?? []), post.mean, pre.mean], Object.values(htest(test)).flat()];
  },
  hedgesG: ({ unpaired, printed }) => effect(value(unpaired.hedgesG), printed),
  mannWhitney: ({ unpaired, printed: [test, delta] }) => {
    const { U, p, cliffsDelta, ci } = value(unpaired.mannWhitney);
    const { statistic, 'p.value': theirP } = htest(test);
    return [[U, p, cliffsDelta, ...(ci ?? [])], [...statistic!, ...theirP!, ...numbers(delta)]];
  },
  twoShares: ({ unpaired, printed: [difference, test] }) => {
    const shares = value(unpaired.target);
    const { statistic, 'p.value': theirP } = htest(test);
    return [
      [shares.difference, ...shares.differenceCi, shares.test?.chiSquared, shares.test?.p],
      [...numbers(difference), ...statistic!, ...theirP!],
    ];
  },
  retention: ({ retention, printed }) => {
    const { chiSquared, df, cramersV, p, method } = value(retention.test);
    const [[theirs, theirDf, ofChiSquared, V], exact] = [numbers(printed[0]), numbers(printed[1])];
    return [[chiSquared, df, cramersV, p], [theirs, theirDf, V, method === 'exact' ? exact[0] : ofChiSquared]];
  },
};

function effect(of: { value: number; ci?: [number, number] }, printed: Printed[]): Pairing {
  return [[of.value, ...(of.ci ?? [])], printed[0] as number[]];
}

/** The end of two searches: factanal's, and uniroot's in power.t.test. */
const toleranceOf = (method: MethodId) => (method === 'omega' ? 1e-5 : method === 'detectable' ? 1e-7 : 1e-9);

let running: Awaited<ReturnType<typeof startNodeEngine>>;
const shown = new Map<string, Map<string, Shown>>();
let coders: CodersFinding;
let rubric: RubricShown;
beforeAll(async () => {
  running = await startNodeEngine();
  const files = SAMPLE_FILES.map((name) => fileAt(sample(name)));
  const { understanding } = await takeIn(running.engine, files);
  const ask = { filters: {}, settings: SETTINGS };
  rubric = {
    agreement: await askEngine(running.engine, understanding, { kind: 'agreement', ...ask }),
    convergence: await askEngine(running.engine, understanding, { kind: 'convergence', ...ask }),
  };
  for (const [group, filters] of Object.entries(GROUPS)) {
    shown.set(group, await findings(understanding, COMPETENCIES, filters));
  }
  coders = await codedTwice(understanding);
  const survey = [fileAt(fileURLToPath(new URL('three-waves.csv', import.meta.url))), new File([INSTRUMENT], 'i.json')];
  const threeWaves = await takeIn(running.engine, survey);
  shown.set(THREE_WAVES, await findings(threeWaves.understanding, ['compassion', 'reflection'], {}));
}, 120_000);
afterAll(() => running?.close());

async function findings(
  understanding: Understanding,
  competencies: string[],
  filters: Record<string, string[]>,
): Promise<Map<string, Shown>> {
  const ask = { filters, settings: SETTINGS };
  const attrition = await askEngine(running.engine, understanding, { kind: 'attrition', ...ask });
  const family: CompetencyFinding[] = [];
  const retention = await askEngine(running.engine, understanding, { kind: 'retention', by: 'semester', ...ask });
  const { comparisons } = await askEngine(running.engine, understanding, { kind: 'unpaired', ...ask });
  for (const competency of competencies)
    family.push(await askEngine(running.engine, understanding, { kind: 'competency', competency, ...ask }));
  return new Map(
    family.map((finding) => {
      const unpaired = comparisons.find(({ competency }) => competency === finding.competency)!;
      return [finding.competency, { finding, family, attrition, unpaired, retention }];
    }),
  );
}

async function codedTwice(understanding: Understanding): Promise<CodersFinding> {
  const page = { from: 0, size: 40 };
  const texts = { kind: 'texts' as const, filters: {}, keywords: {}, select: {}, page, settings: SETTINGS };
  const { entries } = await askEngine(running.engine, understanding, texts);
  const keys = entries.map(({ text }) => text);
  const codes = [...new Set(CODED.map(([code]) => code!))].map((id) => ({ id, name: id, definition: '', competency: null }));
  const codingOf = (column: 2 | 3): Coding => ({
    coder: '',
    codes,
    assignments: CODED.flatMap((row) => (row[column] === '1' ? [{ text: keys[Number(row[1])]!, code: row[0]! }] : [])),
    done: keys,
  });
  const [first, second] = [codingOf(2), codingOf(3)];
  return askEngine(running.engine, understanding, { kind: 'coders', filters: {}, first, second, settings: SETTINGS });
}

const codingCases = (): Omit<Case, 'printed'>[] =>
  coders.codes.map((coding) => ({
    method: 'codingKappa',
    group: CODERS,
    competency: coding.code,
    expression: METHODS.codingKappa.r({ coding, confidence: SETTINGS.confidence }),
  }));

const callOf = ({ finding, family, attrition, unpaired, retention }: Shown, about: About): MethodCall => ({
  comparison: finding.comparison,
  family: family.map(({ comparison }) => comparison),
  people: attrition.people,
  finding,
  unpaired,
  retention,
  ...(about.item && { item: about.item }),
  ...(about.part && { part: about.part }),
  confidence: SETTINGS.confidence,
});

type About = { item?: ItemChange; wave?: 'pre' | 'post'; part?: RetrospectivePartId };

const methodsOf = (group: string) =>
  group === THREE_WAVES
    ? OF_THREE_WAVES
    : (Object.keys(METHODS) as MethodId[]).filter((id) => id in PAIRS && id !== 'retrospective' && !LEFT_OUT[id]);

/** Every expression of every panel that a person can open for these groups. */
function expressionsOf(group: string, of: Shown): Omit<Case, 'printed'>[] {
  const { competency, items, reliability } = of.finding;
  return methodsOf(group).flatMap((method) => {
    const one = (about: About = {}) => ({
      method,
      group,
      competency,
      ...(about.item && { item: about.item.id }),
      ...(about.wave && { wave: about.wave }),
      ...(about.part && { part: about.part }),
      expression: METHODS[method].r(callOf(of, about)),
    });
    const waves = reliability.map(({ wave }) => wave as 'pre' | 'post');
    if (ITEM.includes(method)) return items.map((item) => one({ item }));
    if (ITEM_OF_WAVE.includes(method)) return items.flatMap((item) => waves.map((wave) => one({ item, wave })));
    if (SCALE.includes(method)) return waves.map((wave) => one({ wave }));
    if (method === 'retrospective') return PARTS.map((part) => one({ part }));
    return [one()];
  });
}

const ofSurvey = () =>
  [...shown].flatMap(([group, byCompetency]) =>
    [...byCompetency.values()].flatMap((of) => expressionsOf(group, of).filter((one) => isAnswered(group, of, one))),
  );
const all = () => [...ofSurvey(), ...rubricCases(rubric, SETTINGS.confidence)];
/** A panel opens on a figure; where there is a refusal in its place there is no expression to try. */
function isAnswered(group: string, of: Shown, one: Omit<Case, 'printed'>): boolean {
  try {
    PAIRS[one.method as keyof typeof PAIRS](placeOf(of, { ...one, printed: [NOTHING, NOTHING, NOTHING] }));
    return true;
  } catch (error) {
    if (group === 'everyone' || !(error instanceof NoFigure)) throw error;
    return false;
  }
}
const NOTHING = { names: [], counts: [], rows: [], columns: [], statistic: [], estimate: [], 'p.value': [], 'conf.int': [] };

function placeOf(of: Shown, { item, wave, part, printed }: Case): Place {
  const { items, reliability } = of.finding;
  return {
    ...of,
    item: items.find(({ id }) => id === item),
    scale: reliability.find((one) => one.wave === wave),
    at: items.findIndex(({ id }) => id === item),
    part,
    printed,
  };
}

describe('what the page says of itself in R', () => {
  if (process.env.HOW === 'write') {
    test('is written down for R', () => {
      writeFileSync(FILE, JSON.stringify([...all(), ...codingCases()].map((one) => ({ ...one, printed: [] })), null, 1));
    });
    return;
  }
  const cases: Case[] = JSON.parse(readFileSync(FILE, 'utf8'));

  test('every method has its expressions here, to the letter as the page shows them', () => {
    const methods = new Set<string>([...cases.map(({ method }) => method), ...Object.keys(LEFT_OUT)]);
    expect([...methods].sort()).toEqual(Object.keys(METHODS).sort());
    expect(cases.map(({ printed, ...one }) => one)).toEqual([...all(), ...codingCases()]);
  });

  test('codingKappa prints the number that is shown', () => {
    const printed = cases.filter(({ method }) => method === 'codingKappa');
    expect(printed.map(({ competency }) => competency)).toEqual(coders.codes.map(({ code }) => code));
    for (const [at, { agreement, kappa }] of coders.codes.entries()) {
      const { value: found, ci = [] } = value(kappa);
      const ours = [value(agreement), found, ...ci];
      const theirs = numbers(printed[at]!.printed[0]);
      expect(theirs).toHaveLength(4);
      for (const [place, number] of ours.entries()) expect(Math.abs(number - theirs[place]!)).toBeLessThan(1e-10);
    }
  });

  test.each(Object.keys(PAIRS) as (keyof typeof PAIRS)[])('%s prints the number that is shown', (method) => {
    for (const one of cases.filter((each) => each.method === method)) {
      const [ours, theirs] = PAIRS[method](placeOf(shown.get(one.group)!.get(one.competency)!, one));
      const where = `${one.group} ${one.competency} ${one.item ?? ''} ${one.wave ?? one.part ?? ''}`;
      expect(theirs.length, where).toBe(ours.length);
      expect(ours.length, where).toBeGreaterThan(0);
      for (const [at, number] of ours.entries()) {
        expect(number, `${where} ${at}`).toBeTypeOf('number');
        const off = Math.abs(number! - theirs[at]!) / Math.max(1e-3, Math.abs(theirs[at]!));
        expect(off <= toleranceOf(method), `${where}: ${number} shown, ${theirs[at]} in R`).toBe(true);
      }
    }
  });

  test.each(OF_RATINGS)('%s prints the numbers that its panel shows', (method) => {
    const own = (cases as (RubricCase & Case)[]).filter((each) => each.method === method);
    expect(own.length).toBeGreaterThan(0);
    for (const one of own) {
      const ours = rubricNumbers(rubric, one);
      const panel = figureValues({ method, figure: '', subject: '', rubric: ratingsOf(rubric, one) });
      expect(panel.values.map(([, number]) => number)).toEqual(expect.arrayContaining(ours));
      const printed = one.printed.flatMap((each) =>
        Array.isArray(each) ? each : [...htest(each)['conf.int']!, ...htest(each).estimate!],
      );
      const theirs = one.competency === 'total' && method === 'krippendorff' ? printed.slice(-1) : printed;
      const where = `${one.competency} ${one.scores ?? ''}`;
      expect(theirs.length, where).toBe(ours.length);
      ours.forEach((number, at) => {
        const off = Math.abs(number! - theirs[at]!) / Math.max(1e-3, Math.abs(theirs[at]!));
        expect(off <= 1e-9, `${where} ${at}: ${number} shown, ${theirs[at]} in R`).toBe(true);
      });
    }
  });
});
