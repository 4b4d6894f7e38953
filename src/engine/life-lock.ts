/** How often the browser is asked whether the worker holds its lock, and how long it is waited for. */
const LOOK_MILLISECONDS = 50;
const MOST_LOOKS = 1200;

/**
 * A lock that a worker holds for as long as it lives. The browser lets go of it when the worker ends, by whatever end, of which nothing
 * else would tell: no event is sent when a worker is ended for want of memory, and what it was asked is never answered.
 * `held` is the script by which the worker takes it. Where there are no locks (pages over plain http) `gone` never settles.
 */
export function lifeLock(name: string): { held: string; gone(): Promise<void> } {
  const lock = `competency-outcomes/worker/${name}/${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  return {
    held: `self.navigator.locks?.request(${JSON.stringify(lock)}, () => new Promise(() => {}));`,
    async gone() {
      const { locks } = navigator;
      const isHeld = async () => ((await locks.query()).held ?? []).some((one) => one.name === lock);
      for (let look = 0; !locks || !(await isHeld()); look += 1) {
        if (!locks || look === MOST_LOOKS) return new Promise(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
      }
      await locks.request(lock, () => undefined);
    },
  };
}
