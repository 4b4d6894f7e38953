import '../every-language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { createMessages, statisticWords, type Translate } from '../../src/messages';
import { emptyProject } from '../../src/project';
import { type ResultsInput, resultsFile } from '../../src/report';
import { numbersOfParts } from '../../src/report/difference/numbers-of-results';
import { gatherResults } from '../../src/views/export/export-results';
import { LANGUAGES, type Question, type ResultsFile } from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';

let input: ResultsInput;
let running: Awaited<ReturnType<typeof startNodeEngine>>;
beforeAll(async () => {
  running = await startNodeEngine();
  const { engine } = running;
  const { understanding } = await takeIn(
    engine,
    SAMPLE_FILES.map((name) => fileAt(sample(name))),
  );
  const session = {
    get: () => ({ understanding }),
    engine: { ask: (_: string, question: Question) => askEngine(engine, understanding, question) },
  } as unknown as Parameters<typeof gatherResults>[0];
  input = await gatherResults(session, emptyProject(CENTRE), { name: 'test', version: '1' });
}, 120_000);
afterAll(() => running?.close());

describe.each(LANGUAGES)('numbers of the sample data in words (%s)', (language) => {
  it.each(['full', 'publication'] as const)('each has words of its own (%s)', (view) => {
    const t = createMessages(language).t as Translate;
    const numbers = [...numbersOfParts(resultsFile(input, view) as ResultsFile)].flat();
    const places = [...new Set(numbers.map(({ statistic }) => statistic))];
    const words = places.map((place) => statisticWords(t, place, () => 'semester'));
    expect(places.some((place) => place.startsWith('agreement.all.krippendorff'))).toBe(true);
    expect(places.filter((place, index) => words[index]!.includes(place))).toEqual(['n']);
    expect(new Set(words).size).toBe(words.length);
    expect(words.join('\n')).not.toMatch(/\$t\(|\{\{|changes\./);
  });

  it('one that no program here knows is told by its place', () => {
    const t = createMessages(language).t as Translate;
    expect(statisticWords(t, 'later.idea', () => '')).toContain('later.idea');
  });
});
