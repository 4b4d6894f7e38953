import { describe, expect, it } from 'vitest';
import { type Life, livingEngine, StartFault } from '../../src/engine/lives';
import type { Death, EngineDied, Reply } from '../../src/engine/protocol';
import { fatalCause } from '../../src/store';

const CRASH: Death = { cause: 'crash', detail: 'gone' };
/** What is heard of a worker that was ended on purpose: that it is no more. */
const ENDED: Death = { cause: 'crash', detail: 'ended' };
const question = { kind: 'people', filters: {} } as const;

/** Workers by the hand of a test: every question waits until it is answered, and each can be ended. */
function started(begin: () => Promise<{ database: string }> = async () => ({ database: '1' })) {
  const lives: { lose(death: Death): void; answers: ((reply: Reply<never>) => void)[]; isEnded: boolean }[] = [];
  const engine = livingEngine(
    () => {
      let lose: (death: Death) => void = () => {};
      const lost = new Promise<Death>((resolve) => {
        lose = resolve;
      });
      const life = { lose, answers: [] as ((reply: Reply<never>) => void)[], isEnded: false };
      lives.push(life);
      const ask = () => new Promise<Reply<never>>((resolve) => life.answers.push(resolve));
      const remote = { ask, stop: async () => undefined } as unknown as Life['remote'];
      return {
        remote,
        started: begin(),
        lost,
        end: () => {
          life.isEnded = true;
          lose(ENDED);
        },
      };
    },
    (report) => report,
  );
  return { engine, lives };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));
const died = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: EngineDied) => `${error.name} ${error.wasRunning ? 'running' : 'waiting'}`,
  );

describe('an engine of several lives', () => {
  it('tells what ran from what only waited when one ends, and goes on with the next', async () => {
    const { engine, lives } = started();
    const asked = [1, 2].map(() => died(engine.ask('f', question)));
    await soon();
    lives[0]!.lose(CRASH);
    expect(await Promise.all(asked)).toEqual(['EngineDied running', 'EngineDied waiting']);
    expect(lives).toMatchObject([{ isEnded: true }, { isEnded: false }]);
    const again = engine.ask('f', question);
    await soon();
    lives[1]!.answers[0]!({ kind: 'value', value: 7 as never });
    expect(await again).toBe(7);
    expect(engine.status()).toEqual({ state: 'ready', database: '1' });
  });

  it('ends one that says itself that it is of no use any more', async () => {
    const { engine, lives } = started();
    const asked = died(engine.ask('f', question));
    await soon();
    lives[0]!.answers[0]!({ kind: 'died', death: { cause: 'memory', detail: 'full' } });
    expect(await asked).toBe('EngineDied running');
    expect(lives).toHaveLength(2);
  });

  it('is broken once it has ended twice without having been asked anything', async () => {
    const { engine, lives } = started();
    for (const turn of [0, 1]) {
      await soon();
      lives[turn]!.lose(CRASH);
      await soon();
    }
    expect(lives).toHaveLength(2);
    expect(engine.status()).toEqual({ state: 'broken', cause: 'crash', detail: 'gone' });
    expect(await died(engine.ask('f', question))).toMatch('EngineDied');
  });

  it.each([
    ['start', 2],
    ['timeout', 1],
  ] as const)('tries a start that fails for %s %i times', async (fault, times) => {
    const { engine, lives } = started(() => Promise.reject(new StartFault(fault, 'why')));
    for (let turn = 0; turn < 5; turn++) await soon();
    expect(lives).toHaveLength(times);
    expect(engine.status()).toEqual({ state: 'broken', cause: fault, detail: 'why' });
  });

  it('takes a worker that ends before it came to work for one that did not start', async () => {
    const { engine, lives } = started(() => new Promise(() => undefined));
    const asked = engine.ask('f', question).catch(String);
    for (const turn of [0, 1]) {
      lives[turn]!.lose(CRASH);
      await soon();
    }
    expect(lives).toMatchObject([{ isEnded: true }, { isEnded: true }]);
    expect(engine.status()).toEqual({ state: 'broken', cause: 'start', detail: 'gone' });
    expect(await asked).toBe('StartFault: engine: start: gone');
  });
});

describe('an error after which a database is of no use', () => {
  const trap = Object.assign(new Error('divide by zero'), { name: 'RuntimeError' });
  it.each([
    ['Out of Memory Error: could not allocate block of size 256.0 KiB (2.4 GiB/2.4 GiB used)', 'memory'],
    ['Array buffer allocation failed', 'memory'],
    ['FATAL Error: Failed: database has been invalidated because of a previous fatal error', 'crash'],
    ['memory access out of bounds', 'crash'],
    ['Binder Error: Referenced column "x" not found in FROM clause!', null],
    ['Conversion Error: Could not convert string "a" to INT32', null],
    ['Maximum call stack size exceeded', null],
  ])('%s: %s', (message, cause) => {
    expect(fatalCause(new Error('store: load: it', { cause: new Error(message) }))).toBe(cause);
  });
  it('is a trap of WebAssembly, whatever it says', () => {
    expect(fatalCause(new Error('store: x', { cause: trap }))).toBe('crash');
  });
});
