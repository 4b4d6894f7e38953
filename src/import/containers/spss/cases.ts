import type { ParseProgress } from '../../read/parse-records';
import { checkUnpackedSize } from '../limits';
import { damaged } from '../unreadable';
import { inflate } from '../zip/inflate';
import type { SpssHeader } from './header';
import { SpssBytes } from './spss-bytes';

/** The smallest number that a file can hold, which stands for no value unless the file says otherwise. */
export const SYSTEM_MISSING = -Number.MAX_VALUE;
const SPACES = 0x20;

/** Codes of the compression by bytes: 1 to 251 are numbers themselves. */
const PADDING = 0;
const END = 252;
const AS_IS = 253;
const BLANKS = 254;
const NO_VALUE = 255;

/** Gives the bytes of one case after the other, always the same array; null after the last one. */
export type NextCase = () => Uint8Array | null;

/** Cases as they lie in the file, 8 bytes a place. */
export function plainCases(file: SpssBytes, caseSize: number): NextCase {
  return () => (file.done ? null : file.take(caseSize * 8));
}

/** Cases that are compressed by bytes: eight codes, then the values that codes leave as they are. */
export function bytecodeCases(file: SpssBytes, caseSize: number, header: SpssHeader, systemMissing: number): NextCase {
  const bytes = new Uint8Array(caseSize * 8);
  const view = new DataView(bytes.buffer);
  let codes: Uint8Array = new Uint8Array(0);
  let next = 0;
  const nextCode = (): number => {
    for (;;) {
      if (next === codes.length) {
        if (file.done) return END;
        codes = file.take(8);
        next = 0;
      }
      const code = codes[next++] as number;
      if (code !== PADDING) return code;
    }
  };
  return () => {
    for (let place = 0; place < caseSize; place++) {
      const code = nextCode();
      const at = place * 8;
      if (code === END) {
        if (place === 0) return null;
        throw damaged('spss', 'the last case is cut off');
      }
      if (code === AS_IS) bytes.set(file.take(8), at);
      else if (code === BLANKS) bytes.fill(SPACES, at, at + 8);
      else view.setFloat64(at, code === NO_VALUE ? systemMissing : code - header.bias, file.littleEndian);
    }
    return bytes;
  };
}

/** The blocks of a .zsav, unpacked to what a file compressed by bytes holds after its dictionary. */
export async function unpackBlocks(file: SpssBytes, progress: ParseProgress): Promise<SpssBytes> {
  file.skip(8);
  file.at = file.int64();
  file.skip(16);
  file.skip(4);
  const blockCount = file.int32();
  if (blockCount < 0 || blockCount * 24 > file.bytes.length) throw damaged('spss', 'blocks');
  const blocks = Array.from({ length: blockCount }, () => {
    file.skip(8);
    return { at: file.int64(), unpacked: file.int32(), packed: file.int32() };
  });
  if (blocks.some(({ unpacked, packed }) => unpacked < 0 || packed < 0)) throw damaged('spss', 'blocks');
  checkUnpackedSize(blocks);
  const whole = new Uint8Array(blocks.reduce((sum, { unpacked }) => sum + unpacked, 0));
  let filled = 0;
  for (const { at, unpacked, packed } of blocks) {
    if (at < 0 || at + packed > file.bytes.length) throw damaged('spss', `block at byte ${at}`);
    const block = await inflate(file.bytes.subarray(at, at + packed), unpacked, 'zlib', progress);
    if (block === null) throw damaged('spss', `block at byte ${at}`);
    whole.set(block, filled);
    filled += unpacked;
  }
  return new SpssBytes(whole, file.littleEndian);
}
