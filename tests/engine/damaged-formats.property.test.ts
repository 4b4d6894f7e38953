import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/engine/read-json';
import { CENTRE } from '../../src/framework';
import { understand } from '../../src/import';
import { createProjectHistory, emptyProject, readProject, readProjectData, writeProjectData } from '../../src/project';
import { differences, resultsFile } from '../../src/report';
import { capsuleText } from '../../src/views/export/export-capsule';
import { gatherResults } from '../../src/views/export/export-results';
import { createSession } from '../../src/views/session';
import { codingFile, PROBLEM_CODES } from '../../src/vocabulary';
import { damage, damaged, RUNS, typo } from '../import/damage';
import { planFor, readBytes } from '../import/files';
import { sample } from '../shared';
import { fixtureEngine } from '../views/fixture-engine';
import { FIXTURES } from '../views/fixtures';

const SEED = 20_260_131;
/** Whatever a file holds, nobody waits longer than this for it. */
const LONGEST_MILLISECONDS = 10_000;

const app = { name: 'test', version: '1' };
async function readySession() {
  const session = createSession(fixtureEngine(FIXTURES.centre()), createProjectHistory(CENTRE));
  await session.addFiles([new File(['a,b'], 'pre.csv')]);
  return { session, project: session.project.get().present };
}
const text = {
  async capsule() {
    const { session, project } = await readySession();
    return capsuleText(session, project, { app, centre: 'Here', date: '2026-01-31' });
  },
  async results() {
    const { session, project } = await readySession();
    return JSON.stringify(resultsFile(await gatherResults(session, project, app), 'full'));
  },
  coding: async () =>
    codingFile({
      coder: 'A',
      codes: [{ id: 'c1', name: '同理', definition: '', competency: 'compassion' }],
      assignments: [{ text: 'S1/pre', code: 'c1', start: 0, end: 4 }],
      done: ['S1/pre'],
    }),
  key: async () => JSON.stringify({ format: 'competency-key/1', key: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ23' }),
};

/** Does something that must come to an end soon, and tells how long it took at most. */
async function inTime(
  property: (during: <Value>(work: () => Value | Promise<Value>) => Promise<Value>) => Promise<void>,
) {
  let longest = 0;
  await property(async (work) => {
    const start = performance.now();
    try {
      return await work();
    } finally {
      longest = Math.max(longest, performance.now() - start);
    }
  });
  expect(longest).toBeLessThan(LONGEST_MILLISECONDS);
}

it('ten thousand damaged files are tried', () => {
  expect(Object.values(RUNS).reduce((sum, runs) => sum + runs, 0)).toBeGreaterThanOrEqual(10_000);
});

describe('files of our own formats with a damaged character', () => {
  it.each(['capsule', 'results', 'coding', 'key'] as const)(
    '%s: taken in and of use, or refused with a named reason',
    async (kind) => {
      const whole = await text[kind]();
      expect(readJson('x.json', whole).kind).toBe(kind);
      const bytes = new TextEncoder().encode(whole);
      const original = JSON.parse(whole);
      const outcomes = { taken: 0, refused: 0 };
      await inTime((during) =>
        fc.assert(
          fc.asyncProperty(typo, async (steps) => {
            const read = await during(() => readJson('x.json', new TextDecoder().decode(damaged(bytes, steps))));
            if (read.kind === 'refused') {
              expect(read.problems.length).toBeGreaterThan(0);
              expect(read.problems.filter(({ code }) => !PROBLEM_CODES.includes(code))).toEqual([]);
              outcomes.refused += 1;
              return;
            }
            outcomes.taken += 1;
            if (read.kind === 'results') expect(Array.isArray(differences(original, read.results))).toBe(true);
          }),
          { numRuns: RUNS[kind], seed: SEED },
        ),
      );
      expect(outcomes.refused).toBeGreaterThan(0);
      expect(outcomes.taken).toBeGreaterThan(0);
    },
    60_000,
  );

  it('a project with data: opened whole, or refused; never half of it', async () => {
    const project = emptyProject(CENTRE);
    const answers = 'code,CE1\nA,1\n'.repeat(50);
    const bytes = new Uint8Array(
      await (await writeProjectData(project, [new File([answers], 'a.csv')], null)).arrayBuffer(),
    );
    const outcomes = { opened: 0, refused: 0 };
    await inTime((during) =>
      fc.assert(
        fc.asyncProperty(damage, async (steps) => {
          const file = new File([damaged(bytes, steps) as Uint8Array<ArrayBuffer>], 'x.competency');
          const opened = await during(async () => {
            const data = await readProjectData(file);
            return data === null || typeof data === 'string' ? data : data.open(null);
          });
          if (opened === null || typeof opened === 'string') {
            outcomes.refused += 1;
            return;
          }
          outcomes.opened += 1;
          const [first, second] = opened.files;
          // The checksum of gzip stands for the rest.
          expect('project' in readProject(JSON.parse(await first!.text()), 'x')).toBe(true);
          expect(await second!.text()).toBe(answers);
        }),
        { numRuns: RUNS.projectWithData, seed: SEED },
      ),
    );
    expect(outcomes.refused).toBeGreaterThan(0);
  }, 60_000);
});

describe('tables of other kinds with damaged bytes', () => {
  it.each([
    ['rubric', 'rubric-113.csv'],
    ['reflections', 'reflections-113-1.csv'],
  ] as const)(
    '%s: read in part or refused with a named reason, and rows always balance',
    async (kind, name) => {
      const lines = readFileSync(sample(name), 'utf8').split('\n').slice(0, 60).join('\n');
      const bytes = new TextEncoder().encode(lines);
      let read = 0;
      await inTime((during) =>
        fc.assert(
          fc.asyncProperty(damage, async (steps) => {
            const { tables, problems } = await readBytes(name, damaged(bytes, steps));
            expect(tables.length + problems.length).toBeGreaterThan(0);
            expect(problems.filter(({ code }) => !PROBLEM_CODES.includes(code))).toEqual([]);
            if (tables.length === 0) return;
            read += 1;
            const { understanding } = await during(() => understand(tables, planFor(tables, null)));
            const all = [...understanding.problems, ...understanding.sources.flatMap(({ problems }) => problems)];
            expect(all.filter(({ code }) => !PROBLEM_CODES.includes(code))).toEqual([]);
            for (const { rows, kept, setAside } of understanding.sources) {
              expect(rows).toBe(kept + Object.values(setAside).reduce((sum, count) => sum + count, 0));
            }
          }),
          { numRuns: RUNS[kind], seed: SEED },
        ),
      );
      expect(read).toBeGreaterThan(0);
    },
    120_000,
  );
});
