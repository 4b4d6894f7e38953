import { type Death, EngineDied, type Progress } from '../../engine';
import type { Question, RowsQuestion } from '../../vocabulary';

/** What was being done when the engine ended: `waiting` where nothing was, `asking` for a figure, of which the kind of question is told. */
export type Step = { stage: Progress['stage'] | 'waiting' | 'asking'; file?: string; question?: string };

/** The engine ended by itself: it is being started again, all is as it was, or what it was doing is not tried any more. */
export type Interruption = { state: 'restarting' | 'restored' | 'stopped'; death: Death; step: Step };

/** Once may be chance; what ends an engine twice would do so for ever. */
const MOST_DEATHS = 2;

/** Sees to it that what was asked of an engine that ended is asked again of the next one, and that this comes to an end. */
export function createRevival(tell: (interruption: Interruption | null) => void) {
  let now: Interruption | null = null;
  const steps = new Map<string, number>();
  const questions = new Map<string, number>();
  const become = (next: Interruption | null) => {
    now = next;
    tell(next);
  };
  /** Whether it has ended the engine as often as it may. What was only waiting its turn did not end it. */
  const isTooOften = (deaths: Map<string, number>, key: string, { wasRunning }: EngineDied) => {
    const count = (deaths.get(key) ?? 0) + (wasRunning ? 1 : 0);
    deaths.set(key, count);
    return count >= MOST_DEATHS;
  };
  return {
    /** The engine has ended. */
    ended: (death: Death) => become({ state: 'restarting', death, step: { stage: 'waiting' } }),
    /**
     * Does a piece of work again where the engine ends in it; `leaveOut` may take out of it what has ended the engine twice, and tells
     * whether there was such a thing.
     */
    async survived<Value>(
      step: () => Step,
      work: () => Promise<Value>,
      leaveOut: (step: Step) => boolean = () => false,
    ): Promise<Value> {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof EngineDied)) throw error;
          const at = step();
          const isOver = isTooOften(steps, JSON.stringify(at), error) && !leaveOut(at);
          become({ state: isOver ? 'stopped' : 'restarting', death: error.death, step: at });
          if (isOver) throw error;
        }
      }
    },
    /** Asks again once the engine is back; one question that ends it again and again keeps the others from nothing. */
    async asked<Value>(
      fingerprint: string,
      question: Question | RowsQuestion,
      isBack: () => Promise<void>,
      work: () => Promise<Value>,
    ): Promise<Value> {
      const { kind } = question;
      const key = JSON.stringify([fingerprint, question]);
      for (;;) {
        await isBack();
        if ((questions.get(key) ?? 0) >= MOST_DEATHS) throw new Error(`engine: ended ${MOST_DEATHS} times by: ${kind}`);
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof EngineDied)) throw error;
          if (!error.wasRunning) continue;
          const isOver = isTooOften(questions, key, error);
          const step: Step = { stage: 'asking', question: kind };
          become({ state: isOver ? 'stopped' : 'restarting', death: error.death, step });
        }
      }
    },
    /** The engine holds again what it held. What a question did to it stays told. */
    restored(): void {
      steps.clear();
      if (now && !(now.state === 'stopped' && now.step.stage === 'asking')) become({ ...now, state: 'restored' });
    },
    /** The person has stopped it on the way back. */
    halted(): void {
      if (now) become({ ...now, state: 'stopped' });
    },
    /** Everything may be tried again. */
    forgive(): void {
      steps.clear();
      questions.clear();
      become(null);
    },
    dismiss: () => become(null),
  };
}
