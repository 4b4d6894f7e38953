import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';

/** Chinese stands in its own letters, whatever the program at the other end would choose. Half points. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft JhengHei' };
const SIZE = { text: 22, table: 18, note: 18, small: 17 };
const QUIET = '595959';

/** Said for every line: where it is left out, LibreOffice takes the height for exact and cuts pictures off. */
const AUTO = LineRuleType.AUTO;

/** The house's own styles, by which a person can change every table or note of the file at once. */
export const STYLE = {
  lead: 'Lead',
  note: 'Note',
  table: 'TableText',
  narrowTable: 'TableTextSmall',
  figure: 'Figure',
  source: 'QuoteSource',
} as const;

const heading = (level: number, size: number, before: number): IBaseParagraphStyleOptions => ({
  run: { size, bold: true, color: '1A1A1A', font: FONT },
  paragraph: {
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
    spacing: { before, after: 120, line: 276, lineRule: AUTO },
  },
});

const own = (id: string, name: string, style: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...style,
});

/** Latin words are checked as American English, Chinese ones as 繁體中文, in either language of the report. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZE.text, language: { value: 'en-US', eastAsia: 'zh-TW' } },
      paragraph: { spacing: { after: 140, line: 312, lineRule: AUTO } },
    },
    title: {
      run: { size: 44, bold: true, font: FONT },
      paragraph: { spacing: { before: 2400, after: 160, line: 276, lineRule: AUTO } },
    },
    heading1: heading(1, 34, 480),
    heading2: heading(2, 27, 340),
    heading3: heading(3, 23, 260),
    caption: {
      run: { size: 20, bold: true, italics: false, color: '1A1A1A' },
      paragraph: { keepNext: true, spacing: { before: 260, after: 100, line: 264, lineRule: AUTO } },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  // By this name the library calls the links of a list of contents.
  characterStyles: [{ id: 'IndexLink', name: 'Index Link' }],
  paragraphStyles: [
    own('Subtitle', 'Subtitle', { run: { size: 28, color: QUIET }, paragraph: { spacing: { after: 480 } } }),
    own('TOCHeading', 'TOC Heading', {
      run: { size: 27, bold: true },
      paragraph: { keepNext: true, spacing: { before: 500 } },
    }),
    own('TOC1', 'toc 1', { paragraph: { spacing: { before: 60, after: 20, line: 264, lineRule: AUTO } } }),
    own('TOC2', 'toc 2', {
      run: { size: 20 },
      paragraph: { indent: { left: 360 }, spacing: { after: 10, line: 252, lineRule: AUTO } },
    }),
    own('Quote', 'Quote', {
      paragraph: { keepNext: true, indent: { left: 480, right: 480 }, spacing: { before: 120, after: 40 } },
    }),
    own(STYLE.source, 'Quote Source', {
      run: { size: SIZE.note, color: QUIET },
      paragraph: { indent: { left: 480, right: 480 }, spacing: { after: 200 } },
    }),
    own(STYLE.lead, 'Lead', { run: { size: 25 }, paragraph: { spacing: { after: 200 } } }),
    own(STYLE.note, 'Note', {
      run: { size: SIZE.note },
      paragraph: { spacing: { before: 80, after: 240, line: 264, lineRule: AUTO } },
    }),
    own(STYLE.table, 'Table Text', {
      run: { size: SIZE.table },
      paragraph: { spacing: { before: 30, after: 30, line: 252, lineRule: AUTO } },
    }),
    own(STYLE.narrowTable, 'Table Text Small', {
      run: { size: 15 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: AUTO } },
    }),
    own(STYLE.figure, 'Figure', {
      paragraph: { keepLines: true, spacing: { before: 60, after: 60, line: 240, lineRule: AUTO } },
    }),
    own('Header', 'header', { run: { size: SIZE.small, color: QUIET }, paragraph: { spacing: { after: 0 } } }),
    own('Footer', 'footer', {
      run: { size: SIZE.small, color: QUIET },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    }),
  ],
};
