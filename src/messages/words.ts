import { use } from 'react';
import type { Language } from '../vocabulary';
import type { en } from './en';

/** The keys are those of English; the other language has the same, plural forms aside. */
export type Words = typeof en;

const FETCH: Record<Language, () => Promise<object>> = {
  en: () => import('./en').then((room) => room.en),
  'zh-TW': () => import('./zh-TW').then((room) => room.zhTW),
};

const held = new Map<Language, object>();
const asked = new Map<Language, Promise<void>>();

/** Fetches the words of a language; once they are here they stay. Where that fails it can be tried again. */
export function loadWords(language: Language): Promise<void> {
  const known = asked.get(language);
  if (known) return known;
  const fetched = FETCH[language]().then(
    (words) => void held.set(language, words),
    (cause: unknown) => {
      asked.delete(language);
      throw new Error(`messages: ${language}: cannot be fetched`, { cause });
    },
  );
  asked.set(language, fetched);
  return fetched;
}

export function heldWords(language: Language): object {
  const words = held.get(language);
  if (!words) throw new Error(`messages: ${language}: spoken before its words were loaded`);
  return words;
}

/** For what speaks a language of its own, whatever the page's: nothing of it is drawn before the words are here. */
export function useWordsOf(language: Language): void {
  if (!held.has(language)) use(loadWords(language));
}
