import { checkEntryCount } from '../limits';
import { damaged } from '../unreadable';
import { entryNames } from './entry-names';

export type ZipEntry = {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  checksum: number;
  /** Where its local header begins. */
  offset: number;
  encrypted: boolean;
};
/** An entry whose name is still bytes, in UTF-8 or in whatever the archive's maker used. */
type RawEntry = Omit<ZipEntry, 'name'> & { nameBytes: Uint8Array; unicode: boolean };

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
/** The end record is 22 bytes with a comment of up to 65,535. */
const END_BYTES = 22;
const LONGEST_END = END_BYTES + 0xffff;
const IN_EXTRA = 0xffffffff;

/** The files of a ZIP archive by its central directory (PKWARE APPNOTE 6.3.10), folders left out; throws where there is none. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset } = endRecord(view);
    checkEntryCount(count);
    const raw: RawEntry[] = [];
    for (let index = 0, at = offset; index < count; index++) {
      if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged('zip', `directory entry ${index + 1}`);
      raw.push(rawEntry(view, bytes, at));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    const names = entryNames(raw);
    return raw
      .map(({ nameBytes: _, unicode: __, ...entry }, index) => ({ ...entry, name: names[index] as string }))
      .filter(({ name }) => !name.endsWith('/'));
  } catch (error) {
    if (error instanceof RangeError) throw damaged('zip', 'directory');
    throw error;
  }
}

function endRecord(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === IN_EXTRA ? endRecord64(view, at) : { count, offset };
  }
  throw damaged('zip', 'no directory');
}

function endRecord64(view: DataView, end: number): { count: number; offset: number } {
  if (view.getUint32(end - 20, true) !== END64_LOCATOR_SIGNATURE) throw damaged('zip', 'zip64 locator');
  const at = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(at, true) !== END64_SIGNATURE) throw damaged('zip', 'zip64 directory');
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function rawEntry(view: DataView, bytes: Uint8Array, at: number): RawEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extra = { at: at + 46 + nameLength, length: view.getUint16(at + 30, true) };
  const [unpacked, packed, offset] = sizes64(view, extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed,
    unpacked,
    offset,
    encrypted: (flags & 1) !== 0,
    unicode: (flags & 0x800) !== 0,
    nameBytes: bytes.subarray(at + 46, at + 46 + nameLength),
  };
}

type Sizes = [unpacked: number, packed: number, offset: number];

/** Sizes that do not fit stand, in this order and only those, in the extra field 1. */
function sizes64(view: DataView, extra: { at: number; length: number }, sizes: Sizes): Sizes {
  if (!sizes.includes(IN_EXTRA)) return sizes;
  for (let at = extra.at; at + 4 <= extra.at + extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== IN_EXTRA) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    }) as Sizes;
  }
  return sizes;
}
