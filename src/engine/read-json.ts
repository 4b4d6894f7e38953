import { readInstrument } from '../import';
import type { ReadOutcome } from './protocol';

const JSON_OPENERS = new Set([0x7b, 0x5b]);
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** Whether the first byte that is not blank opens a JSON object or list. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => !BLANKS.has(byte));
  return first !== undefined && JSON_OPENERS.has(first);
}

/** A JSON file by its `format`: a saved project, an instrument, or neither. */
export function readJson(name: string, text: string): ReadOutcome {
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && 'format' in value && value.format === 'competency-project/1') {
    return { kind: 'project', name, value };
  }
  const read = readInstrument(text, name);
  if ('instrument' in read) return { kind: 'instrument', name, instrument: read.instrument, problems: read.problems };
  return { kind: 'refused', name, problems: read.problems };
}

/** Undefined where it is not JSON: the instrument reader says at which line. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
