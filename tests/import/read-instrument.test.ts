import { describe, expect, it } from 'vitest';
import { readInstrument } from '../../src/import';
import { SMALL } from './files';

type Loose = { competencies: { items: Record<string, unknown>[] }[]; scale: Record<string, unknown> };
const changed = (change: (copy: Loose) => void) => {
  const copy = structuredClone(SMALL) as unknown as Loose;
  change(copy);
  return readInstrument(JSON.stringify(copy), 'i.json');
};

describe('an instrument file', () => {
  it('is read with its defaults', () => {
    const read = readInstrument(`\ufeff${JSON.stringify(SMALL)}`, 'i.json');
    expect(read).toMatchObject({
      instrument: { exclude: [], waves: {}, competencies: [{ items: [{ reverse: false }, { reverse: true }] }] },
      problems: [],
    });
  });

  it.each([
    [
      'a word for a truth',
      (copy: Loose) => {
        copy.competencies[0]!.items[0]!.reverse = 'yes';
      },
      'competencies[0].items[0].reverse',
      'true or false',
      '"yes"',
    ],
    [
      'a text for a list',
      (copy: Loose) => {
        copy.competencies[0]!.items[1]!.columns = 'CE2';
      },
      'competencies[0].items[1].columns',
      'a list',
      '"CE2"',
    ],
    [
      'nothing for an id',
      (copy: Loose) => {
        delete copy.competencies[0]!.items[1]!.id;
      },
      'competencies[0].items[1].id',
      'a value',
      'nothing',
    ],
    [
      'a half step',
      (copy: Loose) => {
        copy.scale.min = 1.5;
      },
      'scale.min',
      'a whole number',
      '1.5',
    ],
    [
      'a scale upside down',
      (copy: Loose) => {
        copy.scale.min = 9;
      },
      'scale',
      'max must be greater than min',
      'Object',
    ],
    [
      'one id twice',
      (copy: Loose) => {
        copy.competencies[0]!.items[1]!.id = 'CE1';
      },
      'competencies[0].items[1].id',
      'an id that no other item has',
      '"CE1"',
    ],
  ])('is refused with the place: %s', (_, change, place, expected, got) => {
    const read = changed(change);
    expect(read).not.toHaveProperty('instrument');
    expect(read.problems).toEqual([
      { code: 'instrument-broken', severity: 'error', file: 'i.json', values: { place, expected, got } },
    ]);
  });

  it('keeps unknown keys and tells of them', () => {
    const read = changed((copy) => {
      copy.competencies[0]!.items[0]!.colour = 'red';
    });
    expect(read).toMatchObject({ instrument: { competencies: [{ items: [{ colour: 'red' }, {}] }] } });
    expect(read.problems).toMatchObject([
      { code: 'instrument-unknown-key', severity: 'note', values: { place: 'competencies[0].items[0].colour' } },
    ]);
  });

  it('tells of labels that do not fit the scale', () => {
    const read = changed((copy) => {
      copy.scale.max = 6;
    });
    expect(read.problems).toMatchObject([
      { code: 'instrument-label-count', values: { place: 'scale.labels.en', expected: 6, got: 5 } },
      { code: 'instrument-label-count', values: { place: 'scale.labels.zh-TW', expected: 6, got: 5 } },
    ]);
  });

  it.each([
    ['{\n "format": "x",\n "a": [1,,2]\n}', 3],
    ['{\n "format": "x"', 2],
    ['{\n "format": "x"\n "a": 1}', 3],
    ['{\n "a": 1,\n\n}', 4],
    ['{"a": "b\n"}', 1],
    ['{"a": [1, 2}\n}', 1],
    ['{"a": 1}\n\nrest', 3],
  ])('names the line where it is no JSON: %j', (text, line) => {
    expect(readInstrument(text, 'i.json').problems).toMatchObject([
      { code: 'json-broken', rows: [line], values: { line } },
    ]);
  });

  it.each(['[]', '3', '{"format": "competency-instrument/2"}', '{}'])('is of no known format: %s', (text) => {
    expect(readInstrument(text, 'i.json').problems).toMatchObject([{ code: 'json-unknown-format', severity: 'error' }]);
  });
});
