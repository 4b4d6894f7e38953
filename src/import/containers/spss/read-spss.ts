import type { Grid, ReadTable } from '../../../vocabulary';
import { replacementProblem } from '../../read/decoding-problems';
import { GridBuilder } from '../../read/grid-builder';
import type { ReadOptions, SourceFile } from '../../read/reading';
import { checkCellCount } from '../limits';
import { damaged } from '../unreadable';
import { bytecodeCases, type NextCase, plainCases, SYSTEM_MISSING, unpackBlocks } from './cases';
import { type RawDictionary, readDictionary } from './dictionary';
import { readHeader, type SpssHeader } from './header';
import { labelledColumn } from './labelled-column';
import type { SpssBytes } from './spss-bytes';
import { textEncoding } from './text-encoding';
import { type SpssVariable, variablesOf } from './variables';

/** Records before the cases: names, then labels. */
const HEADER_ROWS = 2;
/** Cases between two chances to stop. */
const PAUSE_CASES = 2000;

/**
 * A data file of SPSS (.sav, .zsav) to a table with two header records, names and labels. Format by PSPP's developer's guide, "System
 * File Format". A file that ends too early stays out whole.
 */
export async function readSpss({ name, bytes, sha256 }: SourceFile, options: ReadOptions): Promise<ReadTable> {
  const { header, rest } = readHeader(bytes);
  const dictionary = readDictionary(rest);
  const { label, encoding } = textEncoding(dictionary, options.encodingFor?.(sha256));
  const decoder = new TextDecoder(label);
  const variables = variablesOf(dictionary, decoder, rest.littleEndian);
  const total = bytes.length;
  const progress = { report: (done: number) => options.report(Math.floor(done), total), pause: options.pause };
  const systemMissing = dictionary.extensions.systemMissing ?? SYSTEM_MISSING;
  const { nextCase, data } = await casesOf(rest, header, dictionary, systemMissing, progress.pause);
  const builder = new GridBuilder('sheet');
  const toRecord = recordReader(variables, decoder, rest.littleEndian, systemMissing);
  let cases = 0;
  for (let one = nextCase(); one !== null && cases !== header.cases; one = nextCase()) {
    builder.add(toRecord(one));
    if (++cases % PAUSE_CASES !== 0) continue;
    checkCellCount(cases, variables.length);
    progress.report((data.at / data.bytes.length) * total);
    await progress.pause();
  }
  if (header.cases !== null && cases < header.cases) throw damaged('spss', `case ${cases + 1} of ${header.cases}`);
  const grid = gridOf(builder, variables, cases);
  const problems = replacementProblem(name, grid, encoding);
  const asRead = { encoding, delimiter: ',', container: 'spss' } as const;
  return { sha256, name, bytes: total, ...asRead, encodingDoubt: [], grid, problems };
}

async function casesOf(
  file: SpssBytes,
  header: SpssHeader,
  { caseSize }: RawDictionary,
  systemMissing: number,
  pause: () => Promise<void>,
): Promise<{ nextCase: NextCase; data: SpssBytes }> {
  if (header.compression === 'none') return { nextCase: plainCases(file, caseSize), data: file };
  const data = header.compression === 'zlib' ? await unpackBlocks(file, { report: () => undefined, pause }) : file;
  return { nextCase: bytecodeCases(data, caseSize, header, systemMissing), data };
}

/** One case to its values as text in full precision; '' where there is none. A string is decoded whole, never by its parts. */
function recordReader(
  variables: readonly SpssVariable[],
  decoder: TextDecoder,
  littleEndian: boolean,
  systemMissing: number,
): (bytes: Uint8Array) => string[] {
  const longest = Math.max(8, ...variables.map(({ parts }) => parts.reduce((sum, { length }) => sum + length, 0)));
  const text = new Uint8Array(longest);
  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return variables.map(({ kind, parts }) => {
      if (kind === 'number') {
        const number = view.getFloat64(parts[0]?.at as number, littleEndian);
        return number === systemMissing || Number.isNaN(number) ? '' : String(number);
      }
      let length = 0;
      for (const part of parts) {
        text.set(bytes.subarray(part.at, part.at + part.length), length);
        length += part.length;
      }
      while (length > 0 && (text[length - 1] === 0x20 || text[length - 1] === 0)) length--;
      return length === 0 ? '' : decoder.decode(text.subarray(0, length));
    });
  };
}

function gridOf(builder: GridBuilder, variables: readonly SpssVariable[], cases: number): Grid {
  const { columns } = builder.finish();
  const empty = { values: [''], codes: new Int32Array(0) };
  const full = variables.map((variable, index) => {
    const { values, codes } = columns[index] ?? empty;
    const all = new Int32Array(cases);
    all.set(codes);
    return labelledColumn(variable, { values, codes: all });
  });
  return { height: cases + HEADER_ROWS, columns: full, ragged: [], headerRows: HEADER_ROWS };
}
