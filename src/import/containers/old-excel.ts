import { indexOfBytes } from './index-of-bytes';
import { Unreadable } from './unreadable';

/** `EncryptedPackage` in UTF-16LE: the stream in which a compound file holds a workbook that is locked with a password. */
const ENCRYPTED_PACKAGE = Uint8Array.from([...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]));
/** Compound files name their streams in a directory whose place varies; it is looked for in as much as this. */
const SEARCHED_BYTES = 32 * 1024 * 1024;

/** A compound file is a workbook of before 2007 or any workbook with a password; neither can be read here, each has its way out. */
export function compoundFileProblem(bytes: Uint8Array): Unreadable {
  const locked = indexOfBytes(bytes.subarray(0, SEARCHED_BYTES), ENCRYPTED_PACKAGE, 0) >= 0;
  return locked
    ? new Unreadable('file-locked', { container: 'xlsx' })
    : new Unreadable('file-old-excel', { container: 'xls' });
}
