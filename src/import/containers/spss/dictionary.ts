import { damaged } from '../unreadable';
import { type Extensions, readExtension } from './extensions';
import type { SpssBytes } from './spss-bytes';

/** A variable as it lies in the file: names and labels still bytes. A string longer than 8 bytes takes several places of 8 bytes. */
export type RawVariable = {
  /** Its first place in a case, from 0. */
  place: number;
  places: number;
  /** 0 for a number, else the bytes of a string. */
  width: number;
  name: Uint8Array;
  label: Uint8Array | null;
  /** The code of the format in which it is shown. */
  format: number;
  missing: RawMissing;
};

/** Values that mean no answer: 8 bytes each, numbers or strings; of numbers also those from `low` to `high`. */
export type RawMissing = { values: Uint8Array[]; range: { low: number; high: number } | null };

export type RawLabels = { labels: { value: Uint8Array; label: Uint8Array }[]; places: number[] };

export type RawDictionary = {
  variables: RawVariable[];
  labels: RawLabels[];
  extensions: Extensions;
  /** Places of 8 bytes in a case. */
  caseSize: number;
};

/** Everything between the header and the cases (record types 2, 3, 4, 6, 7 and, at the end, 999). */
export function readDictionary(file: SpssBytes): RawDictionary {
  const dictionary: RawDictionary = { variables: [], labels: [], extensions: {}, caseSize: 0 };
  for (;;) {
    const type = file.int32();
    if (type === 2) readVariable(file, dictionary);
    else if (type === 3) readLabels(file, dictionary);
    else if (type === 6) file.skip(file.int32() * 80);
    else if (type === 7) readExtension(file, dictionary.extensions);
    else if (type === 999) break;
    else throw damaged('spss', `record ${type} before byte ${file.at}`);
  }
  file.skip(4);
  if (dictionary.variables.length === 0) throw damaged('spss', 'no variables');
  return dictionary;
}

function readVariable(file: SpssBytes, dictionary: RawDictionary): void {
  const width = file.int32();
  const hasLabel = file.int32() === 1;
  const missingCount = file.int32();
  const format = (file.int32() >> 16) & 0xff;
  file.skip(4);
  const name = file.take(8);
  const label = hasLabel ? paddedTo(4, file) : null;
  const missing = readMissing(file, missingCount);
  const place = dictionary.caseSize++;
  if (width >= 0) {
    if (width > 255) throw damaged('spss', `width ${width}`);
    dictionary.variables.push({ place, places: 1, width, name, label, format, missing });
    return;
  }
  const continued = dictionary.variables.at(-1);
  if (!continued) throw damaged('spss', 'a variable begins with its continuation');
  continued.places++;
}

/** A text with its length before it and filled up to a multiple. */
function paddedTo(multiple: number, file: SpssBytes): Uint8Array {
  const length = file.int32();
  const text = file.take(length);
  file.skip((multiple - (length % multiple)) % multiple);
  return text;
}

/** A negative count says that the first two are the ends of a range. */
function readMissing(file: SpssBytes, count: number): RawMissing {
  if (Math.abs(count) > 3) throw damaged('spss', `missing values ${count}`);
  const range = count < 0 ? { low: file.float64(), high: file.float64() } : null;
  const discrete = count < 0 ? -count - 2 : count;
  return { range, values: Array.from({ length: discrete }, () => file.take(8)) };
}

function readLabels(file: SpssBytes, dictionary: RawDictionary): void {
  const labels = Array.from({ length: countOf(file) }, () => {
    const value = file.take(8);
    const length = file.take(1)[0] as number;
    const label = file.take(length);
    file.skip((8 - ((length + 1) % 8)) % 8);
    return { value, label };
  });
  if (file.int32() !== 4) throw damaged('spss', 'labels without variables');
  const places = Array.from({ length: countOf(file) }, () => file.int32() - 1);
  dictionary.labels.push({ labels, places });
}

/** A count of things of at least four bytes each, which must fit into what is left. */
function countOf(file: SpssBytes): number {
  const count = file.int32();
  if (count < 0 || count * 4 > file.bytes.length - file.at) throw damaged('spss', `count before byte ${file.at}`);
  return count;
}
