import type { ParseProgress } from '../../read/parse-records';
import { checkUnpackedSize } from '../limits';
import { damaged, Unreadable } from '../unreadable';
import { checksumOf } from './checksum';
import type { ZipEntry } from './directory';
import { inflate } from './inflate';

const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** One file of an archive, held to its declared size, which is held to the limits, and to its checksum. */
export async function unpack(archive: Uint8Array, entry: ZipEntry, progress: ParseProgress): Promise<Uint8Array> {
  if (entry.encrypted) throw new Unreadable('file-locked', { container: 'zip' });
  checkUnpackedSize([entry]);
  const packed = packedBytes(archive, entry);
  const unpacked = entry.method === STORED ? packed : await deflated(packed, entry, progress);
  if (unpacked === null || unpacked.length !== entry.unpacked || checksumOf(unpacked) !== entry.checksum) {
    throw damaged('zip', entry.name);
  }
  return unpacked;
}

function packedBytes(archive: Uint8Array, { offset, packed, name }: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + 30 > archive.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw damaged('zip', name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > archive.length) throw damaged('zip', name);
  return archive.subarray(start, start + packed);
}

function deflated(packed: Uint8Array, { method, unpacked, name }: ZipEntry, progress: ParseProgress) {
  if (method !== DEFLATED) throw damaged('zip', `${name}: method ${method}`);
  return inflate(packed, unpacked, 'deflate', progress);
}
