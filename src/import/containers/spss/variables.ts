import type { RawDictionary, RawVariable } from './dictionary';

/** What a file says of one column, decoded. */
export type SpssVariable = {
  name: string;
  label: string;
  /** Where its bytes lie in a case; several parts for a string longer than 255. */
  parts: { at: number; length: number }[];
  kind: 'number' | 'string';
  format: number;
  /** Labels by the value, as `keyOf` writes it. */
  labels: Map<string, string>;
  missing: { values: Set<string>; range: { low: number; high: number } | null };
};

/** Bytes of a string that lie in one of its parts in a case, and those by which its parts are counted (PSPP's developer's guide). */
const PART_BYTES = 255;
const COUNTED_BYTES = 252;

/** Variables in the file's order, parts of long strings joined, with their long names, labels and missing values. */
export function variablesOf(dictionary: RawDictionary, decoder: TextDecoder, littleEndian: boolean): SpssVariable[] {
  const { variables, extensions } = dictionary;
  const decode = (bytes: Uint8Array) => decoder.decode(bytes).replace(/[\0 ]+$/, '');
  const longNames = pairsOf(extensions.longNames, decode);
  const longWidths = pairsOf(extensions.longStrings, decode);
  const result: SpssVariable[] = [];
  const byPlace = new Map<number, SpssVariable>();
  /** By both names: writers differ in which they use. */
  const named = new Map<string, SpssVariable>();
  for (let index = 0; index < variables.length; ) {
    const raw = variables[index] as RawVariable;
    const short = decode(raw.name);
    const width = Number.parseInt(longWidths.get(short.toUpperCase()) ?? '', 10) || raw.width;
    const count = Math.max(1, width > PART_BYTES ? Math.ceil(width / COUNTED_BYTES) : 1);
    const variable = variableOf(raw, variables.slice(index, index + count), width, decode);
    variable.name = longNames.get(short.toUpperCase()) ?? short;
    variable.missing.values = new Set(raw.missing.values.map((value) => keyOf(value, variable, decode, littleEndian)));
    byPlace.set(raw.place, variable);
    for (const name of [short, variable.name]) named.set(name.toUpperCase(), variable);
    result.push(variable);
    index += count;
  }
  for (const { labels, places } of dictionary.labels) {
    for (const variable of places.flatMap((place) => byPlace.get(place) ?? [])) {
      for (const { value, label } of labels)
        variable.labels.set(keyOf(value, variable, decode, littleEndian), decode(label));
    }
  }
  for (const { name, labels } of extensions.longLabels ?? []) {
    const variable = named.get(decode(name).toUpperCase());
    for (const { value, label } of labels) variable?.labels.set(decode(value), decode(label));
  }
  for (const { name, values } of extensions.longMissing ?? []) {
    for (const value of values) named.get(decode(name).toUpperCase())?.missing.values.add(decode(value));
  }
  return result;
}

function variableOf(
  raw: RawVariable,
  parts: readonly RawVariable[],
  width: number,
  decode: (bytes: Uint8Array) => string,
): SpssVariable {
  let left = width;
  return {
    name: '',
    label: raw.label ? decode(raw.label) : '',
    kind: raw.width === 0 ? 'number' : 'string',
    format: raw.format,
    parts: parts.map(({ place }) => {
      const length = raw.width === 0 ? 8 : Math.min(left, PART_BYTES);
      left -= length;
      return { at: place * 8, length };
    }),
    labels: new Map(),
    missing: { values: new Set(), range: raw.missing.range },
  };
}

/** A value as text by which it is found again: a number in full precision, a string without the spaces that fill it up. */
function keyOf(
  value: Uint8Array,
  { kind }: SpssVariable,
  decode: (bytes: Uint8Array) => string,
  littleEndian: boolean,
): string {
  if (kind === 'string') return decode(value);
  return String(new DataView(value.buffer, value.byteOffset).getFloat64(0, littleEndian));
}

/** `SHORT=value` pairs with tabs, and in one record NULs, between them. */
function pairsOf(bytes: Uint8Array | undefined, decode: (bytes: Uint8Array) => string): Map<string, string> {
  const pairs = new Map<string, string>();
  if (!bytes) return pairs;
  for (const pair of decode(bytes).split(/[\t\0]+/)) {
    const equals = pair.indexOf('=');
    if (equals > 0) pairs.set(pair.slice(0, equals).toUpperCase(), pair.slice(equals + 1));
  }
  return pairs;
}
