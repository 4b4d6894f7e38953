import { describe, expect, it } from 'vitest';
import { declaredScale } from '../../src/import/labels/declared-scale';
import { inferScale, scaleById } from '../../src/import/labels/infer-scale';
import { readLabel } from '../../src/import/labels/read-label';
import { VOCABULARIES } from '../../src/import/labels/vocabularies';
import { instrumentOf, SMALL, SMALL_INSTRUMENT } from './files';

const counted = (...texts: string[]) => texts.map((text) => ({ text, count: 10 }));

describe('a label on a declared scale', () => {
  const scale = declaredScale(SMALL_INSTRUMENT.scale, SMALL_INSTRUMENT.scale.missing ?? []);
  it.each([
    ['非常同意', 5],
    ['Strongly disagree', 1],
    ['strongly  DISAGREE.', 1],
    ['4', 4],
    ['４', 4],
    ['4.0', 4],
    ['4分', 4],
    ['五', 5],
    ['5 - Strongly agree', 5],
    ['同意 (4)', 4],
    ['同意（４）', 4],
    ['(2)不同意', 2],
    ['1 - Strongly agree', 5],
    ['非常同意　', 5],
  ])('%j is %i', (text, value) => {
    expect(readLabel(text, scale)).toEqual({ kind: 'answer', value });
  });

  it.each(['', ' ', '不適用', 'n/a', 'NA', '99', '-99', '--', '#N/A', 'N.A./Prefer not to answer'])(
    '%j is no answer',
    (text) => {
      expect(readLabel(text, scale)).toEqual({ kind: 'missing' });
    },
  );

  it.each(['0', '6', '55', '4.5', '-2'])('%j lies outside', (text) => {
    expect(readLabel(text, scale)).toEqual({ kind: 'outOfRange' });
  });

  it.each(['有點同意', 'Agree a lot', '沒意見', '3 times'])('%j is unknown', (text) => {
    expect(readLabel(text, scale)).toEqual({ kind: 'unknown' });
  });

  it('reads the same vocabulary in the other language where only one is named', () => {
    const instrument = instrumentOf({
      ...SMALL,
      scale: { min: 1, max: 5, labels: { 'zh-TW': SMALL.scale.labels['zh-TW'] } },
    });
    const implied = declaredScale(instrument.scale, []);
    expect(readLabel('Strongly agree', implied)).toEqual({ kind: 'answer', value: 5 });
    expect(readLabel('沒意見', implied)).toEqual({ kind: 'unknown' });
  });

  it('reads any vocabulary of its size where no label is named, from its own lowest number', () => {
    const instrument = instrumentOf({ ...SMALL, scale: { min: 0, max: 4 } });
    const implied = declaredScale(instrument.scale, []);
    expect(readLabel('非常同意', implied)).toEqual({ kind: 'answer', value: 4 });
    expect(readLabel('Never', implied)).toEqual({ kind: 'answer', value: 0 });
    expect(readLabel('0', implied)).toEqual({ kind: 'answer', value: 0 });
  });

  it('takes a missing code for an answer where the scale holds it', () => {
    const wide = { min: 0, max: 100, points: new Map(), missing: new Set<string>(), labelsWin: false };
    expect(readLabel('99', wide)).toEqual({ kind: 'answer', value: 99 });
  });
});

describe('a scale behind its answers', () => {
  const idsOf = (...texts: string[]) => {
    const inferred = inferScale(counted(...texts));
    return inferred && [inferred.candidates[0]?.id, inferred.ambiguous];
  };

  it.each([
    [['非常不同意', '不同意', '普通', '同意', '非常同意'], 'zh-agree-5', false],
    [['不同意', '沒意見', '同意', '非常同意'], 'zh-agree-5', false],
    [['非常不同意', '不同意', '同意', '非常同意'], 'zh-agree-4', true],
    [['非常不同意', '不同意', '有點不同意', '有點同意', '同意', '非常同意'], 'zh-agree-6', true],
    [
      ['Strongly disagree', 'Somewhat disagree', 'Neither agree nor disagree', 'Somewhat agree', 'Strongly agree'],
      'en-agree-5',
      false,
    ],
    [['Never', 'Sometimes', 'About half the time', 'Most of the time', 'Always'], 'en-freq-5-qualtrics', false],
    [['None', 'Little', 'Some', 'Much', 'Extensive', 'NA'], 'en-extent-5', false],
    [['1', '2', '3', '4', '5'], '1..5', false],
    [['2', '3', '4.0', '５', '99'], '1..5', false],
    [['1', '2', '3', '4'], '1..4', true],
    [['1', '2', '3', '4', '5', '6'], '1..6', true],
    [['0', '2', '4'], '0..4', false],
    [['1', '非常同意', '同意', '普通', '不同意'], 'zh-agree-5', false],
    [['5 - Strongly agree', '4 - Agree', '3 - x', '2 - Disagree', '1 - Strongly disagree'], '1..5', false],
  ])('%j', (texts, id, ambiguous) => {
    expect(idsOf(...texts)).toEqual([id, ambiguous]);
  });

  it.each([
    ['names', ['Ann', 'Bob', 'Cid']],
    ['years', ['2020', '2021']],
    ['yes and no as numbers', ['0', '1']],
    ['nothing', []],
  ])('%s are no answers', (_, texts) => {
    expect(inferScale(counted(...texts))).toBeNull();
  });

  it('is one of those that can be chosen by id', () => {
    for (const { id, labels } of VOCABULARIES)
      expect(scaleById(id)).toMatchObject({ id, scale: { min: 1, max: labels.length } });
    expect(scaleById('0..10')).toMatchObject({ scale: { min: 0, max: 10 } });
    expect(scaleById('no such')).toBeNull();
  });
});

it('knows 53 vocabularies, each label of each on its own step', () => {
  expect(VOCABULARIES).toHaveLength(53);
  for (const { id, labels } of VOCABULARIES) {
    const { scale } = scaleById(id)!;
    labels.forEach((label, index) => {
      expect(readLabel(label, scale), `${id}: ${label}`).toEqual({ kind: 'answer', value: index + 1 });
    });
  }
});
