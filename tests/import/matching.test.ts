import { describe, expect, it } from 'vitest';
import { idDifference } from '../../src/import/matching/id-difference';
import { nearPairs } from '../../src/import/matching/near-pairs';
import type { Choices } from '../../src/vocabulary';
import { instrumentOf, SMALL, SMALL_INSTRUMENT, understandFiles } from './files';
import { plantedSample, understandSample } from './sample-folder';

const file = (ids: string[], semester = '') =>
  `code,學期,CE1,CE2\n${ids.map((id, index) => `${id},${semester},${1 + (index % 5)},2`).join('\n')}\n`;

describe('two ids', () => {
  it.each([
    ['SP112A029', 'SP112A29', { kind: 'zeros', before: '', after: '' }],
    ['007', '7', { kind: 'zeros', before: '', after: '' }],
    ['SP112B849', 'SP112B894', { kind: 'swapped', before: '49', after: '94' }],
    ['SP112A505', 'SP112A500', { kind: 'changed', before: '5', after: '0' }],
    ['SP113B082', 'SP113BO82', { kind: 'lookAlike', before: '0', after: 'O' }],
    ['A1234', 'A12345', { kind: 'added', before: '', after: '5' }],
    ['A11234', 'A1234', { kind: 'lost', before: '1', after: '' }],
  ])('%s and %s differ by one step', (before, after, difference) => {
    expect(idDifference(before, after)).toEqual(difference);
  });

  it.each([
    ['SP112A029', 'SP112A930'],
    ['A1234', 'A123456'],
    ['12345', '23451'],
    ['100', '1'],
    // Short ids have many neighbours by chance.
    ['A1', 'A2'],
    ['17', '71'],
  ])('%s and %s differ by more, or say too little', (before, after) => {
    expect(idDifference(before, after)).toBeNull();
  });
});

describe('pairs of near ids', () => {
  it('are found only where each is the only candidate of the other', () => {
    expect(nearPairs(['AA100'], ['AA101']).pairs).toEqual([{ before: 0, after: 0 }]);
    expect(nearPairs(['AA100'], ['AA101', 'AA102']).pairs).toEqual([]);
    expect(nearPairs(['AA100', 'AA109'], ['AA101']).pairs).toEqual([]);
    expect(nearPairs([], ['AA101']).pairs).toEqual([]);
  });

  it('are those that comparing everyone with everyone gives', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return Math.floor((seed / 0x80000000) * below);
    };
    const some = () => Array.from({ length: 3 + random(4) }, () => 'AB01'[random(4)]).join('');
    for (let round = 0; round < 60; round++) {
      const before = [...new Set(Array.from({ length: 25 }, some))];
      const after = [...new Set(Array.from({ length: 25 }, some))].filter((id) => !before.includes(id));
      const near = (one: number, other: number) => idDifference(before[one]!, after[other]!) !== null;
      const expected = before.flatMap((_, one) => {
        const [only, ...more] = [...after.keys()].filter((other) => near(one, other));
        if (only === undefined || more.length > 0) return [];
        return before.filter((_, back) => near(back, only)).length === 1 ? [{ before: one, after: only }] : [];
      });
      expect(nearPairs(before, after).pairs).toEqual(expected);
    }
  });

  it('of 100,000 people take few comparisons, however close together their ids are', () => {
    const people = 100_000;
    const dense = Array.from({ length: people }, (_, index) => `S${String(2 * index).padStart(7, '0')}`);
    const odd = Array.from({ length: people }, (_, index) => `S${String(2 * index + 1).padStart(7, '0')}`);
    expect(nearPairs(dense, odd).comparisons).toBeLessThan(40 * people);
    const spread = (from: number) => (_: unknown, index: number) => `SP${(index + from) * 104_729}`;
    const sparse = nearPairs(
      Array.from({ length: people }, spread(1)),
      Array.from({ length: people }, spread(200_001)),
    );
    expect(sparse.comparisons).toBeLessThan(10 * people);
  });
});

