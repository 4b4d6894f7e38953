import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { unzipSync, zipFiles } from '../../archive';
import { createMessages, type Translate } from '../../messages';
import { coreProperties } from '../core-properties';
import type { ReportDocument } from '../document/document';
import { xmlText } from '../xml-text';
import {
  bookmarkOf,
  type Headings,
  headingParagraph,
  headingsOf,
  LISTS,
  type Piece,
  pieceOf,
  type Writing,
} from './blocks';
import type { Rasterise } from './figures';
import { textRuns } from './runs';
import { STYLES } from './styles';
import { factsTable } from './tables';

/** In twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = { top: 1440, bottom: 1300, left: 1418, right: 1418, header: 640, footer: 560 };

/** A report as a .docx file that opens without repair and can be written on. The same report gives the same bytes. */
export async function reportWord(document: ReportDocument, rasterise: Rasterise): Promise<Uint8Array> {
  const t = createMessages(document.language).t;
  const counts = { table: 0, figure: 0, list: 0 };
  const headings = headingsOf(document);
  const writing: Writing = { language: document.language, t, rasterise, counts, headings };
  const pieces: Piece[] = [{ orientation: 'portrait', children: titlePage(document, headings, t) }];
  for (const [index, { id, title, blocks }] of document.sections.entries()) {
    const heading = headingParagraph(HeadingLevel.HEADING_1, id, title, index === 0);
    pieces.push({ orientation: 'portrait', children: [heading] });
    for (const block of blocks) pieces.push(await pieceOf(block, writing));
  }
  const file = new Document({
    title: xmlText(document.title),
    styles: STYLES,
    numbering: { config: LISTS },
    sections: sectionsOf(pieces, document, t),
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  parts['docProps/core.xml'] = new TextEncoder().encode(coreProperties(document));
  const body = 'word/document.xml';
  parts[body] = new TextEncoder().encode(numberedBookmarks(new TextDecoder().decode(parts[body])));
  return zipFiles(parts);
}

/** Bookmarks counted within the file: the library counts them through all files since the page was opened. */
function numberedBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}"`;
  });
}

function titlePage(
  { title, subtitle, facts, sections }: ReportDocument,
  headings: Headings,
  t: Translate,
): FileChild[] {
  const entries = sections.flatMap(({ id, title: section, blocks }) => [
    { title: xmlText(section), level: 1, href: bookmarkOf(id) },
    ...blocks.flatMap((block) =>
      block.kind === 'heading' && headings[block.level] === 2
        ? [{ title: xmlText(block.text), level: 2, href: bookmarkOf(block.id) }]
        : [],
    ),
  ]);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
    new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) }),
    ...(facts.length > 0 ? [factsTable(facts)] : []),
    new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: textRuns(t('office.contents')) }),
    new TableOfContents(t('office.contents'), {
      hyperlink: true,
      headingStyleRange: '1-2',
      cachedEntries: entries,
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ];
}

/** Pages lie as their tables ask; what stands upright in a row is one section of Word's. */
function sectionsOf(pieces: Piece[], document: ReportDocument, t: Translate): ISectionOptions[] {
  const groups: Piece[] = [];
  for (const { orientation, children } of pieces) {
    const last = groups.at(-1);
    if (last?.orientation === orientation) last.children.push(...children);
    else groups.push({ orientation, children: [...children] });
  }
  return groups.map(({ orientation, children }, index) => ({
    properties: {
      titlePage: index === 0,
      page: {
        size: {
          ...A4,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGIN,
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ style: 'Header', children: textRuns(document.title) })] }),
    },
    footers: { default: pageFooter(t) },
    children,
  }));
}

function pageFooter(t: Translate): Footer {
  const parts = t('office.page', { page: '<page>', pages: '<pages>' }).split(/(<pages?>)/);
  const asRun = (part: string) => {
    if (part === '<page>') return new TextRun({ children: [PageNumber.CURRENT] });
    return part === '<pages>' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun(part);
  };
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: parts.map(asRun) })] });
}
