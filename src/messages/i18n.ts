import { createInstance, type i18n, type TFunction } from 'i18next';
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next';
import { BEFORE_AND_AFTER, LANGUAGES, type Language, type WavePair } from '../vocabulary';
import { en } from './en';
import { pairKey } from './pair-words';
import { zhTW } from './zh-TW';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    returnNull: false;
  }
}

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

export function createMessages(language: Language) {
  const messages = createInstance();
  void messages.use(initReactI18next).init({ ...options(language), interpolation: interpolationOf(BEFORE_AND_AFTER) });
  return messages;
}

const options = (language: Language) => ({
  resources: { en: { translation: en }, 'zh-TW': { translation: zhTW } },
  lng: language,
  fallbackLng: false as const,
  supportedLngs: [...LANGUAGES],
  initAsync: false,
  returnNull: false as const,
});

const interpolationOf = (pair: WavePair) => ({ escapeValue: false, defaultVariables: { pair: pairKey(pair) } });

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
export function useMessages(): { t: Translate; language: Language; setLanguage(language: Language): void } {
  const { t, i18n } = useTranslation();
  return {
    t,
    language: i18n.language as Language,
    setLanguage: (language) => void i18n.changeLanguage(language),
  };
}
