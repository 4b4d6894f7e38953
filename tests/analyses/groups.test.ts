import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type FindingOf, isRefused, type OrRefusal, type Question } from '../../src/vocabulary';
import { askEngine, startNodeEngine, takeIn } from '../engine/node-engine';

let running: Awaited<ReturnType<typeof startNodeEngine>>;
beforeAll(async () => {
  running = await startNodeEngine();
}, 120_000);
afterAll(() => running?.close());

const instrument = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['code'], wave: ['wave'], semester: ['semester'] },
  waves: { pre: ['pre'], post: ['post'], then: ['then'] },
  competencies: [{ id: 'compassion', target: 4, items: [{ id: 'CE1', columns: ['CE1'] }] }],
});

async function ask<Asked extends Question>(csv: string, question: Asked): Promise<FindingOf<Asked['kind']>> {
  const files = [new File([csv], 'answers.csv'), new File([instrument], 'instrument.json')];
  const { understanding } = await takeIn(running.engine, files);
  return askEngine(running.engine, understanding, question);
}

function answered<Value>(part: OrRefusal<Value>): Value {
  if (isRefused(part)) throw new Error(`refused: ${part.refusal.code}`);
  return part as Value;
}

const waves = (scores: Record<string, number[]>, code: (wave: string, person: number) => string) =>
  [
    'code,wave,semester,CE1',
    ...Object.entries(scores).flatMap(([wave, list]) =>
      list.map((score, person) => `${code(wave, person)},${wave},113-${1 + (person % 2)},${score}`),
    ),
  ].join('\n');

const settings = DEFAULT_SETTINGS;
const groups = { pre: [1, 2, 3, 4, 2, 3], post: [3, 4, 4, 5, 2] };

describe('two groups of different people', () => {
  const withoutIds = waves(groups, () => '').replaceAll(/^(code)?,/gm, '');

  it('are compared where no file has ids, by R’s figures', async () => {
    const { comparisons } = await ask(withoutIds, { kind: 'unpaired', filters: {}, settings });
    const [found] = comparisons;
    expect(comparisons).toHaveLength(1);
    expect(found!.n).toEqual({ before: 6, after: 5 });
    // R: t.test(post, pre)
    const t = answered(found!.t);
    expect(t.statistic).toBeCloseTo(1.652066375261804, 10);
    expect(t.df).toBeCloseTo(8.320319849482594, 10);
    expect(t.p).toBeCloseTo(0.135667836538397, 10);
    const gain = answered(found!.gain);
    expect(gain.ci![0]).toBeCloseTo(-0.425184731542056, 10);
    expect(gain.ci![1]).toBeCloseTo(2.625184731542056, 10);
    expect(answered(found!.hedgesG).value).toBeCloseTo(0.921953031188246, 10);
    // R: wilcox.test(post, pre, exact = FALSE)
    expect(answered(found!.mannWhitney)).toMatchObject({ U: 23 });
    expect(answered(found!.mannWhitney).p).toBeCloseTo(0.159056528452513, 10);
    expect(answered(found!.mannWhitney).cliffsDelta).toBeCloseTo(0.533333333333333, 10);
    // R: prop.test(c(3, 1), c(5, 6), correct = FALSE)
    expect(answered(found!.target).test!.chiSquared).toBeCloseTo(2.213095238095237, 10);
    expect(answered(found!.target).test!.p).toBeCloseTo(0.136843866042929, 10);
    expect(found!.distribution).toEqual([
      { score: 1, before: 1, after: 0 },
      { score: 2, before: 2, after: 1 },
      { score: 3, before: 2, after: 1 },
      { score: 4, before: 1, after: 2 },
      { score: 5, before: 0, after: 1 },
    ]);
  });

  it('give the same where ids are there and match nobody', async () => {
    const unmatched = waves(groups, (wave, person) => `${wave}-${person}`);
    const [one] = (await ask(unmatched, { kind: 'unpaired', filters: {}, settings })).comparisons;
    const [two] = (await ask(withoutIds, { kind: 'unpaired', filters: {}, settings })).comparisons;
    expect(one).toEqual(two);
  });
});

it('a retrospective pre-test splits the change, by R’s figures', async () => {
  const csv = waves(
    { pre: [2, 3, 3, 4, 2, 3], post: [3, 4, 5, 4, 4, 4], then: [1, 2, 3, 2, 2, 1] },
    (_, person) => `S${person}`,
  );
  const finding = await ask(csv, { kind: 'competency', competency: 'compassion', filters: {}, settings });
  const { n, classic, adjusted, shift } = finding.retrospective!;
  expect(n).toBe(6);
  const figures = [classic, adjusted, shift].map(({ change }) => answered(change));
  const expected = [
    [1.16666666666667, 3.79628301182648, 0.0126766024780145, 0.025353204956028979],
    [2.16666666666667, 13, 4.80220280101784e-5, 0.000144066084030535],
    [-1, -2.73861278752583, 0.0408594038592958, 0.040859403859295838],
  ];
  figures.forEach(({ mean, statistic, p, pHolm }, index) => {
    [mean, statistic, p, pHolm].forEach((value, column) => {
      expect(value).toBeCloseTo(expected[index]![column]!, 10);
    });
  });
  expect(figures[0]!.mean).toBeCloseTo(figures[1]!.mean + figures[2]!.mean, 12);
});

it('the normalised gain has R’s BCa interval, and tells who is not in it', async () => {
  const csv = waves({ pre: [2, 3, 3, 4, 2, 3, 1, 5], post: [3, 4, 5, 4, 4, 4, 1, 5] }, (_, person) => `S${person}`);
  const finding = await ask(csv, { kind: 'competency', competency: 'compassion', filters: {}, settings });
  expect(answered(finding.normalisedGain)).toMatchObject({ atTop: 1, excluded: 2 });
  const other = csv.replace('S7,pre,113-2,5', 'S7,pre,113-2,4');
  const gain = answered(
    (await ask(other, { kind: 'competency', competency: 'compassion', filters: {}, settings })).normalisedGain,
  );
  // R: the code that the page shows for it
  expect(gain.classGain).toBeCloseTo(0.444444444444444, 10);
  expect(answered(gain.ci)[0]).toBeCloseTo(0.15, 8);
  expect(answered(gain.ci)[1]).toBeCloseTo(0.666666666666667, 8);
  expect(gain.individual).toBeCloseTo(0.5, 10);
});

it('retention is compared between groups, exactly where few are expected', async () => {
  // Of 113-1: S0, S2, S4 before, all three after. Of 113-2: S1, S3, S5, S7 before, one after.
  const csv = [
    'code,wave,semester,CE1',
    ...[0, 2, 4].flatMap((person) => [`S${person},pre,113-1,3`, `S${person},post,113-1,4`]),
    ...[1, 3, 5, 7].map((person) => `S${person},pre,113-2,3`),
    'S1,post,113-2,4',
  ].join('\n');
  const finding = await ask(csv, { kind: 'retention', filters: {}, by: 'semester', settings });
  expect(finding.groups.map(({ cohort, first, both }) => [cohort, first, both])).toEqual([
    ['113-1', 3, 3],
    ['113-2', 4, 1],
  ]);
  // R: chisq.test(cbind(c(3, 1), c(0, 3)), correct = FALSE); fisher.test
  const test = answered(finding.test);
  expect(test.chiSquared).toBeCloseTo(3.9375, 10);
  expect(test).toMatchObject({ method: 'exact', df: 1 });
  expect(test.p).toBeCloseTo(0.1428571428571428, 10);
  expect(test.cramersV).toBeCloseTo(Math.sqrt(3.9375 / 7), 10);
});
