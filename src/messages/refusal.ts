import type { Refusal } from '../vocabulary';
import { en } from './en';
import type { Translate } from './i18n';

/** What a refusal counts: people who answered in both waves, complete answers to one scale, or groups of people. */
export type Counted = 'matched' | 'answers' | 'cohorts' | 'courses' | 'semesters';

type Detail = keyof typeof en.refusals.detail;

const isKnown = (detail: string | undefined): detail is Detail => detail !== undefined && detail in en.refusals.detail;

/** A refusal in words; its numbers are those that it carries. */
export function refusalText(t: Translate, refusal: Refusal, counted: Counted = 'matched'): string {
  const { code, detail, needed, counted: found } = refusal;
  if (isKnown(detail)) return t(`refusals.detail.${detail}`);
  if (code !== 'too-few') return t(`refusals.${code}`);
  if (needed === undefined || found === undefined) return t('refusals.too-few-plain');
  const key = counted === 'matched' ? 'too-few' : (`too-few-${counted}` as const);
  return t(`refusals.${key}`, { needed, counted: found });
}
