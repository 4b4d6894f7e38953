import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keyCharacters, type Pseudonyms } from '../vocabulary';

const CHECKED = 'competency-pseudonyms/1';
/** 32 bits: one wrong key in four thousand million goes unnoticed, and the key cannot be told from them. */
const CHECK_DIGITS = 8;
const NAME_DIGITS = 24;

/**
 * Pseudonyms as HMAC-SHA-256 (RFC 2104) of an id under a key; capitals, spaces and hyphens of the key do not matter. Each id is hashed
 * once: what is known of it stays in memory, where the files are too.
 */
export function pseudonymsOf(key: string): Pseudonyms {
  const encoder = new TextEncoder();
  const keyed = hmac.create(sha256, encoder.encode(keyCharacters(key)));
  const hashed = (text: string) => keyed.clone().update(encoder.encode(text)).digest();
  const known = new Map<string, string>();
  return {
    check: hex(sha256(hashed(CHECKED))).slice(0, CHECK_DIGITS),
    of(id) {
      const name = known.get(id) ?? hex(hashed(id).subarray(0, NAME_DIGITS / 2)).toUpperCase();
      known.set(id, name);
      return name;
    },
  };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
