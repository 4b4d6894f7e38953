/** A million answers are understood in one go, and nothing is answered meanwhile. */
const BEAT_MILLISECONDS = 5000;
const MOST_BEATS = 36;

/** Settles once nobody has answered for so many beats; by beats and not by the clock, for a page may be asleep in between. */
export function silence(ask: () => Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    let unanswered = 0;
    const beat = setInterval(() => {
      unanswered += 1;
      if (unanswered > MOST_BEATS) {
        clearInterval(beat);
        resolve();
        return;
      }
      void ask().then(() => {
        unanswered = 0;
      });
    }, BEAT_MILLISECONDS);
  });
}
