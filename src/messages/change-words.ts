import { WAVES } from '../vocabulary';
import type { Translate } from './i18n';

/** The words under a key that may be none of the program's: files of other versions name what is not known here. */
export function knownWords(t: Translate, key: string, values = { source: '', about: '' }): string | null {
  const words = t(key as 'changes.decision.event', values);
  return words === key ? null : words;
}

/** What a decision of a kind is of; the kind itself where the page has no words for it. */
export const decisionWords = (t: Translate, what: string, values: { source: string; about: string }): string =>
  knownWords(t, `changes.decision.${what}`, values) ?? what;

/** A setting by its name on the page. */
export const settingWords = (t: Translate, what: string): string => knownWords(t, `changes.setting.${what}`) ?? what;

const PLAIN = /^[A-Za-z]+$/;

/** What was chosen; null where it is a name of the data or a number. */
export function choiceWords(t: Translate, value: string): string | null {
  const wave = WAVES.find((one) => one === value);
  if (wave) return t(`how.wave.${wave}`);
  return PLAIN.test(value) ? knownWords(t, `changes.choice.${value}`) : null;
}
