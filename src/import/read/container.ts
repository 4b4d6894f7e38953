import { plausibilityOf } from './plausibility';

/** What the first bytes say that a file is; its name is never trusted. */
export type Container = 'empty' | 'text' | 'zip' | 'oldExcel' | 'spss' | 'pdf' | 'image' | 'html' | 'json' | 'binary';

const MAGIC: readonly { container: Container; bytes: readonly number[] }[] = [
  { container: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { container: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { container: 'oldExcel', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { container: 'spss', bytes: [0x24, 0x46, 0x4c, 0x32] },
  { container: 'spss', bytes: [0x24, 0x46, 0x4c, 0x33] },
  { container: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { container: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { container: 'image', bytes: [0xff, 0xd8, 0xff] },
  { container: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { container: 'binary', bytes: [0x1f, 0x8b] },
  { container: 'binary', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
];
const SAMPLE_BYTES = 8192;

/** Text is what holds no control characters, unless its NULs have the pattern of UTF-16. */
export function sniffContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) return 'empty';
  for (const { container, bytes: magic } of MAGIC) {
    if (magic.every((byte, index) => bytes[index] === byte)) return container;
  }
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (utf16Without(sample) === null && !startsWithUtf16Mark(sample) && holdsControls(sample)) return 'binary';
  return sniffText(sample);
}

function sniffText(sample: Uint8Array): Container {
  const text = new TextDecoder('latin1')
    .decode(sample)
    .replace(/[\0\u00ef\u00bb\u00bf\u00ff\u00fe]/g, '')
    .trim();
  if (text === '') return 'empty';
  if (/^<(!doctype html|html|head|body|meta|style|div|table|\?xml)/i.test(text)) return 'html';
  if (/^\{\s*("|\})/.test(text) || /^\[\s*([{["\d]|\])/.test(text)) return 'json';
  return 'text';
}

export function startsWithUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Share of NULs that proves UTF-16 by itself; Chinese text has fewer, and must then read as text. */
const PROVING_SHARE = 0.1;

/** UTF-16 without a byte order mark shows in NULs that stand almost only at odd, or only at even, places. */
export function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const encoding = odd > even * 20 ? 'utf-16le' : even > odd * 20 ? 'utf-16be' : null;
  if (encoding === null || even + odd >= length * PROVING_SHARE) return encoding;
  return readsAsText(bytes.subarray(0, length - (length % 2)), encoding) ? encoding : null;
}

function readsAsText(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  const odd = [...text].filter((character) => character === '\ufffd' || (character < ' ' && !/\s/.test(character)));
  return /[\r\n]/.test(text) && odd.length <= 1 && plausibilityOf(text).common > 0.5;
}

function holdsControls(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26 && byte !== 27) controls++;
  }
  return controls > sample.length * 0.02;
}
