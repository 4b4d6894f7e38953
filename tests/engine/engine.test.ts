import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Plan } from '../../src/vocabulary';
import { rowsXml, workbookFile } from '../import/containers/workbook-file';
import { anyTask, askEngine, settled, startNodeEngine, takeIn } from './node-engine';

const csv = (wave: string, shift = 0, people = 6) =>
  [
    'student_code,CE1,CE2,CE3',
    ...Array.from({ length: people }, (_, person) =>
      [`S${person}`, ...[0, 1, 2].map((item) => 1 + ((person + item + shift) % 5))].join(','),
    ),
  ]
    .join('\n')
    .replaceAll(/CE(\d)/g, `CE$1_${wave}`);
const instrument = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['student_code'] },
  competencies: [{ id: 'compassion', items: ['CE1', 'CE2', 'CE3'].map((id) => ({ id, columns: [id] })) }],
});
const files = () => [
  new File([csv('pre')], 'pre.csv'),
  new File([csv('post', 1)], 'post.csv'),
  new File([instrument], 'instrument.json'),
];

let running: Awaited<ReturnType<typeof startNodeEngine>>;
beforeAll(async () => {
  running = await startNodeEngine();
}, 120_000);
afterAll(() => running?.close());

describe('the engine', () => {
  it('answers questions about what it has understood', async () => {
    const { understanding, outcomes } = await takeIn(running.engine, files());
    expect(outcomes.map(({ kind }) => kind)).toEqual(['table', 'table', 'instrument']);
    const question = { kind: 'people', filters: {} } as const;
    expect((await askEngine(running.engine, understanding, question)).people).toMatchObject({
      pre: 6,
      post: 6,
      both: 6,
    });
  });

  it('refuses a question about answers that have been replaced', async () => {
    const { understanding } = await takeIn(running.engine, files());
    await takeIn(running.engine, [new File([csv('pre', 2)], 'a.csv'), new File([csv('post')], 'b.csv'), files()[2]!]);
    const reply = await running.engine.ask(anyTask(), understanding.fingerprint, { kind: 'people', filters: {} });
    expect(reply).toEqual({ kind: 'outdated' });
  });

  it('lets go of what it is not to retain: it can no longer be asked about, and no table is left', async () => {
    await running.engine.retain(anyTask(), []);
    const { plan, understanding } = await takeIn(running.engine, files());
    const [kept, gone] = plan.sources.map(({ sha256 }) => sha256) as [string, string];
    await running.engine.retain(anyTask(), [kept, gone]);
    const question = { kind: 'people', filters: {} } as const;
    expect(await running.engine.ask(anyTask(), understanding.fingerprint, question)).toMatchObject({ kind: 'value' });
    await running.engine.retain(anyTask(), [kept]);
    expect(await running.engine.ask(anyTask(), understanding.fingerprint, question)).toEqual({ kind: 'outdated' });
    const again = await running.engine.understand(anyTask(), plan, () => undefined);
    expect(again).toMatchObject({ kind: 'failed', message: `engine: source that was never read: ${gone}` });
    await running.engine.retain(anyTask(), []);
    expect((await running.database.connection.query('SELECT * FROM duckdb_tables()')).numRows).toBe(0);
  });

  it('does things in the order in which they were asked for', async () => {
    const { plan, understanding } = await takeIn(running.engine, files());
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    await Promise.all([
      running.engine.read(anyTask(), files(), {}, () => undefined).then(note('read')),
      running.engine.understand(anyTask(), plan, () => undefined).then(note('understand')),
      running.engine
        .ask(anyTask(), understanding.fingerprint, {
          kind: 'change',
          filters: {},
          by: null,
          settings: DEFAULT_SETTINGS,
        })
        .then(note('ask')),
    ]);
    expect(order).toEqual(['read', 'understand', 'ask']);
  });

  it('stops a task between two of its steps, tells progress, and goes on with the next', async () => {
    const big = new File([csv('pre', 0, 400_000)], 'big.csv');
    const task = anyTask();
    let done = 0;
    const stopped = await running.engine.read(task, [big], {}, (progress) => {
      done = Math.max(done, progress.done);
      if (progress.done > 0) running.engine.stop(task);
    });
    expect(stopped).toEqual({ kind: 'stopped' });
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(big.size);
    expect(settled(await running.engine.read(anyTask(), files(), {}, () => undefined))).toHaveLength(3);
  });

  it('stops a task that still waits', async () => {
    const waiting = anyTask();
    const first = running.engine.read(anyTask(), files(), {}, () => undefined);
    const second = running.engine.read(waiting, files(), {}, () => undefined);
    running.engine.stop(waiting);
    expect((await first).kind).toBe('value');
    expect(await second).toEqual({ kind: 'stopped' });
  });

  it('hands a mistake of its own over in its own words, and lives on', async () => {
    const plan = {
      ...(await takeIn(running.engine, files())).plan,
      sources: [{ sha256: 'never read', name: 'x.csv' }],
    };
    const reply = await running.engine.understand(anyTask(), plan, () => undefined);
    expect(reply).toMatchObject({ kind: 'failed', message: 'engine: source that was never read: never read' });
    expect((await takeIn(running.engine, files())).understanding.people.both).toBe(6);
  });

  it('gives the same fingerprint for the same files and choices, and another for others', async () => {
    const first = await takeIn(running.engine, files());
    const again = await takeIn(running.engine, files());
    expect(again.understanding.fingerprint).toBe(first.understanding.fingerprint);
    const other = await takeIn(running.engine, files(), { finishedOnly: 'true' });
    expect(other.understanding.fingerprint).not.toBe(first.understanding.fingerprint);
  });

  it('takes a hidden sheet in and out again as the choice says, and never as a file of its own', async () => {
    const rows = (shift: number) =>
      rowsXml([
        ['student_code', 'CE1', 'CE2', 'CE3'],
        ...[0, 1, 2, 3].map((person) => [`S${person}`, ...[0, 1, 2].map((item) => 1 + ((person + item + shift) % 5))]),
      ]);
    const workbook = workbookFile([
      { name: 'pre', rows: rows(0) },
      { name: 'post', rows: rows(1), state: 'hidden' },
    ]);
    const given = [new File([new Uint8Array(workbook)], 'survey.xlsx'), files()[2]!];
    const { plan, understanding } = await takeIn(running.engine, given);
    const understood = async (choices: Plan['choices']) =>
      settled(await running.engine.understand(anyTask(), { ...plan, choices }, () => undefined));
    const key = understanding.sources[0]!.hiddenSheets[0]!.key;
    expect(understanding.people).toMatchObject({ pre: 4, post: 0 });
    expect((await understood({ [key]: 'use' })).people).toMatchObject({ pre: 4, post: 4, both: 4 });
    expect((await understood({})).people).toMatchObject({ pre: 4, post: 0 });
    const again = await takeIn(running.engine, given, { [key]: 'use' });
    expect(again.outcomes.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    expect(again.understanding.people.both).toBe(4);
  });

  it('keeps the name of a source when a copy of it comes under another', async () => {
    const { plan, understanding } = await takeIn(running.engine, files());
    const copy = new File([csv('pre')], 'copy of pre.csv');
    const outcomes = settled(await running.engine.read(anyTask(), [copy], {}, () => undefined));
    expect(outcomes).toMatchObject([{ kind: 'table', name: 'copy of pre.csv', sha256: plan.sources[0]!.sha256 }]);
    const again = settled(await running.engine.understand(anyTask(), plan, () => undefined));
    expect(again.sources.map(({ name }) => name)).toEqual(understanding.sources.map(({ name }) => name));
  });
});
