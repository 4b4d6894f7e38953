import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { keywordsInForce } from '../../src/texts';
import { DEFAULT_SETTINGS, isRefused, type Question, STANDINGS, type Understanding } from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';

const FILES = [
  'Social_Practice_112-1_post.csv',
  'Social_Practice_112-1_pre.csv',
  'Social_Practice_112-2_post.csv',
  'Social_Practice_112-2_pre.csv',
  'Social_Practice_113-2_wide.csv',
  'SurveyCake_113-1.csv',
  'instrument.json',
  'reflections-113-1.csv',
  'rubric-113.csv',
];
const keywords = keywordsInForce(CENTRE.competencies, {});
const settings = DEFAULT_SETTINGS;
const planted = (
  JSON.parse(readFileSync('sample-data/planted.json', 'utf8')) as { identifiers: { value: string }[] }
).identifiers.map(({ value }) => value);

let started: Awaited<ReturnType<typeof startNodeEngine>>;
let understanding: Understanding;
const ask = <Asked extends Question>(question: Asked) => askEngine(started.engine, understanding, question);

beforeAll(async () => {
  started = await startNodeEngine();
  const files = FILES.map((name) => fileAt(`sample-data/${name}`));
  understanding = (await takeIn(started.engine, files)).understanding;
}, 120_000);
afterAll(() => started?.close());

describe('the sample’s reflections', () => {
  it('are recognised, put to the people of the surveys, and ask for no decision', () => {
    expect(understanding.decisions).toEqual([]);
    const [source] = understanding.texts?.sources ?? [];
    expect(source).toMatchObject({ file: 'reflections-113-1.csv', texts: 80, people: 80, inSurvey: 80 });
    expect(understanding.people.both).toBe(518);
  });

  it('hold the twenty planted identifiers, and no false alarm', async () => {
    const { hits, all, bySemester } = await ask({ kind: 'reflections', filters: {}, keywords });
    expect(all).toEqual({ texts: 80, people: 80, unnamed: 0 });
    expect(bySemester).toEqual([{ value: '113-1', texts: 80, people: 80 }]);
    expect(hits.map(({ match }) => match).sort()).toEqual(planted.toSorted());
  });

  it('are found by word, page by page, under filters', async () => {
    const search = '合作';
    const first = await ask({ kind: 'concordance', filters: {}, search, page: { from: 0, size: 2 } });
    const second = await ask({ kind: 'concordance', filters: {}, search, page: { from: 2, size: 2 } });
    expect(first.lines).toHaveLength(2);
    expect(first.lines.every(({ match }) => match === search)).toBe(true);
    expect(second.lines).not.toEqual(first.lines);
    const english = await ask({ kind: 'concordance', filters: {}, search: 'PLAN', page: { from: 0, size: 9 } });
    expect(english.lines.map(({ match }) => match)).toEqual(['plan']);
    const elsewhere = await ask({
      kind: 'concordance',
      filters: { semester: ['112-1'] },
      search,
      page: { from: 0, size: 9 },
    });
    expect(elsewhere.occurrences).toBe(0);
  });

  it('stand beside the survey, every writer in one column', async () => {
    const joint = await ask({ kind: 'joint', filters: {}, touching: { by: 'keywords', keywords }, settings });
    const change = await ask({ kind: 'change', filters: {}, by: null, settings });
    expect(joint.rows).toHaveLength(5);
    for (const { competency, cells, criterion, all } of joint.rows) {
      if (isRefused(cells)) throw new Error('refused');
      expect(STANDINGS.reduce((sum, standing) => sum + cells[standing].people, 0)).toBe(all.people);
      const row = change.comparisons.find((one) => one.competency === competency);
      if (!row || isRefused(row.reliableChange)) throw new Error('no reliable change');
      expect(criterion).toBe(row.reliableChange.criterion);
      for (const standing of STANDINGS) {
        const select = { touching: { by: 'keywords' as const, keywords, competency, standing } };
        const page = { from: 0, size: 100 };
        const found = await ask({ kind: 'texts', filters: {}, keywords, select, page, settings });
        expect(found.count).toBe(cells[standing].texts);
        expect(found.entries.every((entry) => entry.standing === standing)).toBe(true);
      }
    }
  });

  it('are coded by two, with the agreement that the table gives', async () => {
    const page = { from: 0, size: 10 };
    const { entries } = await ask({ kind: 'texts', filters: {}, keywords, select: {}, page, settings });
    const texts = entries.map(({ text }) => text);
    const coded = (those: number[]) => ({
      coder: '',
      codes: [{ id: 'a', name: 'A', definition: '', competency: null }],
      assignments: those.map((at) => ({ text: texts[at]!, code: 'a' })),
      done: texts,
    });
    const [first, second] = [coded([0, 1, 2, 3]), coded([1, 2, 3, 4])];
    const { codes } = await ask({ kind: 'coders', filters: {}, first, second, settings });
    // 3 both, 1 and 1, 5 neither: (.8 − .52) / (1 − .52)
    expect(codes[0]).toMatchObject({ both: 3, onlyFirst: 1, onlySecond: 1, neither: 5, agreement: 0.8 });
    expect(codes[0]?.kappa).toMatchObject({ value: expect.closeTo(0.28 / 0.48, 12) });
    expect(codes[0]?.disagreements.map(({ text }) => texts.indexOf(text))).toEqual([0, 4]);
    const same = await ask({ kind: 'coders', filters: {}, first: coded([]), second: coded([]), settings });
    expect(same.codes[0]?.kappa).toEqual({ refusal: { code: 'no-variation' } });
    const few = { ...first, done: [], assignments: [] };
    const none = await ask({ kind: 'coders', filters: {}, first: few, second, settings });
    expect(none.codes[0]?.kappa).toEqual({ refusal: { code: 'too-few', needed: 2, counted: 0 } });
  });
});
