import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/import';
import { RECOGNISERS } from '../../src/import/recognise';
import type { Choices, Instrument } from '../../src/vocabulary';
import { haveRealExports, REAL, realExport } from '../shared';
import { instrumentOf, planFor, tableOf } from './files';

async function real(path: string, instrument: Instrument | null = null, choices: Choices = {}) {
  const table = await tableOf(path, new Uint8Array(readFileSync(realExport(path))));
  const { understanding } = understand([table], planFor([table], instrument, choices));
  return { table, understanding, source: understanding.sources[0]! };
}

const only = (scale: { min: number; max: number }, column: string, person: string) =>
  instrumentOf({
    format: 'competency-instrument/1',
    scale,
    columns: { person: [person] },
    competencies: [{ id: 'compassion', items: [{ id: column, columns: [column] }] }],
  });

const FILES = [
  ['limesurvey/survey_998192_R_data_file.csv', 'limeSurvey', 1, 7],
  ['redcap/arm-single-longitudinal_data.csv', 'redcap', 1, 9],
  ['redcap/checkboxes-1_data.csv', 'redcap', 1, 4],
  ['redcap/decimal-comma_data.csv', 'redcap', 1, 4],
  ['redcap/longitudinal_data.csv', 'redcap', 1, 18],
  ['redcap/arm-single-longitudinal_dictionary.csv', 'redcap', 1, 4],
  ['surveymonkey/StarWars.csv', 'surveyMonkey', 2, 1186],
  ['surveymonkey/steak-risk-survey.csv', 'surveyMonkey', 2, 550],
  ['moodle/csvcomponentgrades_sample.csv', 'moodle', 1, 7],
  ['qualtrics/qualtRics_sample.csv', 'qualtrics', 3, 1],
  ['rubrics/sirt_data.ratings1.csv', 'table', 1, 274],
] as const;

describe.skipIf(!haveRealExports)(`real exports of every tool${REAL}`, () => {
  it.each(FILES)('%s is of %s, and no other tool comes near', async (path, tool, headerRows, rows) => {
    const { table, source } = await real(path);
    expect(source).toMatchObject({ recognisedAs: tool, headerRows, rows });
    expect(source.kept + Object.values(source.setAside).reduce((sum, count) => sum + count, 0)).toBe(rows);
    const others = RECOGNISERS.filter(
      ({ id, recognise }) =>
        id !== tool && recognise(table.grid, path).confidence > Math.max(0, source.confidence - 0.2),
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it.each(FILES)('%s: no id of a response is offered for a person', async (path) => {
    const { source } = await real(path);
    const named = [source.person?.column, ...source.personCandidates.map(({ column }) => column)];
    for (const id of ['Response ID', 'RespondentID', 'ResponseId']) expect(named).not.toContain(id);
  });

  it('LimeSurvey: what has no submission date is unfinished; timings, seed and expressions are the tool’s own', async () => {
    const path = 'limesurvey/survey_998192_R_data_file.csv';
    const instrument = only({ min: 1, max: 5 }, 'Openness', 'How old are you?');
    const { source } = await real(path, instrument, { [`wave/${path}`]: 'pre', finishedOnly: 'true' });
    expect(source).toMatchObject({ rows: 7, kept: 1, setAside: { noId: 4, unfinished: 2 } });
    const { understanding } = await real(path);
    expect(understanding.items.some(({ key }) => /time|seed|\{if/i.test(key))).toBe(false);
  });

  it('REDCap: intake, dischage and follow_up are three waves of three people', async () => {
    const instrument = only({ min: 1, max: 40 }, 'weight', 'record_id');
    const { understanding, source } = await real('redcap/arm-single-longitudinal_data.csv', instrument);
    expect(understanding.decisions).toEqual([]);
    expect(source).toMatchObject({ kept: 9, waves: { pre: 3, post: 3, followUp: 3 }, waveColumn: 'redcap_event_name' });
    expect(understanding.people).toMatchObject({ pre: 3, post: 3, followUp: 3, both: 3 });
  });

  it('REDCap: events of unclear meaning are asked for, rows of other forms set aside', async () => {
    const instrument = only({ min: 0, max: 5 }, 'pmq1', 'study_id');
    const { understanding, source } = await real('redcap/longitudinal_data.csv', instrument);
    const events = understanding.decisions.filter(({ key }) => key.startsWith('event/'));
    expect(events.map(({ subject }) => subject)).toEqual([
      'dose_1',
      'visit_1',
      'dose_2',
      'visit_2',
      'first_dose',
      'first_visit',
    ]);
    expect(source.rows).toBe(18);
    expect(source.person?.column).toBe('study_id');
    expect(source.personalColumns.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['first_name', 'last_name', 'telephone_1', 'email', 'dob']),
    );
  });

  it('REDCap: a decimal comma is read, checkboxes are no items', async () => {
    const comma = await real('redcap/decimal-comma_data.csv', only({ min: 1, max: 5 }, 'height', 'record_id'));
    expect(comma.understanding.items[0]).toMatchObject({ answered: 0, outOfRange: 4 });
    expect((await real('redcap/checkboxes-1_data.csv')).understanding.items).toEqual([]);
  });

  it('SurveyMonkey: questions are filled to the right, and matrix rows follow them', async () => {
    const { understanding } = await real('surveymonkey/StarWars.csv');
    const ranked = understanding.items.map(({ key }) => key);
    expect(ranked).toContain('Star Wars: Episode VI Return of the Jedi');
    expect(ranked).toHaveLength(6);
  });

  it.each(['moodle/csvcomponentgrades_sample.csv', 'rubrics/sirt_data.ratings1.csv'])(
    '%s is kept for the rubrics',
    async (path) => {
      expect((await real(path)).source.use).toBe('rubric');
    },
  );
});
