import { describe, expect, it } from 'vitest';
import { understandFiles } from './files';

const HEADER = 'Variable / Field Name,Form Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels"';
const dictionary = (choices: string) =>
  [
    HEADER,
    'record_id,f,text,Record ID,',
    `q_coop,f,radio,我能與夥伴合作,"${choices}"`,
    `q_comm,f,radio,我能表達想法,"${choices}"`,
    'tags,f,checkbox,Tags,"1, A | 2, B | 3, C"',
  ].join('\n');
const CUSTOM = '0, 完全做不到 | 1, 做得到一點 | 2, 做得到一半 | 3, 完全做得到 | 99, 不適用';
const data = (answers: string[]) =>
  [
    'record_id,redcap_event_name,q_coop,q_comm,f_complete',
    ...['A', 'B', 'C', 'D'].flatMap((id, at) =>
      ['pre', 'post'].map(
        (wave, shift) =>
          `${id},${wave}_arm_1,${answers[(at + shift) % answers.length]},${answers[(at + 1) % answers.length]},2`,
      ),
    ),
  ].join('\n');

describe('a data dictionary of REDCap that comes along', () => {
  it('gives codes their questions, labels and codes for no answer', async () => {
    const { understanding } = await understandFiles(
      { 'd.csv': data(['0', '1', '3', '99']), 'dictionary.csv': dictionary(CUSTOM) },
      null,
    );
    expect(
      understanding.items.map(({ key, answered, missing, outOfRange }) => [key, answered, missing, outOfRange]),
    ).toEqual([
      ['我能與夥伴合作', 6, 2, 0],
      ['我能表達想法', 6, 2, 0],
    ]);
    expect(understanding.items[0]?.scale).toEqual({
      min: 0,
      max: 3,
      labels: { 'zh-TW': ['完全做不到', '做得到一點', '做得到一半', '完全做得到'] },
    });
    expect(understanding.sources[1]).toMatchObject({
      use: 'ignore',
      problems: [{ code: 'code-book-used', severity: 'note' }],
    });
    expect(understanding.decisions.filter(({ kind }) => kind === 'scale' || kind === 'labels')).toEqual([]);
  });

  it('reads the labels of an export with labels', async () => {
    const { understanding } = await understandFiles(
      { 'd.csv': data(['完全做不到', '做得到一半', '完全做得到', '做得到一點']), 'dictionary.csv': dictionary(CUSTOM) },
      null,
    );
    expect(understanding.items[0]).toMatchObject({ answered: 8, unread: [], answers: { pre: [1, 1, 1, 1] } });
  });

  it('shows that codes run backwards', async () => {
    const falling = '1, Strongly agree | 2, Agree | 3, Neutral | 4, Disagree | 5, Strongly disagree';
    const { understanding } = await understandFiles(
      { 'd.csv': data(['1', '2', '4', '5']), 'dictionary.csv': dictionary(falling) },
      null,
    );
    expect(understanding.items[0]).toMatchObject({ reverse: true, scale: { min: 1, max: 5 } });
  });

  it('is only named as what it is where nothing of it is used', async () => {
    const { understanding } = await understandFiles({ 'dictionary.csv': dictionary(CUSTOM) }, null);
    expect(understanding.sources[0]?.problems).toMatchObject([{ code: 'code-book', severity: 'warning' }]);
  });
});
