import { sniffContainer } from '../read/container';
import { decodeText } from '../read/encoding';
import { nameInside, type ReadOptions, type ReadResult, type SourceFile } from '../read/reading';
import { checkUnpackedSize } from './limits';
import { Unreadable } from './unreadable';
import type { ZipEntry } from './zip/directory';
import { unpack } from './zip/unpack';

/** What macOS and Windows leave in archives beside the files. */
const LEFTOVERS = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
/** Parts by which an archive shows that it is a document of another program. */
const DOCUMENTS: readonly { part: RegExp; container: string }[] = [
  { part: /^content\.xml$/, container: 'openDocument' },
  { part: /^(word|ppt|visio)\//, container: 'office' },
  { part: /^Index(\.zip$|\/)/, container: 'numbers' },
];

type ReadEntry = (file: SourceFile, options: ReadOptions) => Promise<ReadResult>;

/**
 * Every file of an archive by its own kind, in the archive's order. A file keeps its own hash as its key, so that it is the same source
 * whether it comes in an archive or alone; one that cannot be read does not keep the others out.
 */
export async function readArchive(
  file: SourceFile,
  entries: readonly ZipEntry[],
  options: ReadOptions,
  readEntry: ReadEntry,
): Promise<ReadResult> {
  const document = DOCUMENTS.find(({ part }) => entries.some(({ name }) => part.test(name)));
  if (document) throw new Unreadable('file-unsupported', { container: document.container });
  const files = entries.filter(({ name, unpacked }) => !LEFTOVERS.test(name) && unpacked > 0);
  if (files.length === 0) throw new Unreadable('file-empty');
  checkUnpackedSize(files);
  const result: ReadResult = { tables: [], problems: [], json: [] };
  const total = files.reduce((sum, { packed }) => sum + packed, 0);
  let before = 0;
  for (const entry of files) {
    const reportShare = (share: number) =>
      options.report(Math.floor(((before + share * entry.packed) / total) * file.bytes.length), file.bytes.length);
    const { tables, problems, json } = await readOne(file, entry, { ...options, reportShare }, readEntry);
    result.tables.push(...tables);
    result.problems.push(...problems);
    result.json.push(...json);
    before += entry.packed;
    await options.pause();
  }
  return result;
}

type EntryOptions = ReadOptions & { reportShare(share: number): void };

async function readOne(
  { name: archive, bytes }: SourceFile,
  entry: ZipEntry,
  { reportShare, ...options }: EntryOptions,
  readEntry: ReadEntry,
): Promise<ReadResult> {
  const name = nameInside(archive, entry.name);
  const report = (share: number) => reportShare(share / 2);
  try {
    const unpacked = await unpack(bytes, entry, { report, pause: options.pause });
    if (sniffContainer(unpacked) === 'json') {
      return { tables: [], problems: [], json: [{ name, text: decodeText(unpacked).text }] };
    }
    const inner: SourceFile = { name, bytes: unpacked, sha256: await options.hash(unpacked) };
    const read = await readEntry(inner, {
      ...options,
      report: (done, all) => reportShare(all === 0 ? 1 : 0.5 + done / all / 2),
    });
    return { ...read, tables: read.tables.map((table) => ({ sheet: entry.name, ...table })) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const problem = { code: error.code, severity: 'error', file: name, values: error.values } as const;
    return { tables: [], problems: [problem], json: [] };
  }
}
