import { withoutLeadingZeros } from './id-difference';

const BASE = 0x01000193;
const ZEROS_SALT = 0x5bd1e995;

/** Ids filed by the hashes of what remains of them when a character is left out: near misses share one (Bocek, Hunt & Stiller, 2007). */
export type Neighbourhood = {
  /** Calls `visit` for every filed id that shares a hash with this one, some more than once, until it returns true. */
  search(id: string, visit: (filed: number) => boolean): void;
};

export function neighbourhood(ids: readonly string[]): Neighbourhood {
  const entries = ids.reduce((sum, id) => sum + id.length + 2, 0);
  let size = 16;
  while (size < entries) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(entries);
  const hashes = new Int32Array(entries);
  const owners = new Int32Array(entries);
  let used = 0;
  ids.forEach((id, owner) => {
    eachHash(id, (hash) => {
      const slot = slotOf(hash, size);
      hashes[used] = hash;
      owners[used] = owner;
      next[used] = heads[slot] as number;
      heads[slot] = used++;
      return false;
    });
  });
  return {
    search(id, visit) {
      eachHash(id, (hash) => {
        for (let entry = heads[slotOf(hash, size)] as number; entry >= 0; entry = next[entry] as number)
          if (hashes[entry] === hash && visit(owners[entry] as number)) return true;
        return false;
      });
    },
  };
}

function slotOf(hash: number, size: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7) & (size - 1);
}

/** The hashes of an id, of the id without each of its characters, and of the id without leading zeros. Stops where `visit` returns true. */
function eachHash(id: string, visit: (hash: number) => boolean): void {
  const { length } = id;
  const after = new Int32Array(length + 1);
  let power = 1;
  for (let at = length - 1; at >= 0; at--) {
    after[at] = (Math.imul(id.charCodeAt(at) + 1, power) + (after[at + 1] as number)) | 0;
    power = Math.imul(power, BASE);
  }
  if (visit(after[0] as number)) return;
  // Left of the gap every character stands one place further right than in the whole.
  let left = 0;
  let place = powerOf(length - 2);
  const inverse = INVERSE;
  for (let at = 0; at < length; at++) {
    const repeats = at > 0 && id.charCodeAt(at) === id.charCodeAt(at - 1);
    if (!repeats && visit((left + (after[at + 1] as number)) | 0)) return;
    left = (left + Math.imul(id.charCodeAt(at) + 1, place)) | 0;
    place = Math.imul(place, inverse);
  }
  visit(hashOf(withoutLeadingZeros(id)) ^ ZEROS_SALT);
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at) + 1) | 0;
  return hash;
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step++) power = Math.imul(power, BASE);
  return power;
}

/** The inverse of BASE modulo 2^32, by Newton's iteration. */
const INVERSE = inverseOf(BASE);

function inverseOf(odd: number): number {
  let inverse = odd;
  for (let step = 0; step < 5; step++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}
