import {
  choiceWords,
  decisionWords,
  formatCount,
  formatExact,
  formatLevel,
  settingWords,
  type Translate,
} from '../../messages';
import type { Difference, Reason } from '../../report';
import type { Filters, Framework, Language, WavePair } from '../../vocabulary';
import { groupingName, groupingValue } from '../parts/grouping-words';

/** What a reason is told with: the words, and the names that the framework in force gives. */
export type ReasonNames = {
  t: Translate;
  language: Language;
  framework: Framework;
  nameOf(competency: string): string;
};

type ReasonOf<Kind extends Reason['kind']> = Extract<Reason, { kind: Kind }>;

/** What differs, without what it was and is: so short that it stands beside every number. */
export function reasonName(names: ReasonNames, reason: Reason): string {
  const { t } = names;
  switch (reason.kind) {
    case 'data':
      return t(`changes.reasons.data-${reason.what}`, { source: reason.source });
    case 'decision':
    case 'decisions':
      return t('changes.reasons.decision', { what: decisionName(names, reason) });
    case 'setting':
      return t('changes.reasons.setting', { what: settingWords(t, reason.what) });
    case 'version':
      return t('changes.reasons.version', { ...reason });
    case 'view':
      return t('changes.reasons.view');
    case 'unknown':
      return t('changes.reasons.unknown');
  }
}

/** The same with what it was and what it is, where there is more to tell. */
export function reasonText(names: ReasonNames, reason: Reason): string {
  const { t } = names;
  const told = (older: string, newer: string) =>
    t('changes.reasons.fromTo', { reason: reasonName(names, reason), older, newer });
  switch (reason.kind) {
    case 'decisions':
      return told(formatCount(reason.older), formatCount(reason.newer));
    case 'decision':
      return told(chosen(names, reason, reason.older), chosen(names, reason, reason.newer));
    case 'setting':
      return told(valueWords(names, reason.what, reason.older), valueWords(names, reason.what, reason.newer));
    default:
      return reasonName(names, reason);
  }
}

/** Every reason once, in order: as they are listed and numbered on the page. */
export function listedReasons(found: Difference[]): Reason[] {
  const reasons = new Map<string, Reason>();
  // Most numbers share the same reasons.
  for (const reason of new Set(found.flatMap((one) => one.reasons))) reasons.set(JSON.stringify(reason), reason);
  return [...reasons.values()];
}

/** So many are named beside a number; of more, their numbers in the list are told. */
const NAMED = 2;

/** The reasons of one number: by name where they are few, else by kind and place in the list. */
export function reasonsBeside(names: ReasonNames, reasons: Reason[], listed: Reason[]): string[] {
  if (reasons.length <= NAMED) return [...new Set(reasons.map((reason) => reasonName(names, reason)))];
  const { t } = names;
  const places = new Map(listed.map((reason, index) => [JSON.stringify(reason), index + 1]));
  const kinds = new Map<Kind, number[]>();
  for (const reason of reasons) {
    const kind = reason.kind === 'decisions' ? 'decision' : reason.kind;
    kinds.set(kind, [...(kinds.get(kind) ?? []), places.get(JSON.stringify(reason)) ?? 0]);
  }
  return [...kinds].map(([kind, numbers]) => t(`changes.kinds.${kind}`, { numbers: numbers.join(', ') }));
}

type Kind = Exclude<Reason['kind'], 'decisions'>;

function decisionName({ t, nameOf }: ReasonNames, reason: ReasonOf<'decision' | 'decisions'>): string {
  const of: Partial<ReasonOf<'decision'>> = reason.kind === 'decision' ? reason : {};
  const name = decisionWords(t, reason.what, {
    source: of.source ?? t('changes.someFile'),
    about: of.about === undefined ? t('changes.someItem') : aboutWords(t, nameOf, reason.what, of.about),
  });
  return of.value === undefined ? name : t('shell.filters.chip', { name, values: choice(t, nameOf, of.value) });
}

/** Columns count from 1 for people. */
function aboutWords(t: Translate, nameOf: (id: string) => string, what: string, about: string): string {
  if (what === 'personal' || what === 'texts') return formatCount(Number(about) + 1);
  if (what === 'rubric') return choice(t, nameOf, about);
  return nameOf(about);
}

const COLUMNS = new Set(['person', 'rubric']);

function chosen({ t, nameOf }: ReasonNames, { what }: ReasonOf<'decision'>, value: string | number | undefined) {
  if (value === undefined) return t('changes.proposal');
  if (typeof value === 'number') return formatCount(value);
  if (COLUMNS.has(what) && /^\d+$/.test(value)) return t('changes.columnNumber', { n: formatCount(Number(value) + 1) });
  if (what !== 'wavePair') return choice(t, nameOf, value);
  return value
    .split('/')
    .map((wave) => choice(t, nameOf, wave))
    .join(' → ');
}

const choice = (t: Translate, nameOf: (id: string) => string, value: string) => choiceWords(t, value) ?? nameOf(value);

function valueWords(names: ReasonNames, what: string, value: unknown): string {
  const { t } = names;
  if (what === 'filters') return filterWords(names, value as Filters);
  if (what === 'waves') {
    const { before, after } = (value ?? { before: 'pre', after: 'post' }) as WavePair;
    return `${t(`how.wave.${before}`)} → ${t(`how.wave.${after}`)}`;
  }
  if (value === null && what === 'targets') return t('settings.noTarget');
  if (typeof value === 'number') return what === 'confidence' ? `${formatLevel(value)} %` : formatExact(value);
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null ? t('changes.notSet') : String(value);
}

function filterWords({ t, framework, language }: ReasonNames, filters: Filters): string {
  const parts = Object.entries(filters).map(([id, values]) =>
    t('shell.filters.chip', {
      name: groupingName(t, id),
      values: values.map((value) => groupingValue(framework, language, id, value)).join(t('shell.filters.separator')),
    }),
  );
  return parts.join(t('shell.filters.separator')) || t('changes.noFilters');
}
