import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rBundle } from '../../src/report';
import type { Understanding } from '../../src/vocabulary';
import { fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { bundleInput, hasR, runBundle, wordsIn } from './r-bundle-input';

let running: Awaited<ReturnType<typeof startNodeEngine>>;
let understanding: Understanding;
beforeAll(async () => {
  running = await startNodeEngine();
  ({ understanding } = await takeIn(
    running.engine,
    SAMPLE_FILES.map((name) => fileAt(sample(name))),
  ));
}, 120_000);
afterAll(() => running?.close());

describe.runIf(hasR)('R finds again', () => {
  it('every number of the sample data from its answers', async () => {
    const input = await bundleInput(running.engine, understanding, { contents: 'answers', by: 'semester' });
    const { status, output } = runBundle(rBundle(input, wordsIn('en')));
    console.log(output);
    expect(status, output).toBe(0);
  }, 300_000);
});
