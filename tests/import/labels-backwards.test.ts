import { describe, expect, it } from 'vitest';
import { runsBackwards } from '../../src/import/labels/runs-backwards';
import type { Choices } from '../../src/vocabulary';
import { understandFiles } from './files';

const LABELS = ['Strongly agree', 'Agree', 'Neutral', 'Disagree', 'Strongly disagree'];
const numbered = (at: number) => `${at + 1} - ${LABELS[at]}`;
const file = (shift: number) =>
  [
    '學生代碼,CE1,CE2',
    ...[0, 1, 2, 3, 4].map((at) => `S${at},${numbered((at + shift) % 5)},${numbered((at + 2) % 5)}`),
  ].join('\n');
const understood = async (choices: Choices = {}) =>
  (await understandFiles({ '前測.csv': file(0), '後測.csv': file(1) }, null, choices)).understanding;

describe('numbers that rise while their labels fall', () => {
  it('stay the codes, and the items are reversed and shown so', async () => {
    const [item] = (await understood()).items;
    expect(item).toMatchObject({ reverse: true, answered: 10, scale: { min: 1, max: 5, labels: { en: LABELS } } });
    expect(item?.answers.pre).toEqual([1, 1, 1, 1, 1]);
  });

  it('run as the person says, whatever scale was chosen', async () => {
    const { items } = await understood();
    const key = items[0]!.key;
    expect((await understood({ [`reverse/${key}`]: 'false' })).items[0]).toMatchObject({ reverse: false });
    expect((await understood({ [`scale/${key}`]: '1..5' })).items[0]).toMatchObject({ reverse: true });
  });

  it('are told by three labels at least', () => {
    expect(
      runsBackwards([
        [1, 'strongly agree'],
        [2, 'agree'],
        [3, 'neutral'],
      ]),
    ).not.toBeNull();
    expect(
      runsBackwards([
        [1, 'strongly agree'],
        [2, 'agree'],
      ]),
    ).toBeNull();
    expect(
      runsBackwards([
        [1, 'strongly disagree'],
        [2, 'disagree'],
        [3, 'neutral'],
      ]),
    ).toBeNull();
    expect(
      runsBackwards([
        [4, 'strongly agree'],
        [3, 'disagree'],
        [2, 'neutral'],
      ]),
    ).toBeNull();
  });
});
