import type { Span } from '../../vocabulary';
import { CAPITALISED, ROMAN_GIVEN, ROMAN_SURNAMES } from './name-tables';
import { matches } from './patterns';

const CAPITAL = "[A-Z][a-z']+(?:-[A-Z]?[a-z]+)?";
const TITLED = new RegExp(
  `(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Teacher|Auntie|Uncle|Grandma|Grandpa)\\.?\\s(?<hit>${CAPITAL}(?:\\s${CAPITAL})?)`,
  'gd',
);
const CALLED = new RegExp(
  `(?:named|called|name is|nickname is|classmate|teammate|partner|friend|roommate|supervisor|mentor|instructor)\\s(?<hit>${CAPITAL}(?:\\s${CAPITAL})?)`,
  'gd',
);
const RUN = new RegExp(`(?<![A-Za-z])${CAPITAL}(?:\\s(?:[A-Z]\\.\\s)?${CAPITAL}){0,2}(?![A-Za-z])`, 'gd');

const isOne = (words: ReadonlySet<string>, word: string) => words.has(word.toLowerCase());
const isCommon = (text: string) => text.split(/\s+/).some((word) => isOne(CAPITALISED, word));

/**
 * Names in Latin letters: after a title, after words like "my partner", two words with capitals one of which is a known name or that stand
 * within a sentence, or a known given name alone.
 */
export function englishNameSpans(text: string): Span[] {
  const told = matches(text, TITLED, CALLED).filter(({ start, end }) => !isCommon(text.slice(start, end)));
  return [...told, ...matches(text, RUN).flatMap((span) => nameWithin(text, span))];
}

/** The name in a run of words with capitals. */
function nameWithin(text: string, { start, end }: Span): Span[] {
  const words = Array.from(text.slice(start, end).matchAll(/\S+/g), ({ 0: word, index }) => ({
    word,
    start: start + index,
    end: start + index + word.length,
  })).filter(({ word }) => !isOne(CAPITALISED, word));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  const isKnown = words.some(({ word }) => isOne(ROMAN_GIVEN, word.replace(/'s$/, '')));
  if (isKnown) return [span];
  if (words.length < 2) return [];
  const hasSurname = words.some(({ word }) => word.split('-').some((part) => isOne(ROMAN_SURNAMES, part)));
  return hasSurname || isWithinSentence(text, first.start) ? [span] : [];
}

const isWithinSentence = (text: string, at: number) => !/(?:^|[.!?。！？:："“(]\s*)$/.test(text.slice(0, at));
