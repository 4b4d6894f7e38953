import { zlibSync } from 'fflate';

export type SpssColumn = {
  name: string;
  label?: string;
  /** 0 for numbers. */
  width?: number;
  format?: number;
  values: (number | string | null)[];
  labels?: [number | string, string][];
  missing?: number[];
  range?: [number, number];
};
export type SpssOptions = {
  compression?: 'none' | 'bytecode' | 'zlib';
  littleEndian?: boolean;
  /** The record that names the encoding, and the code page. */
  encoding?: string | null;
  codePage?: number;
  encode?: (text: string) => Uint8Array;
  longNames?: Record<string, string>;
  cases?: number;
};

const SYSMIS = -Number.MAX_VALUE;
const BIAS = 100;

/** Bytes that grow; texts are filled up with spaces. */
class Writer {
  readonly bytes: number[] = [];
  constructor(
    readonly littleEndian: boolean,
    readonly encode: (text: string) => Uint8Array,
  ) {}

  int(...values: number[]): void {
    for (const value of values) this.number(4, (view) => view.setInt32(0, value, this.littleEndian));
  }

  long(value: number): void {
    this.number(8, (view) => view.setBigInt64(0, BigInt(value), this.littleEndian));
  }

  double(value: number): void {
    this.number(8, (view) => view.setFloat64(0, value, this.littleEndian));
  }

  text(text: string, length: number): void {
    const bytes = [...this.encode(text)];
    this.bytes.push(...bytes, ...Array(length - bytes.length).fill(0x20));
  }

  value(value: number | string): void {
    if (typeof value === 'number') this.double(value);
    else this.text(value, 8);
  }

  private number(length: number, write: (view: DataView) => void): void {
    const view = new DataView(new ArrayBuffer(length));
    write(view);
    this.bytes.push(...new Uint8Array(view.buffer));
  }
}

const upTo = (multiple: number, length: number) => Math.ceil(length / multiple) * multiple;

/** A system file of SPSS with the given columns. */
export function spssFile(columns: readonly SpssColumn[], options: SpssOptions = {}): Uint8Array {
  const { compression = 'none', littleEndian = true, encoding = 'UTF-8', codePage = 65001, longNames } = options;
  const out = new Writer(littleEndian, options.encode ?? ((text) => new TextEncoder().encode(text)));
  const cases = columns[0]?.values.length ?? 0;
  out.text(compression === 'zlib' ? '$FL3' : '$FL2', 4);
  out.text('@(#) a builder', 60);
  out.int(2, 1, ['none', 'bytecode', 'zlib'].indexOf(compression), 0, options.cases ?? cases);
  out.double(BIAS);
  out.text('', 84);
  for (const column of columns) writeVariable(out, column);
  writeLabels(out, columns);
  out.int(7, 3, 4, 8, 20, 0, 0, 720, 1, littleEndian ? 2 : 1, 1, codePage);
  if (longNames)
    writeText(
      out,
      13,
      Object.entries(longNames)
        .map(([short, long]) => `${short}=${long}`)
        .join('\t'),
    );
  if (encoding !== null) writeText(out, 20, encoding);
  out.int(999, 0);
  if (compression === 'none') writePlain(out, columns, cases);
  else if (compression === 'bytecode') out.bytes.push(...bytecodes(out, columns, cases));
  else writeBlocks(out, bytecodes(out, columns, cases));
  return Uint8Array.from(out.bytes);
}

function writeVariable(out: Writer, { name, label, width = 0, format, missing = [], range }: SpssColumn): void {
  const shown = (format ?? (width > 0 ? 1 : 5)) << 16;
  out.int(2, width, label === undefined ? 0 : 1, range ? -2 - missing.length : missing.length, shown, shown);
  out.text(name, 8);
  if (label !== undefined) {
    const length = out.encode(label).length;
    out.int(length);
    out.text(label, upTo(4, length));
  }
  for (const value of [...(range ?? []), ...missing]) out.double(value);
  for (let place = 1; place < Math.ceil(width / 8); place++) {
    out.int(2, -1, 0, 0, 0, 0);
    out.text('', 8);
  }
}

function writeLabels(out: Writer, columns: readonly SpssColumn[]): void {
  let place = 1;
  for (const { labels, width = 0 } of columns) {
    if (labels) {
      out.int(3, labels.length);
      for (const [value, label] of labels) {
        const length = out.encode(label).length;
        out.value(value);
        out.bytes.push(length);
        out.text(label, upTo(8, length + 1) - 1);
      }
      out.int(4, 1, place);
    }
    place += Math.max(1, Math.ceil(width / 8));
  }
}

function writeText(out: Writer, subtype: number, text: string): void {
  const length = out.encode(text).length;
  out.int(7, subtype, 1, length);
  out.text(text, length);
}

function writePlain(out: Writer, columns: readonly SpssColumn[], cases: number): void {
  for (let row = 0; row < cases; row++) {
    for (const { values, width = 0 } of columns) {
      const value = values[row] ?? null;
      if (width > 0) out.text(String(value ?? ''), upTo(8, width));
      else out.double(value === null ? SYSMIS : Number(value));
    }
  }
}

function bytecodes(out: Writer, columns: readonly SpssColumn[], cases: number): number[] {
  const codes: number[] = [];
  const raw: number[][] = [];
  for (let row = 0; row < cases; row++) {
    for (const { values, width = 0 } of columns) {
      const value = values[row] ?? null;
      if (width === 0 && value === null) codes.push(255);
      else if (width === 0 && Number.isInteger(value) && Number(value) + BIAS >= 1 && Number(value) + BIAS <= 251)
        codes.push(Number(value) + BIAS);
      else {
        const part = new Writer(out.littleEndian, out.encode);
        if (width > 0) part.text(String(value ?? ''), upTo(8, width));
        else part.double(Number(value));
        for (let at = 0; at < part.bytes.length; at += 8) {
          const eight = part.bytes.slice(at, at + 8);
          const blank = width > 0 && eight.every((byte) => byte === 0x20);
          codes.push(blank ? 254 : 253);
          if (!blank) raw[codes.length - 1] = eight;
        }
      }
    }
  }
  codes.push(252);
  const bytes: number[] = [];
  for (let at = 0; at < codes.length; at += 8) {
    const eight = codes.slice(at, at + 8);
    bytes.push(...eight, ...Array(8 - eight.length).fill(0));
    for (let index = at; index < at + eight.length; index++) bytes.push(...(raw[index] ?? []));
  }
  return bytes;
}

/** Two blocks, cut anywhere. */
function writeBlocks(out: Writer, bytes: number[]): void {
  const start = out.bytes.length;
  const cut = Math.ceil(bytes.length / 2);
  const blocks = [bytes.slice(0, cut), bytes.slice(cut)].map((block) => ({
    size: block.length,
    packed: zlibSync(Uint8Array.from(block)),
  }));
  const packedLength = blocks.reduce((sum, { packed }) => sum + packed.length, 0);
  out.long(start);
  out.long(start + 24 + packedLength);
  out.long(24 + 24 * blocks.length);
  for (const { packed } of blocks) out.bytes.push(...packed);
  out.long(-BIAS);
  out.long(0);
  out.int(0x3ff000, blocks.length);
  let at = start + 24;
  let unpacked = start;
  for (const { size, packed } of blocks) {
    out.long(unpacked);
    out.long(at);
    out.int(size, packed.length);
    at += packed.length;
    unpacked += size;
  }
}
