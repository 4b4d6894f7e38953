import { damaged } from '../unreadable';
import { SpssBytes } from './spss-bytes';

export type SpssHeader = {
  compression: 'none' | 'bytecode' | 'zlib';
  /** Numbers from 1 to 251 stand as one byte: themselves and this. */
  bias: number;
  /** Number of cases, or null where the writer did not know. */
  cases: number | null;
};

const COMPRESSIONS = ['none', 'bytecode', 'zlib'] as const;

/** The first 176 bytes; the layout code, 2 or 3 in the file's own order of bytes, says which order that is. */
export function readHeader(bytes: Uint8Array): { header: SpssHeader; rest: SpssBytes } {
  if (bytes.length < 176) throw damaged('spss', 'header');
  const layout = new DataView(bytes.buffer, bytes.byteOffset).getInt32(64, true);
  const rest = new SpssBytes(bytes, layout === 2 || layout === 3);
  rest.skip(72);
  const compression = COMPRESSIONS[rest.int32()];
  if (!compression) throw damaged('spss', 'compression');
  rest.skip(4);
  const cases = rest.int32();
  const bias = rest.float64();
  rest.skip(84);
  return { header: { compression, bias, cases: cases < 0 ? null : cases }, rest };
}
