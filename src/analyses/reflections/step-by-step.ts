import type { Steps } from '../../vocabulary';

/** Milliseconds of work between two breaths: a stop is heard at once, and no time is lost in breathing. */
const BREATH = 40;

/** Does one thing after another, and breathes in between. What was done before a stop stays done. */
export async function stepByStep<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => void,
  { pause, report }: Steps,
): Promise<void> {
  let last = performance.now();
  for (const [index, thing] of things.entries()) {
    if (performance.now() - last > BREATH) {
      report(index, things.length);
      await pause();
      last = performance.now();
    }
    work(thing);
  }
}