describe('near misses', () => {
  const files = {
    'pre.csv': 'code,系所,課程,CE1,CE2\nSP001,地理,A,1,2\nSP002,美術,B,2,3\nSP0450,音樂,C,3,4\nX/7788,音樂,C,3,4\n',
    'post.csv': 'code,系所,課程,CE1,CE2\nSP001,地理,A,1,2\nSP003,美術,C,2,3\nSP450,,C,3,4\nX/7789,音樂,C,3,4\n',
  };
  const settled = async (choices: Choices) => (await understandFiles(files, SMALL_INSTRUMENT, choices)).understanding;

  it('are proposed with what stands beside them, and never joined alone', async () => {
    const understanding = await settled({});
    expect(understanding.decisions).toEqual([]);
    expect(understanding.people).toMatchObject({ pre: 4, post: 4, both: 1 });
    expect(understanding.matching.nearMisses).toEqual([
      {
        key: 'merge/SP002/SP003',
        before: 'SP002',
        after: 'SP003',
        differ: { kind: 'changed', before: '2', after: '3' },
        agree: ['department'],
        disagree: [{ grouping: 'course', before: 'B', after: 'C' }],
        answer: null,
      },
      expect.objectContaining({ key: 'merge/SP0450/SP450', agree: ['course'], disagree: [], answer: null }),
      expect.objectContaining({ key: 'merge/X/7788/X/7789' }),
    ]);
    expect(understanding.matching.unmatched.map(({ person, wave, row }) => [person, wave, row])).toEqual([
      ['SP002', 'pre', 3],
      ['SP003', 'post', 3],
      ['SP0450', 'pre', 4],
      ['SP450', 'post', 4],
      ['X/7788', 'pre', 5],
      ['X/7789', 'post', 5],
    ]);
  });

  it('are one person once the person says so, different where not, and apart again when that is taken back', async () => {
    const merged = await settled({ 'merge/SP0450/SP450': 'same', 'merge/SP002/SP003': 'different' });
    expect(merged.people).toMatchObject({ pre: 4, post: 4, both: 2 });
    expect(merged.matching.nearMisses.map(({ key, answer }) => [key, answer])).toEqual([
      ['merge/SP002/SP003', 'different'],
      ['merge/SP0450/SP450', 'same'],
      ['merge/X/7788/X/7789', null],
    ]);
    expect(merged.matching.nearMisses[1]).toMatchObject({ before: 'SP0450', after: 'SP450', agree: ['course'] });
    const slashed = await settled({ 'merge/X/7788/X/7789': 'same' });
    expect(slashed.people.both).toBe(2);
    expect((await settled({})).people.both).toBe(1);
    expect((await settled({ 'merge/SP0450/unheard': 'same' })).people.both).toBe(1);
  });

  it('of the sample are the planted ones and no other', async () => {
    const { mistyped } = plantedSample();
    const { understanding } = await understandSample();
    expect(understanding.matching.nearMisses.map(({ before, after }) => [before, after]).sort()).toEqual(
      mistyped.map(({ id, typed }) => [id, typed]).sort(),
    );
    for (const { disagree, agree } of understanding.matching!.nearMisses) {
      expect(disagree).toEqual([]);
      expect(agree).toContain('semester');
    }
    expect(understanding.matching.unmatched).toHaveLength(82 + 32);
    const all = Object.fromEntries(understanding.matching!.nearMisses.map(({ key }) => [key, 'same']));
    const joined = await understandSample(all);
    expect(joined.understanding.people).toMatchObject({ pre: 600, post: 550, both: 526 });
    const [first] = Object.keys(all);
    expect((await understandSample({ [first!]: 'same' })).understanding.people.both).toBe(519);
  });
});

describe('several responses of one person', () => {
  const files = {
    'pre.csv':
      'code,CE1,CE2,填答時間\nA,1,1,2024-09-12 10:00:00\nA,2,2,2024-09-11 10:00:00\nA,3,3,2024-09-13 10:00:00\nB,4,4,2024-09-12 10:00:00\n',
    'post.csv': 'code,CE1,CE2\nA,5,5\nB,5,5\n',
  };
  const ledger = async (choices: Choices) => (await understandFiles(files, SMALL_INSTRUMENT, choices)).understanding;

  it('leave the latest, the first, or none, by choice', async () => {
    const latest = await ledger({});
    expect(latest.ledger.map(({ row }) => row)).toEqual([2, 3]);
    expect(latest.matching).toMatchObject({ duplicates: 'latest', several: 1 });
    const first = await ledger({ duplicates: 'first' });
    expect(first.ledger).toMatchObject([
      { row: 2, reason: 'duplicate', insteadOf: { row: 3 } },
      { row: 4, insteadOf: { row: 3 } },
    ]);
    const none = await ledger({ duplicates: 'none' });
    expect(none.ledger.map(({ row, insteadOf }) => [row, insteadOf])).toEqual([
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ]);
    expect(none.people).toMatchObject({ pre: 1, post: 2, both: 1 });
    expect(none.sources[0]).toMatchObject({ rows: 4, kept: 1, setAside: { duplicate: 3 } });
  });

  it('that the person took back are used whatever the rule', async () => {
    const taken = await ledger({ duplicates: 'none', 'row/pre.csv/3': 'use' });
    expect(taken.ledger.map(({ row }) => row)).toEqual([2, 4]);
    expect(taken.people.both).toBe(2);
  });
});

