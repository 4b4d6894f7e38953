import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../src/import/quality/durations';
import type { Choices, Quality } from '../../src/vocabulary';
import { instrumentOf, SMALL, understandFiles } from './files';
import { plantedSample, understandSample } from './sample-folder';

const ITEMS = Array.from({ length: 12 }, (_, index) => `CE${index + 1}`);
const INSTRUMENT = instrumentOf({
  ...SMALL,
  competencies: [
    {
      id: 'compassion',
      items: ITEMS.map((id, index) => ({ id, columns: [id], reverse: index === 11 })),
    },
  ],
});
const lines = (responses: string[][], header = ['code', ...ITEMS]) =>
  `${[header, ...responses].map((cells) => cells.join(',')).join('\n')}\n`;
const straight = (id: string, answer: number) => [id, ...ITEMS.map(() => String(answer))];
const varied = (id: string, from: number) => [id, ...ITEMS.map((_, at) => String(1 + ((from + at) % 5)))];

const qualityOf = async (files: Record<string, string>, choices: Choices = {}): Promise<Quality> => {
  const { understanding } = await understandFiles(files, INSTRUMENT, choices);
  return understanding.quality;
};

describe('responses are flagged', () => {
  it('that give one answer to everything, reversed items too', async () => {
    const short = ['C', ...ITEMS.map((_, at) => (at < 7 ? '3' : ''))];
    const quality = await qualityOf({ 'pre.csv': lines([straight('A', 4), varied('B', 1), short]) });
    expect(quality.flagged).toEqual([
      { sha256: 'pre.csv', file: 'pre.csv', row: 2, person: 'A', wave: 'pre', flags: ['straightLining'] },
    ]);
    expect(quality.bySemester).toMatchObject([{ semester: '', responses: 3, straightLining: 1, speeding: null }]);
    expect(quality.bySemester[0]?.missingShare).toBeCloseTo(5 / 36, 12);
  });

  it('that give one answer for a long run of columns as they stand in the file', async () => {
    const run = (length: number) => ITEMS.map((_, at) => (at < length ? '2' : String(1 + (at % 5))));
    const shuffled = ['code', ...[...ITEMS].reverse()];
    const quality = await qualityOf({
      'pre.csv': lines([
        ['A', ...run(10)],
        ['B', ...run(9)],
      ]),
      'post.csv': lines([['A', ...run(10)]], shuffled),
    });
    expect(quality.flagged.map(({ person, wave, flags }) => [person, wave, flags])).toEqual([
      ['A', 'pre', ['longStrings']],
      ['A', 'post', ['longStrings']],
    ]);
  });

  it('that took less than a third of the usual time', async () => {
    const rows = Array.from({ length: 11 }, (_, index) => [
      ...varied(`S${index}`, index),
      String(index === 3 ? 29 : 90),
    ]);
    const quality = await qualityOf({ 'pre.csv': lines(rows, ['code', ...ITEMS, 'Duration (in seconds)']) });
    expect(quality.flagged).toMatchObject([{ person: 'S3', flags: ['speeding'] }]);
    expect(quality.bySemester).toMatchObject([{ speeding: 1 }]);
    const few = await qualityOf({ 'pre.csv': lines(rows.slice(0, 9), ['code', ...ITEMS, 'Duration (in seconds)']) });
    expect(few.bySemester).toMatchObject([{ speeding: null }]);
  });

  it.each([
    ['173', 173],
    ['2:53', 173],
    ['00:02:53', 173],
    ['2 分 53 秒', 173],
    ['2 mins 53 secs', 173],
    ['1 小時', 3600],
    ['', Number.NaN],
    ['soon', Number.NaN],
  ])('%s is so many seconds', (text, seconds) => {
    expect(secondsOf(text)).toEqual(seconds);
  });

  it('where an answer is outside the scale, which is no reason to leave them out', async () => {
    const files = { 'pre.csv': lines([varied('A', 1).map((cell, at) => (at === 3 ? '55' : cell))]) };
    const quality = await qualityOf(files, { leaveOutFlagged: 'true' });
    expect(quality.flagged).toMatchObject([{ flags: ['outOfRange'] }]);
    expect(quality).toMatchObject({ careless: 0, bySemester: [{ outOfRange: 1 }] });
  });
});

