import * as v from 'valibot';
import { expect, test } from 'vitest';
import { instrumentFile } from '../../src/views/data/instrument-file';
import { type Instrument, instrumentSchema } from '../../src/vocabulary';
import { DECIDING, madeUp, madeUpItem } from './made-up';

const NONE = { instrument: null, choices: {} };
const written = (instrument: Instrument) => v.parse(instrumentSchema, JSON.parse(JSON.stringify(instrument)));

test('the item map is an instrument, and says what the page says', () => {
  const understanding = madeUp();
  const file = written(instrumentFile(understanding, NONE));
  expect(file.competencies.map(({ id }) => id)).toEqual(understanding.framework.competencies.map(({ id }) => id));
  for (const item of understanding.items) {
    const competency = file.competencies.find(({ id }) => id === item.competency);
    const found = competency?.items.find(({ id }) => id === item.key);
    expect(found).toMatchObject({ text: item.text, reverse: item.reverse });
    expect(found?.columns).toEqual(item.columns.map(({ column }) => column));
    expect(found?.scale ?? file.scale).toMatchObject({ min: item.scale.min, max: item.scale.max });
  }
  expect(file.columns.person).toEqual(['student_code']);
  expect(file.framework).toBeNull();
  expect(file.competencies[0]).toMatchObject({ target: 4 });
  expect(file.competencies[0]).not.toHaveProperty('minAnswered');
});

test('saved again under itself, the instrument is the same', () => {
  const understanding = madeUp();
  const once = instrumentFile(understanding, NONE);
  expect(instrumentFile(understanding, { instrument: once, choices: {} })).toEqual(once);
});

test('items left out are not in it, and an item of another scale carries its own', () => {
  const other = madeUpItem({ key: 'Q40', scale: { min: 0, max: 10 }, scaleId: null });
  const file = written(instrumentFile(madeUp({ items: [...DECIDING.items, other] }), NONE));
  const items = file.competencies.flatMap((competency) => competency.items);
  expect(items.map(({ id }) => id)).not.toContain('Q30');
  expect(items.find(({ id }) => id === 'Q40')?.scale).toEqual({ min: 0, max: 10 });
  expect(file.scale).toMatchObject({ min: 1, max: 5 });
});

test('what the page does not touch is kept; labels that count as no answer are added', () => {
  const instrument = v.parse(instrumentSchema, {
    format: 'competency-instrument/1',
    name: { en: 'Ours' },
    scale: { min: 1, max: 5, missing: ['N/A'] },
    columns: { person: ['學生代碼'], wave: ['階段'] },
    waves: { pre: ['T1'], post: ['T2'] },
    exclude: [{ column: 'consent', values: ['no'] }],
    competencies: [],
    colour: 'kept',
  });
  const choices = { 'label/Q9/不知道/沒有': 'missing', 'label/Q9/還可以': '3' } as const;
  const file = written(instrumentFile(madeUp(), { instrument, choices }));
  expect(file).toMatchObject({ name: { en: 'Ours' }, waves: { pre: ['T1'] }, colour: 'kept' });
  expect(file.exclude).toHaveLength(1);
  expect(file.columns).toEqual({ person: ['student_code', '學生代碼'], wave: ['階段'] });
  expect(file.scale.missing).toEqual(['N/A', '不知道/沒有']);
});

test('a rule other than the half rule, and a framework other than the centre’s, are written', () => {
  const plain = madeUp();
  const framework = { ...plain.framework, id: 'ours', name: { en: 'Ours' } };
  const competencies = plain.competencies.map((competency) => ({ ...competency, minAnswered: competency.items }));
  const file = written(instrumentFile({ ...plain, framework, competencies }, NONE));
  expect(file.competencies.map(({ minAnswered }) => minAnswered)).toEqual([1, 1, 1, 1, 1]);
  expect(file.framework?.competencies).toHaveLength(5);
});
