/** The two languages of the product, by their BCP 47 tags. */
export const LANGUAGES = ['zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that people wrote or may edit, in one language or both. */
export type LocalText = { en?: string | undefined; 'zh-TW'?: string | undefined };

/** The text in the wanted language, else in the other one, else the fallback. */
export function localText(text: LocalText | undefined, language: Language, fallback = ''): string {
  return text?.[language] ?? text?.en ?? text?.['zh-TW'] ?? fallback;
}
