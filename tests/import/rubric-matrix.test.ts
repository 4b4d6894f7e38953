import { describe, expect, it } from 'vitest';
import {
  type Choices,
  type Instrument,
  NO_ANSWER,
  RATING_STATES,
  type RubricAnswers,
  WAVES,
} from '../../src/vocabulary';
import { instrumentOf, understandFiles } from './files';
import { OWN_NAMES, RUBRIC_SHAPES, type RubricShape, sampleRatings, type Written } from './rubric-shapes';

const SAMPLE = sampleRatings();
const CRITERIA = [...new Set(SAMPLE.map(({ criterion }) => criterion))];
const isLevel = (text: string) => /^\d$/.test(text);

/** How levels are written. `of` gives the text of a level; `level`: the one that is meant, where it is not the sample's own. */
type Notation = {
  of(level: number, index: number): string;
  level?(level: number, index: number): number;
  /** Whether they are words, which tools write elsewhere than numbers. */
  areLevels?: boolean;
  unscorable?: string;
  blank?: string;
  instrument?: Instrument;
  choices?: Choices;
};

const withLevels = (labels: { en: string[]; 'zh-TW': string[] }) =>
  instrumentOf({
    format: 'competency-instrument/1',
    scale: { min: 1, max: 5 },
    columns: { person: ['code'] },
    competencies: [{ id: 'compassion', items: [{ id: 'CE1', columns: ['CE1'] }] }],
    rubric: { levels: { min: 0, max: 4, labels }, criteria: [], columns: {} },
  });
const LABELS = {
  en: ['Not shown', 'Beginning', 'Developing', 'Proficient', 'Exemplary'],
  'zh-TW': ['未展現', '萌芽', '發展中', '精熟', '典範'],
};
const fromOne = (level: number) => Math.max(1, level);
const half = (level: number, index: number) => Math.min(4, level + (index % 3 === 0 ? 0.5 : 0));

const NOTATIONS: Record<string, Notation> = {
  numbers: { of: String },
  'numbers with a unit': { of: (level) => `${level}分`, unscorable: '無法評量', blank: '-' },
  'full-width numbers': { of: (level) => '０１２３４'[level]!, unscorable: 'Ｎ／Ａ' },
  'half levels': { of: (level, index) => half(level, index).toFixed(1), level: half },
  'numbers with names': { of: (level) => `${level} - ${LABELS['zh-TW'][level]}`, areLevels: true },
  'names, in Chinese': {
    of: (level) => ['', '待加強', '尚可', '良好', '優秀'][fromOne(level)]!,
    level: fromOne,
    areLevels: true,
    unscorable: '無法評分',
  },
  'names, in English': {
    of: (level) => ['', 'Beginning', 'developing', 'Proficient ', 'Exemplary'][fromOne(level)]!,
    level: fromOne,
    areLevels: true,
    unscorable: 'Unscorable',
    blank: 'Not graded',
  },
  'names of the instrument, in Chinese': {
    of: (level) => LABELS['zh-TW'][level]!,
    areLevels: true,
    instrument: withLevels(LABELS),
  },
  'names of the instrument, in English': {
    of: (level) => LABELS.en[level]!,
    areLevels: true,
    instrument: withLevels(LABELS),
  },
};

/** Every rating as one line: person, wave, criterion, rater, and the level or why there is none. */
function linesOf(answers: RubricAnswers, people: readonly string[], ownNames = false): string[] {
  const { criteria, raters, levels } = answers;
  const called = (rater: string) =>
    ownNames ? (Object.keys(OWN_NAMES).find((name) => OWN_NAMES[name] === rater) ?? rater) : rater;
  return Array.from(answers.person, (person, at) => {
    const state = RATING_STATES[answers.state[at]!]!;
    const score = answers.score[at]!;
    const level = score === NO_ANSWER ? state : String(Math.round(score * levels.step * 100) / 100);
    const rater = answers.rater[at]! < 0 ? '' : called(raters[answers.rater[at]!]!);
    const criterion = criteria[answers.criterion[at]!]!;
    return [people[person], WAVES[answers.wave[at]!], criterion.competency, rater, level].join(' ');
  }).sort();
}

const IDS = ['interdisciplinary', 'compassion', 'reflection', 'engagement', 'resilience'];

async function check(shape: RubricShape, notation: Notation) {
  const { of, level = (one: number) => one, areLevels = false, unscorable = 'unscorable', blank = '' } = notation;
  const meant = SAMPLE.map((cell, index) => ({ ...cell, index })).filter(
    ({ rater }) => !shape.oneRater || rater === '評審A',
  );
  const cells = meant.map(({ index, ...cell }): Written => {
    const text = isLevel(cell.text) ? of(Number(cell.text), index) : cell.text === '' ? blank : unscorable;
    return { ...cell, text };
  });
  const wanted = meant.map(({ person, wave, criterion, rater, text, index }) => {
    const state = isLevel(text) ? String(level(Number(text), index)) : text === '' ? 'blank' : 'unscorable';
    return [person, wave, IDS[CRITERIA.indexOf(criterion)], shape.oneRater ? '' : rater, state].join(' ');
  });
  const named = shape.unnamed ? Object.fromEntries(IDS.map((id, index) => [`competency/rubric/${index + 1}`, id])) : {};
  const files = shape.write(cells, areLevels);
  const { answers, understanding } = await understandFiles(files, notation.instrument ?? null, {
    ...notation.choices,
    ...named,
  });
  expect(understanding.sources.map(({ use }) => use)).toEqual(Object.keys(files).map(() => 'rubric'));
  const found = linesOf(answers.rubric!, answers.people, true);
  // In a wide file an empty cell stands wherever a rater was not asked: nothing is added but blanks.
  const known = new Set(wanted);
  const added = found.filter((line) => !known.has(line));
  expect(added.filter((line) => !line.endsWith(' blank'))).toEqual([]);
  expect(found.filter((line) => known.has(line))).toEqual(wanted.sort());
  expect(understanding.decisions.filter(({ kind }) => kind === 'labels')).toEqual([]);
  expect(answers.rubric!.levels.step).toBe(notation === NOTATIONS['half levels'] ? 0.5 : 1);
}

describe.each(Object.keys(RUBRIC_SHAPES) as (keyof typeof RUBRIC_SHAPES)[])('%s', (shape) => {
  it.each(Object.keys(NOTATIONS))('levels written as %s', async (notation) => {
    await check(RUBRIC_SHAPES[shape], NOTATIONS[notation]!);
  });
});
