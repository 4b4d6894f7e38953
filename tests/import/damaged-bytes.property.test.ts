import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { readInstrument, understand } from '../../src/import';
import { createProjectHistory, projectFile, readProject } from '../../src/project';
import { PROBLEM_CODES, type Problem } from '../../src/vocabulary';
import { damage, damaged, RUNS, typo } from './damage';
import { instrumentOf, planFor, readBytes } from './files';
import { FORMS, SURVEY_INSTRUMENT } from './survey-forms';

const instrument = instrumentOf(SURVEY_INSTRUMENT);
const expectNamed = (problems: Problem[]) =>
  expect(problems.filter(({ code }) => !PROBLEM_CODES.includes(code))).toEqual([]);

/** Reads a file of any kind; what is no table has a reason, and what is one balances. Tells whether there was a table. */
async function readAndBalance(name: string, bytes: Uint8Array): Promise<boolean> {
  const { tables, problems, json } = await readBytes(name, bytes);
  expectNamed(problems);
  if (tables.length === 0) {
    expect(problems.length + (json?.length ?? 0)).toBeGreaterThan(0);
    return false;
  }
  const { understanding, answers } = understand(tables, planFor(tables, instrument));
  expectNamed(understanding.problems);
  for (const { name: source, rows, kept, setAside, problems: own } of understanding.sources) {
    expectNamed(own);
    expect(rows, source).toBe(kept + Object.values(setAside).reduce((sum, count) => sum + count, 0));
  }
  const { people } = understanding;
  expect([people.pre, people.post]).toEqual([people.both + people.preOnly, people.both + people.postOnly]);
  expect(answers.person.length).toBe(answers.wave.length);
  return true;
}

describe('files with damaged bytes', () => {
  it.each([
    ['CSV', 'two CSV files', RUNS.csv],
    ['Big5', 'two Big5 CSV files', RUNS.big5],
    ['UTF-16', 'two UTF-16 TSV files', RUNS.utf16],
    ['XLSX', 'a workbook of two sheets', RUNS.xlsx],
    ['ZIP', 'an archive of two CSV files', RUNS.zip],
    ['SAV', 'a file of SPSS', RUNS.sav],
    ['ZSAV', 'a packed file of SPSS', RUNS.zsav],
  ])(
    '%s: read in part or refused with a named reason, and rows always balance',
    async (_, form, numRuns) => {
      const [{ name, bytes } = { name: '', bytes: new Uint8Array() }] = FORMS[form]!();
      expect(await readAndBalance(name, bytes)).toBe(true);
      let read = 0;
      await fc.assert(
        fc.asyncProperty(damage, async (steps) => {
          if (await readAndBalance(name, damaged(bytes, steps))) read += 1;
        }),
        { numRuns, seed: 20_260_131 },
      );
      // Damage that always destroys would try nothing but the door.
      expect(read).toBeGreaterThan(0);
    },
    120_000,
  );

  it('an instrument: taken in, or refused with a named reason', () => {
    const bytes = new TextEncoder().encode(SURVEY_INSTRUMENT);
    const outcomes = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(typo, (steps) => {
        const read = readInstrument(new TextDecoder().decode(damaged(bytes, steps)), 'instrument.json');
        if ('instrument' in read) outcomes.taken += 1;
        else {
          expect(read.problems.length).toBeGreaterThan(0);
          expectNamed(read.problems);
          outcomes.refused += 1;
        }
      }),
      { numRuns: RUNS.instrument, seed: 20_260_131 },
    );
    expect(outcomes.refused).toBeGreaterThan(0);
    expect(outcomes.taken).toBeGreaterThan(0);
  });

  it('a project: taken in, or refused with a named reason', () => {
    const whole = projectFile(createProjectHistory(CENTRE).get().present);
    const bytes = new TextEncoder().encode(whole);
    let refused = 0;
    fc.assert(
      fc.property(typo, (steps) => {
        let value: unknown;
        try {
          value = JSON.parse(new TextDecoder().decode(damaged(bytes, steps)));
        } catch {
          return;
        }
        const read = readProject(value, 'project.json');
        if ('project' in read) return;
        expect(read.problems.length).toBeGreaterThan(0);
        expectNamed(read.problems);
        refused += 1;
      }),
      { numRuns: RUNS.project, seed: 20_260_131 },
    );
    expect('project' in readProject(JSON.parse(whole), 'project.json')).toBe(true);
    expect(refused).toBeGreaterThan(0);
  });
});
