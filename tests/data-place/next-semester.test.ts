import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { instrumentFile } from '../../src/views/data/instrument-file';
import { type Choices, instrumentSchema } from '../../src/vocabulary';
import { SMALL_INSTRUMENT, understandFiles } from '../import/files';

const answers = (shift: number, people = ['A1', 'A2', 'A3', 'A4']) =>
  ['code,CE1,CE2', ...people.map((id, at) => `${id},${1 + ((at + shift) % 5)},${1 + ((at + 2 * shift) % 5)}`)].join(
    '\n',
  );
const OTHERS = ['B1', 'B2', 'B3', 'B4'];

/** What is asked of next semester's files under the instrument that was saved of this one's. */
async function nextSemester(files: Record<string, string>, choices: Choices, next: Record<string, string>) {
  const { understanding } = await understandFiles(files, SMALL_INSTRUMENT, choices);
  expect(understanding.decisions).toEqual([]);
  const file = instrumentFile(understanding, { instrument: SMALL_INSTRUMENT, choices });
  const instrument = v.parse(instrumentSchema, JSON.parse(JSON.stringify(file)));
  return { understanding, instrument, again: (await understandFiles(next, instrument)).understanding };
}

describe('a wave that was chosen by hand is known next semester', () => {
  test.each([
    ['kickoff_113-1.csv', 'wrapup_113-1.csv', 'kickoff_113-2.csv', 'wrapup_113-2.csv'],
    [
      '社會實踐啟程問卷113上.csv',
      '社會實踐成果問卷113上.csv',
      '社會實踐啟程問卷113下.csv',
      '社會實踐成果問卷113下.csv',
    ],
    ['Fall 2024 Orientation.csv', 'Fall 2024 Farewell.csv', 'Spring 2025 Orientation.csv', 'Spring 2025 Farewell.csv'],
  ])('by what tells %s from %s', async (before, after, nextBefore, nextAfter) => {
    const files = { [before]: answers(0), [after]: answers(1) };
    const choices: Choices = { [`wave/${before}`]: 'pre', [`wave/${after}`]: 'post' };
    const next = { [nextAfter]: answers(2, OTHERS), [nextBefore]: answers(1, OTHERS) };
    const { understanding, again } = await nextSemester(files, choices, next);
    expect(understanding.nextTime.asked).toEqual([]);
    expect(again.decisions).toEqual([]);
    expect(again.sources.map(({ wave }) => wave)).toEqual(['post', 'pre']);
    expect(again.people.both).toBe(4);
  });

  test('by the names of its events', async () => {
    const redcap = (people: string[], shift: number) =>
      [
        'code,redcap_event_name,CE1,CE2,survey_complete',
        ...people.flatMap((id, at) => [
          `${id},week_1_arm_1,${1 + at},${1 + ((at + shift) % 5)},2`,
          `${id},week_9_arm_1,${1 + ((at + shift) % 5)},${1 + at},2`,
        ]),
      ].join('\n');
    const choices: Choices = { 'event/r.csv/week_1': 'pre', 'event/r.csv/week_9': 'post' };
    const { again } = await nextSemester({ 'r.csv': redcap(['A1', 'A2'], 1) }, choices, {
      'r2.csv': redcap(['B1', 'B2'], 2),
    });
    expect(again.decisions).toEqual([]);
    expect(again.people.both).toBe(2);
  });
});

describe('what belongs to one file alone is told', () => {
  test('names that nothing tells apart', async () => {
    const files = { 'export (1).csv': answers(0), 'export (2).csv': answers(1) };
    const choices: Choices = { 'wave/export (1).csv': 'pre', 'wave/export (2).csv': 'post' };
    const { understanding } = await understandFiles(files, SMALL_INSTRUMENT, choices);
    expect(understanding.nextTime).toEqual({
      waves: {},
      asked: Object.keys(files).map((file) => ({ file, what: 'wave' })),
    });
  });

  test('a wave against its own name is in no instrument', async () => {
    const files = { 'pre.csv': answers(0), 'other.csv': answers(1) };
    const { understanding } = await understandFiles(files, SMALL_INSTRUMENT, {
      'wave/pre.csv': 'post',
      'wave/other.csv': 'pre',
    });
    expect(understanding.nextTime.asked).toContainEqual({ file: 'pre.csv', what: 'wave' });
  });

  test('a semester that was typed', async () => {
    const { understanding } = await understandFiles({ 'pre.csv': answers(0) }, SMALL_INSTRUMENT, {
      'semester/pre.csv': '113-1',
    });
    expect(understanding.nextTime).toEqual({ waves: {}, asked: [{ file: 'pre.csv', what: 'semester' }] });
  });

  test('waves that files tell by themselves need no words', async () => {
    const { understanding } = await understandFiles(
      { 'pre.csv': answers(0), 'post.csv': answers(1) },
      SMALL_INSTRUMENT,
    );
    expect(understanding.nextTime).toEqual({ waves: {}, asked: [] });
  });
});
