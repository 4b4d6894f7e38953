import type { Refusal } from '../vocabulary';
import type { en } from './en';
import type { Translate } from './i18n';

/**
 * What a refusal counts: people who answered in both waves, complete answers to one scale, people in each wave, groups, people who
 * answered before, after, and looking back, cohorts, courses and semesters, works, or
 * people with both instruments.
 */
export type Counted =
  | 'matched'
  | 'answers'
  | 'waves'
  | 'groups'
  | 'triples'
  | 'cohorts'
  | 'courses'
  | 'semesters'
  | 'works'
  | 'both';

type Detail = keyof typeof en.refusals.detail;

const TOO_FEW = {
  matched: 'too-few',
  answers: 'too-few-answers',
  waves: 'too-few-waves',
  groups: 'too-few-groups',
  triples: 'too-few-triples',
  cohorts: 'too-few-cohorts',
  courses: 'too-few-courses',
  semesters: 'too-few-semesters',
  works: 'too-few-works',
  both: 'too-few-both',
} as const;

/** Nothing where a detail has no words of its own. */
const detailText = (t: Translate, detail: string | undefined): string =>
  detail === undefined ? '' : t(`refusals.detail.${detail as Detail}`, { defaultValue: '' });

/** A refusal in words; its numbers are those that it carries. */
export function refusalText(t: Translate, refusal: Refusal, counted: Counted = 'matched'): string {
  const { code, detail, needed, counted: found } = refusal;
  const detailed = detailText(t, detail);
  if (detailed) return detailed;
  // Among people of two groups nobody is seen to change: all of a wave have one score.
  if (code === 'zero-variance' && counted === 'waves') return t('refusals.zero-variance-waves');
  if (code === 'suppressed' && needed !== undefined) return t('refusals.suppressed-below', { needed });
  if (code !== 'too-few') return t(`refusals.${code}`);
  if (needed === undefined || found === undefined) return t('refusals.too-few-plain');
  return t(`refusals.${TOO_FEW[counted]}`, { needed, counted: found });
}
