import { expect, it } from 'vitest';
import { SMALL_INSTRUMENT, understandFiles } from './files';

const row = (wave: string, answers: string) => `${wave},${answers}`;
const both = ['wave,CE1,CE2', row('pre', '2,3'), row('pre', '3,3'), row('post', '4,2')].join('\n');

it('rows without ids are people of their own where nothing else holds both waves', async () => {
  const { understanding, answers } = await understandFiles({ 'answers.csv': both }, SMALL_INSTRUMENT);
  expect(understanding.sources[0]).toMatchObject({ person: null, rows: 3, kept: 3, setAside: {} });
  expect(understanding.people).toMatchObject({ pre: 2, post: 1, both: 0, preOnly: 2, postOnly: 1 });
  expect(understanding.problems.map(({ code }) => code)).toContain('nobody-matched');
  expect(new Set(answers.person).size).toBe(3);
  expect(understanding.matching!.nearMisses).toEqual([]);
});

it('a wide row without an id is one person, matched with itself', async () => {
  const wide = 'CE1_pre,CE2_pre,CE1_post,CE2_post\n2,3,4,2\n3,3,4,1';
  const { understanding } = await understandFiles({ 'wide.csv': wide }, SMALL_INSTRUMENT);
  expect(understanding.people).toMatchObject({ pre: 2, post: 2, both: 2 });
});

it('they stay out where files with ids hold both waves, or where there is only one wave', async () => {
  const named = 'code,wave,CE1,CE2\nA,pre,2,3\nA,post,3,2';
  const beside = await understandFiles({ 'named.csv': named, 'nameless.csv': both }, SMALL_INSTRUMENT);
  expect(beside.understanding.sources[1]).toMatchObject({ kept: 0, setAside: { noId: 3 } });
  expect(beside.understanding.people).toMatchObject({ pre: 1, post: 1, both: 1 });
  const alone = await understandFiles({ 'pre.csv': 'wave,CE1,CE2\npre,2,3' }, SMALL_INSTRUMENT);
  expect(alone.understanding.sources[0]).toMatchObject({ kept: 0, setAside: { noId: 1 } });
});
