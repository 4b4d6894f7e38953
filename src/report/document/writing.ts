import { type Translate, wordsIn } from '../../messages';
import { type Cohort, type Language, type LocalText, localText } from '../../vocabulary';
import type { Block } from './document';
import { lineOf } from './line';
import type { ReportInput } from './report-input';

const KNOWN_GROUPINGS = ['semester', 'department', 'course', 'strategy', 'programme'] as const;

/** What every section is written with: the words, the names, and what is written about. */
export type Writing = {
  input: ReportInput;
  t: Translate;
  language: Language;
  nameOf: (competency: string) => string;
  /** Place in the framework: decides colour and shape. */
  indexOf: (competency: string) => number;
  cohortName: (cohort: Cohort) => string;
  groupingName: (grouping: string) => string;
  groupingInSentence: (grouping: string) => string;
  /** A person's own text, in the report's language or else in the other. */
  own: (text: LocalText | undefined) => string;
};

export function writingOf(input: ReportInput): Writing {
  const { language, understanding } = input;
  const { framework } = understanding;
  const t = wordsIn(language, understanding.pair);
  const known = (id: string) => KNOWN_GROUPINGS.find((name) => name === id);
  const valueName = (grouping: string, value: string) =>
    grouping === 'strategy'
      ? localText(framework.strategies.find(({ id }) => id === value)?.name, language, value)
      : value;
  return {
    input,
    t,
    language,
    nameOf: (id) => localText(framework.competencies.find((one) => one.id === id)?.name, language, id),
    indexOf: (id) => framework.competencies.findIndex((one) => one.id === id),
    cohortName: (cohort) =>
      Object.entries(cohort)
        .map(([grouping, value]) => valueName(grouping, value))
        .join(' · '),
    groupingName: (id) => {
      const name = known(id);
      return name ? t(`shell.grouping.${name}`) : id;
    },
    groupingInSentence: (id) => {
      const name = known(id);
      return name ? t(`cohorts.by.${name}`) : id;
    },
    own: (text) => localText(text, language).trim(),
  };
}

export const paragraph = (text: string, role?: 'lead' | 'note'): Block => ({
  kind: 'paragraph',
  line: lineOf(text),
  ...(role ? { role } : {}),
});

/** Sentences of one paragraph, as each language joins them. */
export const joined = ({ language }: Pick<Writing, 'language'>, sentences: (string | null)[]): string =>
  sentences.filter((sentence) => sentence !== null && sentence !== '').join(between(language));

/** What stands between two sentences, where the script needs it. */
export const between = (language: Language): string => (language === 'zh-TW' ? '' : ' ');

/** Own words, a paragraph for each line that is not empty. */
export const ownBlocks = ({ own }: Writing, text: LocalText | undefined): Block[] =>
  own(text)
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', line: [{ text: line.trim() }], role: 'own' }));
