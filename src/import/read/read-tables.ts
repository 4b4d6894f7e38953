import type { ReadTable } from '../../vocabulary';
import { readArchive } from '../containers/archive';
import { readHtml } from '../containers/html-table';
import { compoundFileProblem } from '../containers/old-excel';
import { readSpss } from '../containers/spss/read-spss';
import { Unreadable } from '../containers/unreadable';
import { readWorkbook } from '../containers/workbook/read-workbook';
import { isWorkbook } from '../containers/workbook/workbook-parts';
import { zipEntries } from '../containers/zip/directory';
import { sniffContainer } from './container';
import { readRegular } from './read-regular';
import { readText } from './read-text';
import type { ReadOptions, ReadResult, SourceFile } from './reading';
import { withoutUnseenSigns } from './unseen-signs';

/** Beyond this a browser cannot be relied on to hold the text and its table at once. */
export const LARGEST_FILE_BYTES = 400 * 1024 * 1024;

/**
 * One file to its tables of texts: one of delimited text or SPSS, several of a workbook or an archive; nothing is understood of them yet.
 * What cannot be read comes back as a problem that says what it is and names the part of the file.
 */
export async function readTables(file: SourceFile, options: ReadOptions): Promise<ReadResult> {
  const total = file.bytes.length;
  return collected(file, async () => {
    if (total > LARGEST_FILE_BYTES) {
      const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
      throw new Unreadable('file-too-large', {
        megabytes: megabytes(total),
        limit: megabytes(LARGEST_FILE_BYTES),
      });
    }
    options.report(0, total);
    await options.pause();
    const result = await readContainer(file, options);
    options.report(total, total);
    return { ...result, tables: result.tables.map(withoutUnseenSigns) };
  });
}

async function readContainer(file: SourceFile, options: ReadOptions): Promise<ReadResult> {
  const container = sniffContainer(file.bytes);
  switch (container) {
    case 'text':
      return only((await readRegular(file, options)) ?? (await readText(file, options)));
    case 'html':
      return only(await readHtml(file, options));
    case 'spss':
      return only(await readSpss(file, options));
    case 'zip':
      return readZip(file, options);
    case 'oldExcel':
      throw compoundFileProblem(file.bytes);
    case 'empty':
      throw new Unreadable('file-empty');
    case 'binary':
      throw new Unreadable('file-binary');
    default:
      throw new Unreadable('file-unsupported', { container });
  }
}

async function readZip(file: SourceFile, options: ReadOptions): Promise<ReadResult> {
  const entries = zipEntries(file.bytes);
  if (isWorkbook(entries)) return { tables: await readWorkbook(file, entries, options), problems: [], json: [] };
  return readArchive(file, entries, options, (inner, innerOptions) =>
    collected(inner, async () => {
      if (sniffContainer(inner.bytes) !== 'zip') return readContainer(inner, innerOptions);
      const innerEntries = zipEntries(inner.bytes);
      if (!isWorkbook(innerEntries)) throw new Unreadable('file-unsupported', { container: 'zip' });
      const tables = await readWorkbook(inner, innerEntries, innerOptions);
      return { tables, problems: [], json: [] };
    }),
  );
}

function only(table: ReadTable): ReadResult {
  return { tables: [table], problems: [], json: [] };
}

/** The result of reading, or the problem that kept the file out. */
async function collected(file: SourceFile, read: () => Promise<ReadResult>): Promise<ReadResult> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const values = Object.keys(error.values).length > 0 ? { values: error.values } : {};
    return {
      tables: [],
      problems: [{ code: error.code, severity: 'error', file: file.name, ...values }],
      json: [],
    };
  }
}
