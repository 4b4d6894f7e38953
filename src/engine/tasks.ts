/** Thrown inside a task that was stopped; it never leaves the engine as an error. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** A breath between two steps of a task: messages get in, and a stopped task ends here. */
export type Pause = () => Promise<void>;

/**
 * Runs tasks one after the other, in the order in which they were asked for, so that an answer never belongs to a state that a later
 * request has already replaced. A task can be stopped while it waits or between its steps.
 */
export function createTasks() {
  let last: Promise<unknown> = Promise.resolve();
  const stopped = new Set<number>();
  const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  return {
    run<Value>(task: number, work: (pause: Pause) => Promise<Value>): Promise<Value> {
      const pause = async () => {
        await breathe();
        if (stopped.has(task)) throw new Stopped();
      };
      const own = last.then(async () => {
        try {
          if (stopped.has(task)) throw new Stopped();
          return await work(pause);
        } finally {
          stopped.delete(task);
        }
      });
      last = own.catch(() => undefined);
      return own;
    },
    stop(task: number): void {
      stopped.add(task);
    },
  };
}
