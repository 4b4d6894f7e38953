import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/import';
import { type Answers, NO_ANSWER, WAVES } from '../../src/vocabulary';
import { haveRealExports, REAL, realExport } from '../shared';
import { instrumentOf, planFor, recordsOf, tableOf } from './files';

const bytesOf = (path: string) => new Uint8Array(readFileSync(realExport(`qualtrics/${path}`)));

/** A competency's score by person and wave, as the contract defines it. */
function scoresOf(answers: Answers, competency: string): Map<string, number> {
  const scale = answers.competencies.find(({ id }) => id === competency)!;
  const scores = new Map<string, number>();
  for (let row = 0; row < answers.person.length; row++) {
    let sum = 0;
    let answered = 0;
    for (const index of scale.items) {
      const { values, reverse, min, max } = answers.items[index]!;
      const value = values[row]!;
      if (value === NO_ANSWER) continue;
      sum += reverse ? min + max - value : value;
      answered += 1;
    }
    if (answered >= scale.minAnswered)
      scores.set(`${answers.person[row]}/${WAVES[answers.wave[row]!]}`, sum / answered);
  }
  return scores;
}

function paired(
  answers: Answers,
  competency: string,
  keep: (row: number) => boolean = () => true,
): { pre: number[]; post: number[] } {
  const scores = scoresOf(answers, competency);
  const kept = new Set([...answers.person].filter((_, row) => keep(row)));
  const both = [...kept].filter((person) => scores.has(`${person}/pre`) && scores.has(`${person}/post`));
  return {
    pre: both.map((person) => scores.get(`${person}/pre`)!),
    post: both.map((person) => scores.get(`${person}/post`)!),
  };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.skipIf(!haveRealExports)(`real Qualtrics exports${REAL}`, () => {
  it('Bucknell: two wide files with shifted question numbers give the people and means of R', async () => {
    const instrument = instrumentOf(readFileSync(realExport('qualtrics/bucknell-cure/instrument.json'), 'utf8'));
    const expected = JSON.parse(readFileSync(realExport('qualtrics/bucknell-cure/expected.json'), 'utf8'));
    const names = ['Year1.NoDemographics.tsv', 'Year2.NoDemographics.tsv'];
    const tables = await Promise.all(names.map((name) => tableOf(name, bytesOf(`bucknell-cure/${name}`))));
    const { understanding, answers } = understand(tables, planFor(tables, instrument));

    expect(understanding.decisions).toEqual([]);
    // The instrument names one part of a longer survey, and the page says so.
    expect(understanding.problems.map(({ code, severity, file }) => ({ code, severity, file }))).toEqual(
      names.map((file) => ({ code: 'further-questions', severity: 'note', file })),
    );
    expect(understanding.sources.map(({ rows, kept }) => [rows, kept])).toEqual([
      [85, 85],
      [77, 76],
    ]);
    expect(understanding.ledger).toMatchObject([
      { reason: 'excluded', because: { en: 'did not consent' }, restorable: true },
    ]);
    expect(understanding.people).toMatchObject({ pre: 161, post: 161, both: 161 });
    expect(understanding.items.every(({ unread, outOfRange }) => unread.length === 0 && outOfRange === 0)).toBe(true);
    expect(understanding.groupings[0]?.values.map(({ value }) => value)).toEqual([
      'Fall 2021',
      'Spring 2022',
      'Fall 2022',
      'Spring 2023',
    ]);

    const semesters = answers.groupings.find(({ id }) => id === 'semester')!;
    const check = (row: Record<string, { n: number; preMean: number; postMean: number }>, semester?: string) => {
      for (const [competency, { n, preMean, postMean }] of Object.entries(row)) {
        const { pre, post } = paired(
          answers,
          competency,
          (at) => !semester || semesters.values[semesters.codes[at]!] === semester,
        );
        expect(pre).toHaveLength(n);
        expect(Math.abs(mean(pre) / preMean - 1)).toBeLessThan(1e-9);
        expect(Math.abs(mean(post) / postMean - 1)).toBeLessThan(1e-9);
      }
    };
    expect(expected.all.attitude.n).toBe(161);
    expect(expected.all.experience.n).toBe(158);
    check(expected.all);
    for (const [semester, row] of Object.entries(expected.bySemester)) check(row as never, semester);
  });

  it('qualtRics: three header records with a German second one', async () => {
    const table = await tableOf('qualtRics_sample.csv', bytesOf('qualtRics_sample.csv'));
    const { understanding } = understand([table], planFor([table], null));
    const [source] = understanding.sources;
    expect(recordsOf(table)).toHaveLength(4);
    expect(source).toMatchObject({ recognisedAs: 'qualtrics', confidence: 1, headerRows: 3, rows: 1 });
    expect(source?.personalColumns.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['IPAddress', 'RecipientEmail', 'LocationLatitude']),
    );
    expect(source?.personCandidates.map(({ column }) => column)).not.toContain('ResponseId');
  });

  it.each([
    ['limesurvey/survey_998192_R_data_file.csv', 'utf-8'],
    ['surveymonkey/StarWars.csv', 'windows-1252'],
    ['surveymonkey/steak-risk-survey.csv', 'utf-8'],
    ['moodle/csvcomponentgrades_sample.csv', 'utf-8'],
    ['redcap/longitudinal_data.csv', 'utf-8'],
    ['redcap/decimal-comma_data.csv', 'utf-8'],
    ['rubrics/sirt_data.ratings1.csv', 'utf-8'],
  ])('%s is read as %s and never stops the room', async (path, encoding) => {
    const table = await tableOf(path, new Uint8Array(readFileSync(realExport(path))));
    expect(table.encoding).toBe(encoding);
    const { understanding } = understand([table], planFor([table], null));
    const [source] = understanding.sources;
    expect(source?.rows).toBe(
      (source?.kept ?? 0) + Object.values(source?.setAside ?? {}).reduce((sum, count) => sum + count, 0),
    );
  });
});
