import type { TextBodies } from '../../store';
import { spansOf, wordFinder } from '../../texts';
import type { Keywords, Span, Touching } from '../../vocabulary';

/** Where the words of each competency stand in a text; competencies without any are left out. */
export function touchesOf(keywords: Keywords): (body: string) => { competency: string; spans: Span[] }[] {
  const finders = Object.entries(keywords).flatMap(([competency, words]) => {
    const finder = wordFinder(words);
    return finder ? [{ competency, finder }] : [];
  });
  return (body) =>
    finders.flatMap(({ competency, finder }) => {
      const spans = spansOf(finder, body);
      return spans.length > 0 ? [{ competency, spans }] : [];
    });
}

/** The places of the texts that speak of each competency, by the words of its set or by the codes that a person gave. */
export function textsTouched({ at, key, body }: TextBodies, touching: Touching): Map<string, Set<number>> {
  const touched = new Map<string, Set<number>>();
  const add = (competency: string, place: number) => {
    const places = touched.get(competency) ?? new Set<number>();
    touched.set(competency, places.add(place));
  };
  if (touching.by === 'keywords') {
    const touches = touchesOf(touching.keywords);
    body.forEach((text, index) => {
      for (const { competency } of touches(text)) add(competency, at[index]!);
    });
    return touched;
  }
  const place = new Map(key.map((one, index) => [one, at[index]!]));
  for (const [competency, keys] of Object.entries(touching.coded)) {
    for (const one of keys) {
      const found = place.get(one);
      if (found !== undefined) add(competency, found);
    }
  }
  return touched;
}