describe('ids that are given anew each semester', () => {
  const files = {
    '112-1 pre.csv': file(['A001', 'A002'], '112-1'),
    '112-1 post.csv': file(['A001', 'A002'], '112-1'),
    '112-2 pre.csv': file(['A001', 'A003', 'B500'], '112-2'),
    '112-2 post.csv': file(['A001', 'A003', 'B501'], '112-2'),
  };

  it('are told of, and are people of one semester by choice', async () => {
    const everything = (await understandFiles(files, SMALL_INSTRUMENT)).understanding;
    expect(everything.people).toMatchObject({ pre: 4, post: 4, both: 3 });
    expect(everything.problems.find(({ code }) => code === 'ids-recur-across-semesters')).toMatchObject({
      values: { count: 1, semesters: '112-1, 112-2' },
    });
    const { understanding, answers } = await understandFiles(files, SMALL_INSTRUMENT, { matchWithin: 'semester' });
    expect(understanding.people).toMatchObject({ pre: 5, post: 5, both: 4 });
    expect(understanding.problems.map(({ code }) => code)).not.toContain('ids-recur-across-semesters');
    expect(understanding.matching).toMatchObject({ within: 'semester', recurring: { ids: 1 } });
    expect(answers.people.filter((id) => id === 'A001')).toHaveLength(2);
    expect(understanding.matching.nearMisses).toMatchObject([{ key: 'merge/112-2 B500/112-2 B501' }]);
    const merged = await understandFiles(files, SMALL_INSTRUMENT, {
      matchWithin: 'semester',
      'merge/112-2 B500/112-2 B501': 'same',
    });
    expect(merged.understanding.people.both).toBe(5);
  });
});

describe('more than two waves', () => {
  const files = {
    'all.csv':
      'code,wave,CE1,CE2\nA,pre,1,2\nA,post,2,3\nA,follow-up,3,4\nB,then,1,1\nB,post,4,4\nC,pre,1,1\nC,follow-up,2,2\n',
  };

  it.each([
    [undefined, 1, 1, 1],
    ['pre/followUp', 2, 0, 0],
    ['then/post', 1, 0, 1],
    ['post/followUp', 1, 1, 1],
    ['pre/then', 0, 2, 1],
    ['post/pre', 1, 1, 1],
  ])('%s: the people are of the two that are compared', async (wavePair, both, preOnly, postOnly) => {
    const { understanding, answers } = await understandFiles(
      files,
      SMALL_INSTRUMENT,
      wavePair ? { wavePair } : ({} as Choices),
    );
    expect(understanding.people).toMatchObject({ pre: 2, post: 2, then: 1, followUp: 2, both, preOnly, postOnly });
    const [before, after] = !wavePair || wavePair === 'post/pre' ? ['pre', 'post'] : wavePair.split('/');
    expect(understanding.pair).toEqual({ before, after });
    expect(answers.pair).toEqual(understanding.pair);
  });

  it('columns that look back are a wave of their own', async () => {
    const { understanding } = await understandFiles(
      { 'one.csv': 'code,CE1（回溯前測）,CE2（回溯前測）,CE1（後測）,CE2（後測）\nA,1,2,3,4\nB,2,2,3,3\n' },
      SMALL_INSTRUMENT,
      { wavePair: 'then/post' },
    );
    expect(understanding.people).toMatchObject({ then: 2, post: 2, both: 2, pre: 0 });
    expect(understanding.problems).toEqual([]);
  });
});

