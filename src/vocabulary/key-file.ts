import * as v from 'valibot';

/** A key as it counts: however it is written, by hand or from a file. */
export function keyCharacters(key: string): string {
  return key
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase();
}

/** Fewer characters could be guessed by trying. */
export const SHORTEST_KEY = 12;

/** `competency-key/1`: the key of the pseudonyms, for next semester. Whoever has it and a list of ids can tell who is who. */
export const keyFileSchema = v.looseObject({
  format: v.literal('competency-key/1'),
  key: v.pipe(
    v.string(),
    v.check((key) => keyCharacters(key).length >= SHORTEST_KEY, `at least ${SHORTEST_KEY} letters and digits`),
  ),
});

export function keyFile(key: string): string {
  return `${JSON.stringify({ format: 'competency-key/1', key }, null, 2)}\n`;
}
