import type { Span } from '../../vocabulary';

/** Finds its kind of identifier in a text whose full-width signs are plain. */
export type FindSpans = (text: string) => Span[];

/** Every match of patterns; of one with a group named `hit` that group alone. Patterns need the flags g and d. */
export function matches(text: string, ...patterns: RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ indices, index, 0: whole }) => {
      const [start, end] = indices?.groups?.hit ?? [index, index + whole.length];
      return { start, end };
    }),
  );
}
