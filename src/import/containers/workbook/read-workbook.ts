import type { Problem, ReadTable } from '../../../vocabulary';
import { nameInside, type ReadOptions, type SourceFile } from '../../read/reading';
import { Unreadable } from '../unreadable';
import type { ZipEntry } from '../zip/directory';
import { unpack } from '../zip/unpack';
import type { SharedParts } from './read-rows';
import { readWorkbookSheet } from './read-workbook-sheet';
import { sheetProblems } from './sheet-problems';
import { type WorkbookParts, type WorkbookSheet, workbookParts } from './workbook-parts';

/** Names that say nothing: those that programs give. */
const GIVEN_NAME = /^(sheet|工作表|活頁簿|表單回應|form responses?|worksheet)\s*\d*$/i;

type Found = WorkbookSheet & { place: number; table: Omit<ReadTable, 'sha256' | 'name' | 'sheet'> };

/**
 * Every visible sheet of a workbook that holds anything, as a table of its own. A workbook with one such sheet is that sheet and keeps the
 * file's key; else a sheet's key is the hash of `<the file's key>/<its place among all sheets, from 1>`.
 */
export async function readWorkbook(
  file: SourceFile,
  entries: readonly ZipEntry[],
  options: ReadOptions,
): Promise<ReadTable[]> {
  const quiet = { report: () => undefined, pause: options.pause };
  const readPart = async (entry: ZipEntry) => new TextDecoder().decode(await unpack(file.bytes, entry, quiet));
  const parts = await workbookParts(entries, readPart);
  const found = await readSheets(file, parts, options);
  if (found.length === 0) throw new Unreadable('file-empty');
  const hidden = parts.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const tables: ReadTable[] = [];
  for (const { name: sheet, place, table } of found) {
    const alone = found.length === 1;
    const name = alone && GIVEN_NAME.test(sheet) ? file.name : nameInside(file.name, sheet);
    const sha256 = alone ? file.sha256 : await options.hash(new TextEncoder().encode(`${file.sha256}/${place}`));
    const told = [...(tables.length === 0 ? hiddenProblem(hidden) : []), ...(table.problems ?? [])];
    tables.push({ ...table, sha256, name, sheet, problems: told.map((problem) => ({ ...problem, file: name })) });
  }
  return tables;
}

async function readSheets(file: SourceFile, parts: WorkbookParts, options: ReadOptions): Promise<Found[]> {
  const total = file.bytes.length;
  const visible = parts.sheets.filter(({ hidden }) => !hidden);
  const all = visible.reduce((sum, { entry }) => sum + entry.unpacked, 0);
  const quiet = { report: () => undefined, pause: options.pause };
  const unpackPart = async (entry: ZipEntry | null) => (entry ? await unpack(file.bytes, entry, quiet) : null);
  const shared: SharedParts = {
    strings: await unpackPart(parts.strings),
    styles: await unpackPart(parts.styles),
    from1904: parts.from1904,
  };
  const found: Found[] = [];
  let before = 0;
  for (const sheet of visible) {
    const { entry } = sheet;
    const report = (share: number) =>
      options.report(Math.floor(((before + share * entry.unpacked) / all) * total), total);
    const xml = await unpack(file.bytes, entry, quiet);
    const reading = await readWorkbookSheet(xml, shared, { report, pause: options.pause });
    before += entry.unpacked;
    if (reading.grid.height === 0) continue;
    const problems = sheetProblems(file.name, reading);
    const { grid } = reading;
    const table = { bytes: total, encoding: 'utf-8', encodingDoubt: [], delimiter: ',', grid, problems } as const;
    found.push({ ...sheet, place: parts.sheets.indexOf(sheet) + 1, table: { ...table, encodingDoubt: [] } });
  }
  return found;
}

function hiddenProblem(names: readonly string[]): Problem[] {
  if (names.length === 0) return [];
  const values = { count: names.length, sheets: names.slice(0, 10).join(', ') };
  return [{ code: 'sheets-hidden', severity: 'note', values }];
}
