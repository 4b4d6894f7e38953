import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { readInstrument, understand } from '../../src/import';
import { createProjectHistory, projectFile, readProject } from '../../src/project';
import { PROBLEM_CODES, type Problem } from '../../src/vocabulary';
import { instrumentOf, planFor, readBytes } from './files';
import { FORMS, SURVEY_INSTRUMENT } from './survey-forms';

/**
 * Runs for each kind: by count and not by the clock, so that every machine tries the same. Texts take longest to be guessed at; most of a
 * project is words of the framework, in which a changed letter breaks nothing.
 */
const RUNS = { text: 200, container: 400, json: 400, project: 4_000 };

type Damage = { at: number; length: number; kind: 'flip' | 'set' | 'drop' | 'repeat' | 'insert' | 'cut'; byte: number };

const damage: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 24 }),
    kind: fc.constantFrom('flip', 'set', 'drop', 'repeat', 'insert', 'cut'),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** One character changed: a JSON file that is hurt more is none. */
const typo: fc.Arbitrary<Damage[]> = fc
  .record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 32, max: 126 }) })
  .map(({ at, byte }) => [{ at, byte, length: 1, kind: 'set' }]);

/** `at` is a share of the bytes that are left; most of a file is kept when it is cut. */
function damaged(bytes: Uint8Array, steps: Damage[]): Uint8Array {
  let now = [...bytes];
  for (const { at, length, kind, byte } of steps) {
    const start = Math.min(now.length - 1, Math.floor(at * now.length));
    if (start < 0) break;
    if (kind === 'flip') now[start]! ^= 1 << (byte % 8);
    if (kind === 'set') now.fill(byte, start, start + length);
    if (kind === 'drop') now.splice(start, length);
    if (kind === 'repeat') now.splice(start, 0, ...now.slice(start, start + length));
    if (kind === 'insert') now.splice(start, 0, ...Array(length).fill(byte));
    if (kind === 'cut') now = now.slice(0, Math.ceil(now.length * (0.5 + at / 2)));
  }
  return Uint8Array.from(now);
}

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
    ['CSV', 'two CSV files', RUNS.text],
    ['Big5', 'two Big5 CSV files', RUNS.text],
    ['UTF-16', 'two UTF-16 TSV files', RUNS.text],
    ['XLSX', 'a workbook of two sheets', RUNS.container],
    ['ZIP', 'an archive of two CSV files', RUNS.container],
    ['SAV', 'a file of SPSS', RUNS.container],
    ['ZSAV', 'a packed file of SPSS', RUNS.container],
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
      { numRuns: RUNS.json, seed: 20_260_131 },
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
