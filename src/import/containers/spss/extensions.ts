import type { SpssBytes } from './spss-bytes';

/** What later versions added to the format, by variable where it is about one; names are still bytes. */
export type Extensions = {
  /** Code page of the texts, or a smaller code of old. */
  codePage?: number;
  /** The name of the encoding of the texts. */
  encoding?: string;
  /** The number that stands for no value. */
  systemMissing?: number;
  /** `SHORT=Long name` for each variable, with tabs between. */
  longNames?: Uint8Array;
  /** `SHORT=01000` for strings longer than 255 bytes, which are several variables in the file. */
  longStrings?: Uint8Array;
  longLabels?: { name: Uint8Array; labels: { value: Uint8Array; label: Uint8Array }[] }[];
  longMissing?: { name: Uint8Array; values: Uint8Array[] }[];
};

/** A record of type 7. Unknown ones, and those about looks (11: level, width, alignment), are passed over. */
export function readExtension(file: SpssBytes, extensions: Extensions): void {
  const subtype = file.int32();
  const size = file.int32();
  const count = file.int32();
  const part = file.part(size * count);
  if (subtype === 3) {
    part.skip(28);
    extensions.codePage = part.int32();
  }
  if (subtype === 4) extensions.systemMissing = part.float64();
  if (subtype === 13) extensions.longNames = part.bytes;
  if (subtype === 14) extensions.longStrings = part.bytes;
  if (subtype === 20) extensions.encoding = new TextDecoder('latin1').decode(part.bytes).trim();
  if (subtype === 21) extensions.longLabels = [...longLabels(part)];
  if (subtype === 22) extensions.longMissing = [...longMissing(part)];
}

function counted(part: SpssBytes): Uint8Array {
  return part.take(part.int32());
}

function* longLabels(part: SpssBytes) {
  while (!part.done) {
    const name = counted(part);
    part.skip(4);
    const labels: { value: Uint8Array; label: Uint8Array }[] = [];
    for (let left = part.int32(); left > 0; left--) labels.push({ value: counted(part), label: counted(part) });
    yield { name, labels };
  }
}

function* longMissing(part: SpssBytes) {
  while (!part.done) {
    const name = counted(part);
    const count = part.take(1)[0] as number;
    const length = part.int32();
    const values: Uint8Array[] = [];
    for (let left = count; left > 0; left--) values.push(part.take(length));
    yield { name, values };
  }
}
