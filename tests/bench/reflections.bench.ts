import { afterAll, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { keywordsInForce } from '../../src/texts';
import { DEFAULT_SETTINGS, type Question } from '../../src/vocabulary';
import { askEngine, startNodeEngine, takeIn } from '../engine/node-engine';
import { madeUpSurvey } from './made-up-survey';
import { madeUpReflections } from './made-up-texts';
import { medianOf, printTable } from './median';

const keywords = keywordsInForce(CENTRE.competencies, {});
const settings = DEFAULT_SETTINGS;
const rows: Record<string, string | number>[] = [];

it.each([1_000, 20_000])('%i texts: from the file to every view of them', async (texts) => {
  const { engine, close } = await startNodeEngine();
  const { csv, instrument } = madeUpSurvey(texts);
  const named = { 'wide.csv': csv, 'instrument.json': instrument, 'reflections.csv': madeUpReflections(texts) };
  const files = Object.entries(named).map(([name, text]) => new File([text], name));
  const start = performance.now();
  const { understanding } = await takeIn(engine, files);
  const taking = performance.now() - start;
  const once = async (question: Question) => {
    const asked = performance.now();
    await askEngine(engine, understanding, question);
    return performance.now() - asked;
  };
  const first = await once({ kind: 'reflections', filters: {}, keywords });
  const touching = { by: 'keywords' as const, keywords };
  let turn = 0;
  const again = (question: (turn: number) => Question) => medianOf(7, () => once(question(turn++)));
  rows.push({
    texts,
    'files to answers': taking,
    'first look': first,
    'other filter': await again((at) => ({
      kind: 'reflections',
      filters: { semester: [`11${2 + (at % 2)}-1`] },
      keywords,
    })),
    'new word': await again((at) => ({
      kind: 'concordance',
      filters: {},
      search: `${at}0`,
      page: { from: 0, size: 50 },
    })),
    'page of texts': await again((at) => ({
      kind: 'texts',
      filters: {},
      keywords,
      select: { touching: { ...touching, competency: 'compassion' } },
      page: { from: at * 10, size: 10 },
      settings,
    })),
    'beside the survey': await again(() => ({ kind: 'joint', filters: {}, touching, settings })),
  });
  await close();
  expect(understanding.texts?.sources[0]).toMatchObject({ texts, inSurvey: texts });
});

afterAll(() => printTable('Reflections, milliseconds (the first two once, the others medians)', rows));
