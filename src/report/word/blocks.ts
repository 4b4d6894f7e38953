import { AlignmentType, Bookmark, type FileChild, HeadingLevel, LevelFormat, Paragraph } from 'docx';
import type { Translate } from '../../messages';
import type { Language } from '../../vocabulary';
import type { Block, ReportDocument } from '../document/document';
import { captionParagraph } from './captions';
import { type TableLayout, tableLayout } from './column-widths';
import { figureParagraph, type Rasterise } from './figures';
import { lineRuns, textRuns } from './runs';
import { STYLE } from './styles';
import { gap, wordTable } from './tables';

/** What comes out of a block, and how the page lies on which it stands. */
export type Piece = { orientation: TableLayout['orientation']; children: FileChild[] };

export type Writing = {
  language: Language;
  t: Translate;
  rasterise: Rasterise;
  counts: { table: number; figure: number; list: number };
  headings: Headings;
};

/** Which headings of the document stand under those of sections as Word's second and third. */
export type Headings = Record<2 | 3, 2 | 3>;

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** No level is left out: where the document has one alone, it is the second. */
export function headingsOf({ sections }: ReportDocument): Headings {
  const blocks = sections.flatMap((section) => section.blocks);
  const hasSecond = blocks.some((block) => block.kind === 'heading' && block.level === 2);
  return { 2: 2, 3: hasSecond ? 3 : 2 };
}
const ROLES = { lead: STYLE.lead, note: STYLE.note, own: undefined } as const;

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const indent = { left: 420, hanging: 300 };

export const LISTS = [
  { reference: BULLETS, format: LevelFormat.BULLET, text: '•' },
  { reference: NUMBERS, format: LevelFormat.DECIMAL, text: '%1.' },
].map(({ reference, ...level }) => ({
  reference,
  levels: [{ level: 0, alignment: AlignmentType.LEFT, style: { paragraph: { indent } }, ...level }],
}));

export const headingParagraph = (
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  id: string,
  text: string,
  pageBreakBefore = false,
) =>
  new Paragraph({
    heading,
    pageBreakBefore,
    children: [new Bookmark({ id: bookmarkOf(id), children: textRuns(text) })],
  });

/** Word takes forty letters, figures and underscores, a letter first. */
export const bookmarkOf = (id: string) => `_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);

export async function pieceOf(block: Block, writing: Writing): Promise<Piece> {
  if (block.kind === 'table') return tablePiece(block, writing);
  return { orientation: 'portrait', children: await childrenOf(block, writing) };
}

async function childrenOf(block: Exclude<Block, { kind: 'table' }>, writing: Writing): Promise<FileChild[]> {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(HEADINGS[writing.headings[block.level]], block.id, block.text)];
    case 'paragraph':
      return paragraphs(block);
    case 'list': {
      const numbering = { reference: block.ordered ? NUMBERS : BULLETS, level: 0, instance: writing.counts.list++ };
      return block.items.map((item) => new Paragraph({ style: 'ListParagraph', numbering, children: lineRuns(item) }));
    }
    case 'quote':
      return [
        new Paragraph({ style: 'Quote', children: textRuns(block.text) }),
        new Paragraph({ style: STYLE.source, children: textRuns(writing.t('office.from', { from: block.from })) }),
      ];
    case 'figure':
      return figureChildren(block, writing);
  }
}

/** What a person wrote with line breaks are paragraphs of their own. */
function paragraphs({ line, role }: Extract<Block, { kind: 'paragraph' }>): Paragraph[] {
  const style = role && ROLES[role];
  const parts =
    role === 'own' ? line.flatMap(({ text }) => text.split(/\n+/)).filter((text) => text.trim() !== '') : null;
  const runs = parts ? parts.map((text) => textRuns(text)) : [lineRuns(line)];
  return runs.map((children) => new Paragraph({ ...(style ? { style } : {}), children }));
}

function tablePiece(block: Extract<Block, { kind: 'table' }>, { language, t, counts }: Writing): Piece {
  const layout = tableLayout(
    block.columns,
    block.rows.map((row) => row.map(({ text }) => text)),
  );
  const caption = captionParagraph({ kind: 'table', number: ++counts.table, words: block.caption }, language, t, true);
  const after = block.note ? new Paragraph({ style: STYLE.note, children: lineRuns(block.note) }) : gap();
  return { orientation: layout.orientation, children: [caption, wordTable(block, layout), after] };
}

/** A figure's caption stands above it in English (APA), below it in Chinese. */
async function figureChildren(block: Extract<Block, { kind: 'figure' }>, writing: Writing): Promise<FileChild[]> {
  const { language, t, rasterise, counts } = writing;
  const number = ++counts.figure;
  const isAbove = language === 'en';
  const hasNote = block.note !== undefined;
  const caption = captionParagraph({ kind: 'figure', number, words: block.caption }, language, t, isAbove || hasNote);
  const picture = await figureParagraph(block, number, rasterise, !isAbove || hasNote);
  const note = block.note ? [new Paragraph({ style: STYLE.note, children: lineRuns(block.note) })] : [];
  return [...(isAbove ? [caption, picture] : [picture, caption]), ...note];
}
