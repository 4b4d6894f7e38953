import { createInstance, type i18n, type TFunction } from 'i18next';
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next';
import { BEFORE_AND_AFTER, LANGUAGES, type Language, type WavePair, withinSentence } from '../vocabulary';
import { pairKey } from './pair-words';
import { heldWords, loadWords, type Words } from './words';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words };
    returnNull: false;
  }
}

/** All words are in one, the one that i18next looks in where none is named. */
const NAMESPACE = 'translation';

export type Translate = TFunction<'translation'>;

/** `?lang=` before the hash decides, then the browser's languages, then 繁體中文. */
export function chosenLanguage(search: string, browser: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('lang');
  const wanted = [...(asked ? [asked] : []), ...browser];
  for (const tag of wanted) {
    const known = LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase());
    if (known) return known;
    if (/^zh/i.test(tag)) return 'zh-TW';
    if (/^en/i.test(tag)) return 'en';
  }
  return 'zh-TW';
}

/** The messages in a language whose words are loaded. */
export function createMessages(language: Language) {
  const messages = createInstance();
  void messages.use(initReactI18next).init({ ...options(language), interpolation: interpolationOf(BEFORE_AND_AFTER) });
  return messages;
}

const options = (language: Language) => ({
  resources: { [language]: { [NAMESPACE]: heldWords(language) } },
  lng: language,
  fallbackLng: false as const,
  supportedLngs: [...LANGUAGES],
  initAsync: false,
  returnNull: false as const,
});

/** Changes the language once its words are here: until then, and where they cannot be fetched, the page speaks on in the one it has. */
export async function speak(messages: i18n, language: Language): Promise<void> {
  await loadWords(language);
  if (!messages.hasResourceBundle(language, NAMESPACE)) {
    messages.addResourceBundle(language, NAMESPACE, heldWords(language));
  }
  await messages.changeLanguage(language);
}

/** What is put into a sentence stays inert there: React writes texts, never markup. */
const interpolationOf = (pair: WavePair) => ({
  escapeValue: true,
  escape: withinSentence,
  defaultVariables: { pair: pairKey(pair) },
});

/** The same messages, in the words of the two waves that are compared. Whoever changes the language here changes it there. */
export function ofPair(messages: i18n, pair: WavePair): i18n {
  const own = messages.cloneInstance({ lng: messages.language, interpolation: interpolationOf(pair) });
  own.on('languageChanged', (language) => void messages.changeLanguage(language));
  return own;
}

/** The words in a language of their own, whatever the page's: what people take away may be for other readers. */
export function wordsIn(language: Language, pair: WavePair): Translate {
  const messages = createInstance();
  void messages.init({
    ...options(language),
    interpolation: interpolationOf(pair),
  });
  return messages.t;
}

export const MessagesProvider = I18nextProvider;

/** The words in the language in force: `t('data.title')`. */
export function useMessages(): { t: Translate; language: Language; setLanguage(language: Language): Promise<void> } {
  const { t, i18n } = useTranslation();
  return {
    t,
    language: i18n.language as Language,
    setLanguage: (language) => speak(i18n, language),
  };
}
