import { sha256 as createHash } from '@noble/hashes/sha2.js';
import type { Pause } from './tasks';

const STEP_BYTES = 8 * 2 ** 20;

/** SHA-256 in lower-case hex. Not WebCrypto: it is missing where the page comes over plain http. */
export async function sha256(bytes: Uint8Array, pause: Pause): Promise<string> {
  const hash = createHash.create();
  for (let start = 0; start < bytes.length; start += STEP_BYTES) {
    hash.update(bytes.subarray(start, start + STEP_BYTES));
    if (bytes.length > STEP_BYTES) await pause();
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