describe('flagged responses', () => {
  const files = {
    'pre.csv': lines([straight('A', 4), varied('B', 1), varied('C', 2)]),
    'post.csv': lines([varied('A', 3), straight('B', 2), varied('C', 1)]),
  };

  it('stay in, unless they are left out by choice, row by row takable back', async () => {
    const kept = (await understandFiles(files, INSTRUMENT)).understanding;
    expect(kept.people).toMatchObject({ pre: 3, post: 3, both: 3 });
    expect(kept.ledger).toEqual([]);
    const left = (await understandFiles(files, INSTRUMENT, { leaveOutFlagged: 'true' })).understanding;
    expect(left.people).toMatchObject({ pre: 2, post: 2, both: 1 });
    expect(left.ledger).toMatchObject([
      { file: 'pre.csv', row: 2, reason: 'byHand', flags: ['straightLining'], restorable: true },
      { file: 'post.csv', row: 3, reason: 'byHand', flags: ['straightLining'] },
    ]);
    expect(left.quality).toEqual(kept.quality);
    for (const { rows, kept: used, setAside } of left.sources) expect(rows).toBe(used + (setAside.byHand ?? 0));
    const back = await understandFiles(files, INSTRUMENT, { leaveOutFlagged: 'true', 'row/pre.csv/2': 'use' });
    expect(back.understanding.people).toMatchObject({ pre: 3, post: 2, both: 2 });
    expect(back.understanding.quality.careless).toBe(1);
  });

  it('in a wide file go with their row', async () => {
    const header = ['code', ...ITEMS.map((id) => `${id}_pre`), ...ITEMS.map((id) => `${id}_post`)];
    const wide = lines(
      [
        [...straight('A', 4), ...varied('', 1).slice(1)],
        [...varied('B', 1), ...varied('', 2).slice(1)],
      ],
      header,
    );
    const { understanding } = await understandFiles({ 'wide.csv': wide }, INSTRUMENT, { leaveOutFlagged: 'true' });
    expect(understanding.people).toMatchObject({ pre: 1, post: 1, both: 1 });
    expect(understanding.sources[0]).toMatchObject({ rows: 2, kept: 1, setAside: { byHand: 1 } });
  });
});

