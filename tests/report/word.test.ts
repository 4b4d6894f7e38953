import '../every-language';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadWord } from '../../src/report';
import type { ReportDocument } from '../../src/report/document/document';
import { LANGUAGES } from '../../src/vocabulary';
import { madeUpReport } from './made-up-report';

const { reportWord } = await loadWord();

/** One white dot. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
const write = (report: ReportDocument) => reportWord(report, async () => PNG);
const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found!);
const tablesOf = ({ sections }: ReportDocument) =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
const figuresOf = ({ sections }: ReportDocument) =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));

/** Numbers that stand in the cells of the tables of a body, the title page's facts left out. */
const numbersIn = (xml: string) =>
  all(xml, /(<w:tbl>.*?<\/w:tbl>)/gs)
    .slice(1)
    .flatMap((table) => all(table, /<w:tc>(.*?)<\/w:tc>/gs))
    .map((cell) => all(cell, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(''))
    .flatMap(numbersOf);
const numbersOf = (text: string) => text.match(/[+−-]?[\d,]*\.?\d+/g) ?? [];

describe.each(LANGUAGES)('a report as a Word file in %s', (language) => {
  const report = madeUpReport(language, { courses: 4, semesters: 12 });

  it('is the same bytes for the same report, and names neither a person nor a time', async () => {
    const first = await write(report);
    await new Promise((done) => setTimeout(done, 2100));
    expect(await write(madeUpReport(language, { courses: 4, semesters: 12 }))).toEqual(first);
    const { 'docProps/core.xml': core = '' } = parts(first);
    expect(core).toContain(`<dc:language>${language}</dc:language>`);
    expect(core).not.toMatch(/Un-named|dcterms/);
  });

  it('refers to nothing that is not there', async () => {
    const files = parts(await write(report));
    for (const [name, xml] of Object.entries(files).filter(([file]) => file.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const target of all(xml, /Target="([^"]+)"/g)) expect(files).toHaveProperty([`${folder}${target}`]);
    }
    const {
      'word/document.xml': body = '',
      'word/_rels/document.xml.rels': rels = '',
      '[Content_Types].xml': types = '',
    } = files;
    const known = new Set(all(rels, / Id="([^"]+)"/g));
    expect(all(body, /r:(?:embed|id|link)="([^"]+)"/g).filter((id) => !known.has(id))).toEqual([]);
    expect(types).toMatch(/Extension="svg"/);
    expect(types).toMatch(/Extension="png"/);
    const styles = new Set(all(files['word/styles.xml']!, /w:styleId="([^"]+)"/g));
    const used = new Set(all(body, /<w:(?:pStyle|rStyle) w:val="([^"]+)"/g));
    expect([...used].filter((style) => !styles.has(style))).toEqual([]);
    const anchors = all(body, /w:anchor="([^"]+)"/g);
    const bookmarks = all(body, /<w:bookmarkStart w:name="([^"]+)"/g);
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });

  it('has headings by which Word navigates, and lists its sections', async () => {
    const { 'word/document.xml': body = '', 'word/styles.xml': styles = '' } = parts(await write(report));
    for (const level of [1, 2, 3]) {
      expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
      expect(styles).toMatch(new RegExp(`w:styleId="Heading${level}".*?<w:outlineLvl w:val="${level - 1}"/>`));
    }
    expect(body).toMatch(/TOC \\h \\o (?:"|&quot;)1-2/);
    expect(styles).toContain('w:eastAsia="Microsoft JhengHei"');
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-TW"/>');
  });

  it('has every figure as an SVG with a PNG and words for those who do not see it', async () => {
    const { 'word/document.xml': body = '' } = parts(await write(report));
    const figures = figuresOf(report);
    expect(all(body, /<wp:docPr [^>]*descr="([^"]+)"/g)).toEqual(figures.map(({ alt }) => alt));
    const ids = all(body, /<wp:docPr id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(figures.length);
    expect(all(body, /<(asvg:svgBlip) /g)).toHaveLength(figures.length);
  });

  it('has tables whose grid, cells and heads Word takes', async () => {
    const { 'word/document.xml': body = '' } = parts(await write(report));
    const tables = all(body, /(<w:tbl>.*?<\/w:tbl>)/gs).slice(1);
    expect(tables).toHaveLength(tablesOf(report).length);
    for (const [index, table] of tables.entries()) {
      const { columns, rows } = tablesOf(report)[index]!;
      expect(all(table, /(<w:gridCol )/g)).toHaveLength(columns.length);
      const lines = all(table, /<w:tr>(.*?)<\/w:tr>/gs);
      expect(lines).toHaveLength(rows.length + 1);
      expect(lines.filter((line) => all(line, /(<w:tc>)/g).length !== columns.length)).toEqual([]);
      expect(lines.filter((line) => !line.includes('<w:cantSplit/>'))).toEqual([]);
      expect(lines.filter((line) => line.includes('<w:tblHeader/>'))).toHaveLength(1);
      expect(all(table, /<w:tc>(.*?)<\/w:tc>/gs).filter((cell) => !cell.includes('<w:p>'))).toEqual([]);
    }
    expect(all(body, /w:instr="SEQ Table[^"]*"[^>]*>.*?<w:t[^>]*>(\d+)</g)).toEqual(['1', '2']);
  });

  it('holds what a person wrote whatever signs are in it', async () => {
    const own = 'a & b < c\u0000\u000b "d" \ud800 𠮷';
    const blocks = [{ kind: 'paragraph' as const, role: 'own' as const, line: [{ text: own }] }];
    const { 'word/document.xml': body = '' } = parts(
      await write({ ...report, sections: [{ id: 'a', title: own, blocks }] }),
    );
    expect(body).toContain('a &amp; b &lt; c');
    expect(body).toContain('𠮷');
    expect(body).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });
});

it('a report tells the same numbers in both languages, and those of its tables', async () => {
  const reports = LANGUAGES.map((language) => madeUpReport(language, { courses: 4, semesters: 12 }));
  // Names of courses hold their numbers in either language; what is said of small groups holds its threshold.
  const told = await Promise.all(
    reports.map(async (report) => numbersIn(parts(await write(report))['word/document.xml']!)),
  );
  const expected = reports.map((report) =>
    tablesOf(report).flatMap(({ columns, rows }) =>
      [...columns.map(({ header }) => header), ...rows.flat().map(({ text }) => text)].flatMap(numbersOf),
    ),
  );
  expect(told[0]!.toSorted()).toEqual(expected[0]!.toSorted());
  expect(told[1]!.toSorted()).toEqual(expected[1]!.toSorted());
  expect(told[0]!.toSorted()).toEqual(told[1]!.toSorted());
});
