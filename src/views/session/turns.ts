import type { Progress } from '../../engine';

/** What is being done with the person's files, and a way to stop it. */
export type Work = { progress: Progress; stop: () => void };

type Doing = (signal: AbortSignal, report: (progress: Progress) => void) => Promise<void>;
type Listeners = { onWork(work: Work | null): void; onFailed(error: unknown): void };

/** Runs pieces of work one after the other, each with progress and a way to stop. */
export function createTurns({ onWork, onFailed }: Listeners) {
  let turn: Promise<void> = Promise.resolve();
  let running: AbortController | null = null;
  let latest: Progress = { stage: 'understanding', done: 0, total: 0 };
  return {
    inTurn(first: Progress, work: Doing): Promise<void> {
      turn = turn.then(async () => {
        const controller = new AbortController();
        running = controller;
        const stop = () => controller.abort();
        // Progress comes over a channel of its own, and its last word may come after the answer.
        const report = (progress: Progress) => {
          if (running !== controller) return;
          latest = progress;
          onWork({ progress, stop });
        };
        report(first);
        try {
          await work(controller.signal, report);
        } catch (error) {
          onFailed(error);
        } finally {
          running = null;
          onWork(null);
        }
      });
      return turn;
    },
    /** How far the work is that is being done, or was done last. */
    latest: () => latest,
    isRunning: () => running !== null,
    stop: () => running?.abort(),
    /** Once nothing is waiting any more, or it is `enough`. */
    async done(enough: () => boolean): Promise<void> {
      for (let seen = null; !enough() && seen !== turn; ) {
        seen = turn;
        await seen;
      }
    },
  };
}
