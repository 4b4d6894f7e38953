import { WAVES } from '../vocabulary';
import { changes } from './en/changes';
import type { Translate } from './i18n';

function isOneOf<Names extends object>(names: Names, name: string): name is Extract<keyof Names, string> {
  return Object.hasOwn(names, name);
}

/** What a decision of a kind is of; the kind itself where the page has no words for it. */
export function decisionWords(t: Translate, what: string, values: { source: string; about: string }): string {
  return isOneOf(changes.decision, what) ? t(`changes.decision.${what}`, values) : what;
}

/** A setting by its name on the page. */
export function settingWords(t: Translate, what: string): string {
  return isOneOf(changes.setting, what) ? t(`changes.setting.${what}`) : what;
}

/** What was chosen; null where it is a name of the data or a number. */
export function choiceWords(t: Translate, value: string): string | null {
  const wave = WAVES.find((one) => one === value);
  if (wave) return t(`how.wave.${wave}`);
  return isOneOf(changes.choice, value) ? t(`changes.choice.${value}`) : null;
}
