import * as v from 'valibot';
import { expect, test } from 'vitest';
import { instrumentFile } from '../../src/views/data/instrument-file';
import { type Choices, instrumentSchema, type Understanding } from '../../src/vocabulary';
import { understandSample } from '../import/sample-folder';

const whatItIs = ({ items, people, groupings, competencies }: Understanding) => ({
  people,
  groupings,
  competencies: competencies.map(({ id, items: count, minAnswered, scale }) => ({ id, count, minAnswered, scale })),
  items: items
    .filter(({ competency }) => competency !== null)
    .map(({ key, competency, reverse, answered, answers, columns, scale }) => ({
      key,
      competency,
      reverse,
      answered,
      answers,
      range: [scale.min, scale.max],
      columns: columns.map(({ file, wave, column }) => `${file} ${wave} ${column}`).sort(),
    }))
    .sort((one, other) => (one.key < other.key ? -1 : 1)),
});

test('a map made by hand and saved makes the same mapping of the same files, without a question', async () => {
  const asked = await understandSample({}, null);
  const accepted: Choices = Object.fromEntries(
    asked.understanding.decisions.map(({ key, proposal }) => [key, proposal]),
  );
  const ids = asked.understanding.framework.competencies.map(({ id }) => id);
  const choices: Choices = { ...accepted, ...Object.fromEntries(ids.map((id) => [`items/${id}`, 'each'])) };
  const byHand = await understandSample(choices, null);
  expect(byHand.understanding.decisions).toEqual([]);

  const file = instrumentFile(byHand.understanding, { instrument: null, choices });
  const instrument = v.parse(instrumentSchema, JSON.parse(JSON.stringify(file)));
  expect(instrument.columns).toEqual({
    person: expect.arrayContaining(['StudentCode', '學生代碼']),
    wave: ['階段'],
    semester: expect.arrayContaining(['semester', '學期']),
    department: expect.arrayContaining(['department', '系所']),
    course: expect.arrayContaining(['course', '課程']),
    strategy: expect.arrayContaining(['strategy', '類型']),
  });
  const kept = Object.fromEntries(Object.entries(choices).filter(([key]) => key.startsWith('items/')));
  const again = await understandSample(kept, instrument);
  expect(again.understanding.decisions).toEqual([]);
  expect(whatItIs(again.understanding)).toEqual(whatItIs(byHand.understanding));
  expect(again.answers.people).toEqual(byHand.answers.people);
});
