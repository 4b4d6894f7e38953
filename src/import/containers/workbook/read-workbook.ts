import type { Problem, ReadTable } from '../../../vocabulary';
import { nameInside, type ReadOptions, type SourceFile } from '../../read/reading';
import { Unreadable } from '../unreadable';
import type { ZipEntry } from '../zip/directory';
import { unpack } from '../zip/unpack';
import type { SharedParts } from './read-rows';
import { readWorkbookSheet } from './read-workbook-sheet';
import { sheetProblems } from './sheet-problems';
import { checkSheetSizes, type WorkbookParts, type WorkbookSheet, workbookParts } from './workbook-parts';

/** Names that say nothing: those that programs give. */
const GIVEN_NAME = /^(sheet|工作表|活頁簿|表單回應|form responses?|worksheet)\s*\d*$/i;

type Found = WorkbookSheet & { table: Omit<ReadTable, 'sha256' | 'name' | 'sheet'> };

/**
 * Every sheet of a workbook that holds anything, as a table of its own: the visible ones, and the hidden ones that the person takes in. A
 * workbook with one visible sheet is that sheet and keeps the file's key; else a sheet's key is the hash of
 * `<the file's key>/<its place among all sheets, from 1>`. Where nothing visible holds anything, the hidden sheets are all that there is.
 */
export async function readWorkbook(
  file: SourceFile,
  entries: readonly ZipEntry[],
  options: ReadOptions,
): Promise<ReadTable[]> {
  const quiet = { report: () => undefined, pause: options.pause };
  const readPart = async (entry: ZipEntry) => new TextDecoder().decode(await unpack(file.bytes, entry, quiet));
  const parts = await workbookParts(entries, readPart);
  const hidden = parts.sheets.filter((sheet) => sheet.hidden);
  const visible = await readSheets(
    file,
    parts,
    parts.sheets.filter((sheet) => !sheet.hidden),
    options,
  );
  const found = visible.length > 0 ? visible : await readSheets(file, parts, hidden, options);
  if (found.length === 0) throw new Unreadable('file-empty');
  const keyOf = (sheet: WorkbookSheet) =>
    options.hash(
      new TextEncoder().encode(`${file.sha256}/${parts.sheets.findIndex(({ entry }) => entry === sheet.entry) + 1}`),
    );
  const tables: ReadTable[] = [];
  for (const sheet of found) {
    const alone = found.length === 1;
    const name = alone && GIVEN_NAME.test(sheet.name) ? file.name : nameInside(file.name, sheet.name);
    tables.push(named(sheet, name, alone ? file.sha256 : await keyOf(sheet)));
  }
  const [first] = tables;
  if (!first || hidden.length === 0 || visible.length === 0) return tables;
  first.hiddenSheets = hidden.map(({ name }) => name);
  for (const sheet of hidden.filter(({ name }) => options.takesHidden?.(first.sha256, name))) {
    const name = nameInside(file.name, sheet.name);
    const read = await readHidden(file, parts, sheet, options);
    if ('problem' in read) first.problems?.push({ ...read.problem, file: name });
    else tables.push({ ...named(read, name, await keyOf(sheet)), hiddenOf: first.sha256 });
  }
  return tables;
}

/** A hidden sheet, or why it stays out: that keeps no visible one out. */
async function readHidden(
  file: SourceFile,
  parts: WorkbookParts,
  sheet: WorkbookSheet,
  options: ReadOptions,
): Promise<Found | { problem: Problem }> {
  try {
    const [found] = await readSheets(file, parts, [sheet], options);
    return found ?? { problem: { code: 'file-empty', severity: 'error' } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { code: error.code, severity: 'error', values: error.values } };
  }
}

function named({ name: sheet, table }: Found, name: string, sha256: string): ReadTable {
  const problems = (table.problems ?? []).map((problem): Problem => ({ ...problem, file: name }));
  return { ...table, sha256, name, sheet, problems };
}

async function readSheets(
  file: SourceFile,
  parts: WorkbookParts,
  sheets: readonly WorkbookSheet[],
  options: ReadOptions,
): Promise<Found[]> {
  checkSheetSizes(parts, sheets);
  const total = file.bytes.length;
  const all = sheets.reduce((sum, { entry }) => sum + entry.unpacked, 0);
  const quiet = { report: () => undefined, pause: options.pause };
  const unpackPart = async (entry: ZipEntry | null) => (entry ? await unpack(file.bytes, entry, quiet) : null);
  const shared: SharedParts = {
    strings: await unpackPart(parts.strings),
    styles: await unpackPart(parts.styles),
    from1904: parts.from1904,
  };
  const found: Found[] = [];
  let before = 0;
  for (const sheet of sheets) {
    const { entry } = sheet;
    const report = (share: number) =>
      options.report(Math.floor(((before + share * entry.unpacked) / all) * total), total);
    const xml = await unpack(file.bytes, entry, quiet);
    const reading = await readWorkbookSheet(xml, shared, { report, pause: options.pause });
    before += entry.unpacked;
    if (reading.grid.height === 0) continue;
    const problems = sheetProblems(file.name, reading);
    const { grid } = reading;
    const asRead = { encoding: 'utf-8', delimiter: ',', container: 'workbook' } as const;
    found.push({ ...sheet, table: { bytes: total, ...asRead, encodingDoubt: [], grid, problems } });
  }
  return found;
}
