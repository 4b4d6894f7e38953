import { spansIn, wordFinder } from '../../texts';
import type { Keywords, Span } from '../../vocabulary';

/** Where the words of each competency stand in a folded text; competencies without any are left out. */
export function touchesOf(keywords: Keywords): (folded: string) => { competency: string; spans: Span[] }[] {
  const finders = Object.entries(keywords).flatMap(([competency, words]) => {
    const finder = wordFinder(words);
    return finder ? [{ competency, finder }] : [];
  });
  return (folded) =>
    finders.flatMap(({ competency, finder }) => {
      const spans = spansIn(finder, folded);
      return spans.length > 0 ? [{ competency, spans }] : [];
    });
}
