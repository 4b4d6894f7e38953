import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RBundleInput, rBundle, rBundleFiles } from '../../src/report';
import { startNodeEngine, takeIn } from '../engine/node-engine';
import { bundleInput, hasR, runBundle, wordsIn } from './r-bundle-input';

const EVIL = [
  '"; system("touch pwned"); "',
  "'); system('touch pwned') #",
  'line\nsystem("touch pwned")',
  '=cmd|calc!A1',
  '`system("touch pwned")`',
];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A survey whose semesters, and one of whose items, are named by somebody who knows R. */
const survey = (): string => {
  const rows = EVIL.flatMap((name, group) =>
    Array.from({ length: 8 }, (_, person) =>
      ['pre', 'post'].map((wave) => {
        const answer = (item: number) => 1 + ((person * 3 + group + item * 2 + (wave === 'post' ? person % 3 : 0)) % 5);
        return [`s${group}${person}`, wave, quoted(name), answer(0), answer(1), answer(2)].join(',');
      }),
    ).flat(),
  );
  return [`code,wave,semester,RE1,${quoted(EVIL[0]!)},wave.1`, ...rows].join('\r\n');
};
const INSTRUMENT = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['code'], wave: ['wave'], semester: ['semester'] },
  waves: { pre: ['pre'], post: ['post'] },
  competencies: [
    {
      id: 'reflection',
      target: 4,
      items: [
        { id: 'RE1', columns: ['RE1'] },
        { id: EVIL[0], columns: [EVIL[0]] },
        { id: 'wave', columns: ['wave.1'] },
      ],
    },
  ],
});

let running: Awaited<ReturnType<typeof startNodeEngine>>;
let input: RBundleInput;
beforeAll(async () => {
  running = await startNodeEngine();
  const files = [new File([survey()], 'survey.csv'), new File([INSTRUMENT], 'instrument.json')];
  const { understanding } = await takeIn(running.engine, files);
  input = await bundleInput(running.engine, understanding, { contents: 'answers', by: 'semester' });
}, 120_000);
afterAll(() => running?.close());

it('what people wrote never gets into the program, and reaches a spreadsheet inert', () => {
  expect(input.cohorts?.cohorts.length).toBe(EVIL.length);
  const files = rBundleFiles(input, wordsIn('en'));
  expect(files['analysis.R']).not.toMatch(/system|pwned|cmd/);
  expect(files['cohorts.csv']).toContain(`"'=cmd|calc!A1"`);
  expect(files['answers.csv']!.split('\r\n')[0]).toBe('\uFEFF"person","wave","semester","RE1","item_2","item_3"');
});

it.runIf(hasR)(
  'R runs nothing of it, and finds every number again',
  () => {
    const { folder, status, output } = runBundle(rBundle(input, wordsIn('en')));
    expect(status, output).toBe(0);
    for (const place of [folder, process.cwd(), '/tmp']) expect(existsSync(join(place, 'pwned'))).toBe(false);
  },
  120_000,
);
