import type { Span } from '../../vocabulary';
import { type Segment, wordSegments } from '../segments';
import { CALLED, DOUBLE_SURNAMES, FUNCTION, GIVEN, ROLES, SURNAMES, TITLES, WORDLIKE_SURNAMES } from './name-tables';

const isHan = (letter: string | undefined) => letter !== undefined && /[\u3400-\u9fff]/.test(letter);
const CLAUSE = /[^，。！？；：、,.!?;:\s()「」『』（）《》【】"“”]+/g;
const mayBeGiven = (letter: string) => isHan(letter) && (GIVEN.has(letter) || !FUNCTION.has(letter));
const looksGiven = (letters: string) => letters !== '' && [...letters].every((letter) => GIVEN.has(letter));

const DOUBLE_FIRST = new Set(DOUBLE_SURNAMES.map((name) => name[0]));

/** How a name may begin at a place: how long its surname is, and whether the surname is a common word too. */
type Surname = { length: number; wordlike: boolean };

function surnameAt(text: string, at: number): Surname | null {
  const letter = text[at];
  if (letter === undefined) return null;
  if (DOUBLE_FIRST.has(letter) && DOUBLE_SURNAMES.some((name) => text.startsWith(name, at)))
    return { length: 2, wordlike: false };
  if (SURNAMES.has(letter)) return { length: 1, wordlike: false };
  return WORDLIKE_SURNAMES.has(letter) ? { length: 1, wordlike: true } : null;
}

const titleAt = (text: string, at: number) => TITLES.find((title) => text.startsWith(title, at));
const endsWithOne = (text: string, words: readonly string[]) => words.some((word) => text.endsWith(word));

/**
 * Names in Chinese: a surname with a given name of one or two characters that no dictionary knows as a word, where a title follows, a role
 * or "called" goes before, or the characters are those of which given names are made. A surname with a title (陳老師) names somebody too.
 */
export function chineseNameSpans(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    if (!mayHoldName(clause)) continue;
    const segments = wordSegments(clause);
    const within: Clause = { text: clause, ends: new Set(segments.map(({ end }) => end)) };
    let free = 0;
    for (const segment of segments) {
      if (segment.start < free) continue;
      const before = text.slice(Math.max(0, index - 4), index) + clause.slice(0, segment.start);
      const end = nameEnd(within, segment, before);
      if (end === null) continue;
      found.push({ start: index + segment.start, end: index + end });
      free = end;
    }
  }
  return [...found, ...givenNames(text), ...nicknames(text)];
}

/** A clause with the places at which the dictionary ends a word. */
type Clause = { text: string; ends: ReadonlySet<number> };

/** Whether a surname stands in it with something behind: finding words takes much longer than looking. */
function mayHoldName(clause: string): boolean {
  for (let at = 0; at < clause.length - 1; at++) if (surnameAt(clause, at)) return true;
  return false;
}
/** Where a name that begins with this segment ends; null where none does. */
function nameEnd({ text: clause, ends }: Clause, segment: Segment, before: string): number | null {
  const { start } = segment;
  const surname = surnameAt(clause, start);
  // A dictionary word that begins like a surname (高興, 方法, 張貼) is no name, unless it is one with its title.
  if (!surname) return null;
  const given = start + surname.length;
  const inWord = segment.end - segment.start > surname.length;
  const isCalled = endsWithOne(before, CALLED);
  const hasRole = endsWithOne(before, ROLES);
  for (const length of [2, 1, 0]) {
    const end = given + length;
    const letters = clause.slice(given, end);
    if (letters.length < length || ![...letters].every(mayBeGiven)) continue;
    const title = titleAt(clause, end);
    if (title !== undefined && !(inWord && segment.end !== end)) {
      if (length > 0 ? !surname.wordlike || looksGiven(letters) || hasRole : !inWord && !surname.wordlike) return end;
    }
    if (length === 0) continue;
    if (isCalled) return end;
    // The last character of a name belongs to no word with what follows.
    if (!ends.has(end)) continue;
    // As full names are, whatever words the dictionary sees in it (張家|豪).
    if (length === 2 && looksGiven(letters) && segment.end !== given + 1) return end;
    if (inWord) continue;
    if (length === 2 && (surname.wordlike ? looksGiven(letters) : looksGiven(letters) || areUnknown(ends, given)))
      return end;
    if (length === 1 && hasRole && !surname.wordlike && looksGiven(letters)) return end;
  }
  return null;
}

/** Whether the dictionary knows neither of two characters in a word. */
const areUnknown = (ends: ReadonlySet<number>, at: number) => ends.has(at) && ends.has(at + 1) && ends.has(at + 2);

/** A given name alone, of two characters that given names are made of and no dictionary knows, where people are told one after another. */
function givenNames(text: string): Span[] {
  const listed = /(?<=[和跟與找請問、叫])[\u4e00-\u9fff]{2}/g;
  return Array.from(text.matchAll(listed)).flatMap(({ index, 0: name }) => {
    if (!looksGiven(name)) return [];
    const from = Math.max(0, index - 8);
    const ends = new Set(wordSegments(text.slice(from, index + 8)).map(({ end }) => end + from));
    return areUnknown(ends, index) ? [{ start: index, end: index + 2 }] : [];
  });
}

/** 小美, 阿明 and the like, where the second character is of those that names are made of and somebody is spoken of. */
function nicknames(text: string): Span[] {
  const spoken =
    /(?<=^|[和跟與找問請叫的、，。「]|同學|朋友)(?:小|阿)(?<letter>[\u4e00-\u9fff])(?=[說問教帶和跟與也都很是在的一告幫，。、」]|$)/dg;
  return Array.from(text.matchAll(spoken)).flatMap(({ index, 0: whole, groups }) =>
    looksGiven(groups?.letter ?? '') && !NO_NICKNAMES.has(whole) ? [{ start: index, end: index + whole.length }] : [],
  );
}

const NO_NICKNAMES = new Set(['小心', '小康', '小雪', '小強', '小月', '小陽', '小龍']);
