import { describe, expect, it } from 'vitest';
import type { Choices } from '../../src/vocabulary';
import { understandFiles } from './files';

const head = 'person,rater,wave,criterion,score';
const long = (...rows: string[]) => `${[head, ...rows].join('\n')}\n`;
const FILE = 'ratings.csv';

const RATINGS = long(
  'S1,評審A,pre,同理,1',
  'S1,評審A,post,同理,3',
  'S1,評審A,post,同理,2', // the later one stands
  'S2,評審A,pre,同理,0',
  'S2,評審A,post,同理,4',
  'S3,評審A,pre,同理,NS',
  'S3,評審A,post,同理,ok?',
  'S4,評審B,pre,同理,2',
  ',評審B,pre,同理,2',
  'S5,評審B,pre,同理,',
);
const SURVEY = 'code,wave,CE1,CE2\nS1,pre,2,4\nS1,post,3,4\nS2,pre,1,2\nS2,post,4,5\n';

async function read(choices: Choices = {}, files: Record<string, string> = { [FILE]: RATINGS }) {
  const { understanding, answers } = await understandFiles(files, null, choices);
  const ledger = understanding.ledger.map(({ row, person, reason, rating, insteadOf, restorable }) => ({
    ...{ row, person, reason, why: rating?.why, instead: insteadOf?.row, restorable },
  }));
  return { understanding, rubric: answers.rubric!, people: answers.people, ledger, words: understanding.rubric!.words };
}

const levelOf = ({ rubric, people }: Awaited<ReturnType<typeof read>>, person: string, wave: number) =>
  rubric.score[rubric.person.findIndex((one, at) => people[one] === person && rubric.wave[at] === wave)];

describe('what of a rubric is set aside', () => {
  it('lists rows without an id, ratings that were given again, that are no level, and works without a partner', async () => {
    const { ledger } = await read();
    expect(ledger).toEqual([
      { row: 10, person: null, reason: 'noId', why: undefined, instead: undefined, restorable: false },
      { row: 3, person: 'S1', reason: 'duplicate', why: 'scoredAgain', instead: 4, restorable: true },
      { row: 7, person: 'S3', reason: 'excluded', why: 'unscorable', instead: undefined, restorable: false },
      { row: 8, person: 'S3', reason: 'excluded', why: 'noLevel', instead: undefined, restorable: false },
      { row: 9, person: 'S4', reason: 'excluded', why: 'oneWave', instead: undefined, restorable: false },
    ]);
  });

  it('a rating that is taken back stands in the place of the later one, which is then listed', async () => {
    const found = await read({ [`row/${FILE}/3`]: 'use' });
    expect(levelOf(await read(), 'S1', 1)).toBe(2);
    expect(levelOf(found, 'S1', 1)).toBe(3);
    expect(found.ledger.filter(({ why }) => why === 'scoredAgain')).toMatchObject([{ row: 4, instead: 3 }]);
  });

  it('people without survey answers are named where there is a survey', async () => {
    const files = { '問卷.csv': SURVEY, [FILE]: RATINGS };
    const { ledger } = await read({}, files);
    expect(ledger.filter(({ why }) => why === 'notInSurvey').map(({ person }) => person)).toEqual(['S4']);
  });
});

describe('what is written in the place of a level', () => {
  it('says how each text counts', async () => {
    const { words, understanding } = await read();
    expect(words.map(({ text, state, count }) => [text, state, count])).toEqual([
      ['NS', 'unscorable', 1],
      ['ok?', 'unread', 1],
    ]);
    const [decision] = understanding.decisions.filter(({ kind }) => kind === 'labels');
    expect(decision?.options.map(({ value }) => value)).toEqual(['0', '1', '2', '3', '4', 'missing', 'unscorable']);
  });

  it.each([
    ['3', 'scored', 3],
    ['missing', 'blank', null],
    ['unscorable', 'unscorable', null],
  ])('a person may say that it means %s', async (value, state, level) => {
    for (const text of ['NS', 'ok?']) {
      const { words, understanding } = await read({ [`label/rubric/${text}`]: value });
      expect(words.find((word) => word.text === text)).toEqual({ text, count: 1, state, level, chosen: true });
      expect(understanding.rubric!.criteria[0]!.counts[state as 'scored']).toBeGreaterThan(0);
    }
  });

  it('a scale that is chosen sets the levels, and one that does not hold them leaves them out', async () => {
    expect((await read()).rubric.levels).toMatchObject({ min: 0, max: 4 });
    const { rubric, words } = await read({ 'scale/rubric': '0..3' });
    expect(rubric.levels).toMatchObject({ min: 0, max: 3 });
    expect(words.find(({ text }) => text === '4')).toMatchObject({ state: 'unread' });
  });

  it('columns and competencies that are chosen replace the guesses', async () => {
    const file = 'code,who,階段,面向,給分\nS1,A,前測,同理,1\nS1,A,後測,同理,3\nS2,B,前測,堅持,2\nS2,B,後測,堅持,0\n';
    const columns = { 'rubric/x.csv/rater': '1', 'rubric/x.csv/criterion': '3', 'rubric/x.csv/score': '4' };
    const { understanding, rubric } = await read(
      { 'use/x.csv': 'rubric', ...columns, 'competency/rubric/堅持': 'resilience', 'competency/rubric/同理': 'none' },
      { 'x.csv': file },
    );
    expect(understanding.sources[0]!.rubric).toMatchObject({ shape: 'long', raters: ['A', 'B'] });
    expect(rubric.criteria.map(({ text, competency }) => [text, competency])).toEqual([
      ['堅持', 'resilience'],
      ['同理', null],
    ]);
    expect(rubric.score).toHaveLength(4);
  });
});