describe('items that differ', () => {
  const competency = (items: string[], part = {}) => [
    { id: 'compassion', items: items.map((id) => ({ id, columns: [id] })), ...part },
  ];
  const instrument = instrumentOf({ ...SMALL, competencies: competency(['CE1', 'CE2', 'CE3', 'CE4']) });
  const people = (prefix: string) => Array.from({ length: 12 }, (_, index) => `${prefix}${100 + 7 * index}`);
  const table = (ids: string[], items: string[]) =>
    `code,${items.join(',')}\n${ids.map((id, row) => [id, ...items.map((_, at) => 1 + ((row + at) % 5))].join(',')).join('\n')}\n`;
  const files = {
    '112-1 pre.csv': table(people('A'), ['CE1', 'CE2', 'CE3']),
    '112-1 post.csv': table(people('A'), ['CE1', 'CE2', 'CE3']),
    '112-2 pre.csv': table(people('B'), ['CE1', 'CE2', 'CE4']),
    '112-2 post.csv': table(people('B'), ['CE1', 'CE2']),
  };

  it('between semesters or waves are left out of the score, and said', async () => {
    const { understanding, answers } = await understandFiles(files, instrument);
    expect(understanding.itemDifferences).toEqual([
      {
        competency: 'compassion',
        semesters: [
          { semester: '112-1', items: ['CE1', 'CE2', 'CE3'] },
          { semester: '112-2', items: ['CE1', 'CE2'] },
        ],
        common: ['CE1', 'CE2'],
        oneWave: [{ item: 'CE4', semester: '112-2', wave: 'pre' }],
        used: 'common',
      },
    ]);
    expect(answers.items.map(({ id }) => id)).toEqual(['CE1', 'CE2']);
    expect(understanding.competencies).toMatchObject([{ items: 2, minAnswered: 1 }]);
    expect(understanding.items).toHaveLength(4);
  });

  it('are scored by whatever was asked in each by choice, but for what only one wave asked', async () => {
    const choices: Choices = { 'items/compassion': 'each', 'minAnswered/compassion': '1' };
    const { understanding, answers } = await understandFiles(files, instrument, choices);
    expect(answers.items.map(({ id }) => id)).toEqual(['CE1', 'CE2', 'CE3']);
    expect(understanding.itemDifferences[0]?.used).toBe('each');
    // All of the two that the shorter semester has.
    expect(understanding.competencies).toMatchObject([{ items: 3, minAnswered: 2 }]);
  });

  it('without any in common are no score', async () => {
    const apart = {
      '112-1 pre.csv': files['112-1 pre.csv'],
      '112-1 post.csv': files['112-1 post.csv'],
      '112-2 pre.csv': table(people('B'), ['CE4']),
      '112-2 post.csv': table(people('B'), ['CE4']),
    };
    const refused = await understandFiles(apart, instrument);
    expect(refused.answers.competencies).toEqual([]);
    expect(refused.understanding.problems).toContainEqual({
      code: 'no-common-items',
      severity: 'warning',
      values: { competencies: 'compassion' },
    });
    const each = await understandFiles(apart, instrument, { 'items/compassion': 'each' });
    expect(each.answers.items.map(({ id }) => id)).toEqual(['CE1', 'CE2', 'CE3', 'CE4']);
    expect(each.understanding.competencies).toMatchObject([{ items: 4, minAnswered: 1 }]);
  });

  it('that few people happen to leave blank are no difference', async () => {
    const { understanding } = await understandFiles(
      { 'pre.csv': 'code,CE1,CE2,CE3,CE4\nA,1,2,3,\n', 'post.csv': 'code,CE1,CE2,CE3,CE4\nA,1,2,3,4\n' },
      instrument,
    );
    expect(understanding.itemDifferences).toEqual([]);
  });

  it.each([
    ['0.75', 3],
    ['1', 4],
    ['0', 1],
    ['0.5', 2],
    ['2', 2],
    ['', 2],
  ])('a share of %s must be answered for a score', async (share, minAnswered) => {
    const all = { 'pre.csv': table(people('A'), ['CE1', 'CE2', 'CE3', 'CE4']) };
    const { understanding } = await understandFiles(all, instrument, { 'minAnswered/compassion': share });
    expect(understanding.competencies).toMatchObject([{ items: 4, minAnswered }]);
  });
});