describe('items', () => {
  const agreeing = (id: string, level: number) => [
    id,
    ...ITEMS.map((_, at) => String(at === 11 ? 6 - level : at === 4 ? 6 - level : Math.min(5, level + (at % 2)))),
  ];
  const rows = Array.from({ length: 20 }, (_, index) => agreeing(`S${index}`, 1 + (index % 5)));
  const files = { 'pre.csv': lines(rows), 'post.csv': lines(rows.slice(0, 9)) };

  it('that run against the others in every wave are suspected, and turned by choice', async () => {
    const quality = await qualityOf(files);
    expect(quality.items.filter(({ suspectReverse }) => suspectReverse).map(({ key }) => key)).toEqual(['CE5']);
    const suspect = quality.items.find(({ key }) => key === 'CE5')!;
    expect(suspect.itemRest.pre).toBeLessThan(-0.9);
    // Nine people after tell nothing.
    expect(suspect.itemRest).not.toHaveProperty('post');
    const turned = await qualityOf(files, { 'reverse/CE5': 'true' });
    expect(turned.items.filter(({ suspectReverse }) => suspectReverse)).toEqual([]);
  });

  it('have the correlation with the rest that R gives', async () => {
    // x <- c(1,2,3,4,5,1,2,3,4,5); y <- c(2,2,3,5,4,1,3,3,4,5); z <- c(1,3,3,4,4,2,2,5,3,5); cor(x, (y + z)/2) and so on
    const x = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5];
    const y = [2, 2, 3, 5, 4, 1, 3, 3, 4, 5];
    const z = [1, 3, 3, 4, 4, 2, 2, 5, 3, 5];
    const three = instrumentOf({
      ...SMALL,
      competencies: [{ id: 'compassion', items: ['X', 'Y', 'Z'].map((id) => ({ id, columns: [id] })) }],
    });
    const text = lines(
      x.map((value, index) => [`S${index}`, String(value), String(y[index]), String(z[index])]),
      ['code', 'X', 'Y', 'Z'],
    );
    const { understanding } = await understandFiles({ 'pre.csv': text }, three);
    const correlation = (own: number[], one: number[], other: number[]) => {
      const rest = one.map((value, index) => (value + other[index]!) / 2);
      const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
      const [a, b] = [mean(own), mean(rest)];
      const sum = (of: (index: number) => number) => own.reduce((total, _, index) => total + of(index), 0);
      const product = sum((index) => (own[index]! - a) * (rest[index]! - b));
      return product / Math.sqrt(sum((index) => (own[index]! - a) ** 2) * sum((index) => (rest[index]! - b) ** 2));
    };
    const found = understanding.quality.items.map(({ itemRest }) => itemRest.pre!);
    expect(found[0]).toBeCloseTo(correlation(x, y, z), 12);
    expect(found[1]).toBeCloseTo(correlation(y, x, z), 12);
    expect(found[2]).toBeCloseTo(correlation(z, x, y), 12);
  });

  it('say how much of them is blank, where they were asked', async () => {
    const half = rows.map((cells, index) => cells.map((cell, at) => (at === 2 && index % 2 === 0 ? '' : cell)));
    const quality = await qualityOf({ 'pre.csv': lines(half) });
    expect(quality.items.slice(0, 3).map(({ missingShare }) => missingShare)).toEqual([0, 0.5, 0]);
  });
});

describe('the sample', () => {
  it('has the planted straight-liners and the number outside the scale, and no suspected item', async () => {
    const { straightLiners, outOfRange } = plantedSample();
    const { understanding } = await understandSample();
    const quality = understanding.quality;
    const having = (flag: string) => quality.flagged.filter(({ flags }) => flags.some((one) => one === flag));
    expect(
      having('straightLining')
        .map(({ person, wave }) => `${person} ${wave}`)
        .sort(),
    ).toEqual(straightLiners.map(({ id, wave }) => `${id} ${wave}`).sort());
    expect(having('outOfRange').map(({ person }) => person)).toEqual(outOfRange.map(({ id }) => id));
    expect(quality.bySemester.map(({ semester, responses }) => [semester, responses])).toEqual([
      ['112-1', 283],
      ['112-2', 292],
      ['113-1', 289],
      ['113-2', 286],
    ]);
    expect(quality.items.filter(({ suspectReverse }) => suspectReverse)).toEqual([]);
    expect(understanding.itemDifferences).toEqual([]);
    expect(understanding.people.both).toBe(518);
  });
});

it('100,000 responses with 50 answers are looked at in well under two seconds, all of understanding included', async () => {
  const count = 50;
  const people = 50_000;
  const ids = Array.from({ length: count }, (_, index) => `I${index + 1}`);
  const instrument = instrumentOf({
    ...SMALL,
    competencies: [{ id: 'compassion', items: ids.map((id) => ({ id, columns: [id] })) }],
  });
  const text = (salt: number) => {
    const rows = [`code,${ids.join(',')}`];
    for (let person = 0; person < people; person++) {
      let row = `P${100_000 + person}`;
      for (let item = 0; item < count; item++) row += `,${1 + ((person * 7 + item * (3 + salt)) % 5)}`;
      rows.push(row);
    }
    return rows.join('\n');
  };
  const { understanding } = await understandFiles({ 'pre.csv': text(0), 'post.csv': text(1) }, instrument);
  expect(understanding.quality.bySemester[0]?.responses).toBe(2 * people);
}, 60_000);
