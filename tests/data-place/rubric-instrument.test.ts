import * as v from 'valibot';
import { expect, it } from 'vitest';
import { instrumentFile } from '../../src/views/data/instrument-file';
import { type Choices, instrumentSchema } from '../../src/vocabulary';
import { understandFiles } from '../import/files';

const survey = (name: string) => ({
  [name]: 'code,wave,CE1,CE2\nS1,pre,2,4\nS1,post,3,4\nS2,pre,1,2\nS2,post,4,5\nS3,pre,1,3\nS3,post,5,5\n',
});
const first =
  '學生,誰,何時,體貼,堅持,版面\nS1,王,前測,尚可,良好,待加強\nS1,王,後測,優秀,良好,尚可\nS2,王,前測,尚可,尚可,優秀\nS2,王,後測,良好,優秀,良好\n';
const second = '學生,誰,何時,體貼,堅持,版面\nS3,李,前測,尚可,尚可,尚可\nS3,李,後測,良好,良好,待加強\n';
const CHOICES: Choices = {
  'use/a.csv': 'rubric',
  'person/a.csv': '0',
  'rubric/a.csv/rater': '1',
  'competency/rubric/體貼': 'compassion',
  'competency/rubric/堅持': 'resilience',
  'competency/rubric/版面': 'none',
  'label/rubric/版面': 'missing',
};

it('what was chosen for a rubric is in the instrument, and the next file needs no choice', async () => {
  const { understanding, answers } = await understandFiles({ ...survey('s.csv'), 'a.csv': first }, null, CHOICES);
  expect(answers.rubric?.criteria.map(({ competency }) => competency)).toEqual(['compassion', 'resilience', null]);
  const written = JSON.parse(JSON.stringify(instrumentFile(understanding, { instrument: null, choices: CHOICES })));
  const instrument = v.parse(instrumentSchema, written);
  expect(instrument.rubric).toMatchObject({
    levels: { min: 1, max: 4, labels: { 'zh-TW': ['待加強', '尚可', '良好', '優秀'] } },
    criteria: [
      { id: 'compassion', columns: ['體貼'] },
      { id: 'resilience', columns: ['堅持'] },
      { id: '版面', columns: ['版面'] },
    ],
    columns: { rater: ['誰'] },
  });
  expect(instrument.scale.missing ?? []).not.toContain('版面');
  const next = await understandFiles({ ...survey('t.csv'), '評分表.csv': second }, instrument);
  expect(next.answers.rubric).toMatchObject({ raters: ['李'], levels: { min: 1, max: 4 } });
  expect(next.answers.rubric?.criteria.map(({ competency }) => competency)).toEqual(['compassion', 'resilience', null]);
  expect(instrumentFile(next.understanding, { instrument, choices: {} }).rubric?.criteria).toEqual(
    instrument.rubric?.criteria,
  );
});
