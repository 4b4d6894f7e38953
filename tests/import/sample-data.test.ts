import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { understand } from '../../src/import';
import { sample } from '../shared';
import { instrumentOf, planFor, tableOf } from './files';

const FILES = [
  'Social_Practice_112-1_pre.csv',
  'Social_Practice_112-1_post.csv',
  'Social_Practice_112-2_pre.csv',
  'Social_Practice_112-2_post.csv',
  'SurveyCake_113-1.csv',
  'Social_Practice_113-2_wide.csv',
  'rubric-113.csv',
  'reflections-113-1.csv',
];
const textOf = (name: string) => readFileSync(sample(name), 'utf8');

it('the sample folder is read without a decision, and nothing is unread but what was planted', async () => {
  const tables = await Promise.all(
    FILES.map(async (name) => tableOf(name, new Uint8Array(readFileSync(sample(name))))),
  );
  const { understanding } = understand(tables, planFor(tables, instrumentOf(textOf('instrument.json'))));
  const expected = JSON.parse(textOf('expected.json'));
  const planted = JSON.parse(textOf('planted.json'));

  expect(understanding.decisions).toEqual([]);
  expect(understanding.problems).toEqual([]);
  expect(understanding.people).toMatchObject(expected.people);
  for (const { name, rows, kept, setAside } of understanding.sources) {
    if (expected.rows[name]) expect({ rows, kept, setAside }, name).toEqual(expected.rows[name]);
  }
  expect(understanding.sources.map(({ encoding }) => encoding)).toEqual(
    FILES.map((name) => (name.includes('wide') ? 'big5' : 'utf-8')),
  );
  expect(understanding.items.flatMap(({ unread }) => unread)).toEqual([]);
  expect(understanding.items.reduce((sum, { outOfRange }) => sum + outOfRange, 0)).toBe(planted.outOfRange.length);
});
