import { Paragraph, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type { Translate } from '../../messages';
import type { Language } from '../../vocabulary';
import { textRuns } from './runs';

type Kind = 'table' | 'figure';

/** By which Word counts: numbers follow when somebody adds a table, and a list of tables finds them. */
const SEQUENCE = { table: 'Table', figure: 'Figure' } as const;

export type Caption = { kind: Kind; number: number; words: string };

/** "Table 1" and its title: in English under each other, the title in italics; in Chinese side by side. */
export function captionParagraph(
  { kind, number, words }: Caption,
  language: Language,
  t: Translate,
  keepNext: boolean,
): Paragraph {
  const [before = '', after = ''] = t(`office.${kind}`, { number: '<number>' }).split('<number>');
  const label: ParagraphChild[] = [
    new TextRun(before),
    new SimpleField(`SEQ ${SEQUENCE[kind]} \\* ARABIC`, String(number)),
    ...(after === '' ? [] : [new TextRun(after)]),
  ];
  const title =
    language === 'en'
      ? [new TextRun({ text: '', break: 1 }), ...textRuns(words, { bold: false, italics: true })]
      : [new TextRun('\u3000'), ...textRuns(words, { bold: false })];
  return new Paragraph({ style: 'Caption', keepNext, children: [...label, ...title] });
}
