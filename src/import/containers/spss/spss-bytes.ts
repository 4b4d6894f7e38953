import { damaged } from '../unreadable';

/** Reads a file of SPSS from front to back; what lies beyond its end makes it damaged. */
export class SpssBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly littleEndian: boolean;
  at = 0;

  constructor(bytes: Uint8Array, littleEndian: boolean) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.littleEndian = littleEndian;
  }

  int32(): number {
    return this.view.getInt32(this.advance(4), this.littleEndian);
  }

  int64(): number {
    return Number(this.view.getBigInt64(this.advance(8), this.littleEndian));
  }

  float64(): number {
    return this.view.getFloat64(this.advance(8), this.littleEndian);
  }

  take(length: number): Uint8Array {
    const start = this.advance(length);
    return this.bytes.subarray(start, start + length);
  }

  skip(length: number): void {
    this.advance(length);
  }

  /** A part to be read by itself, in the same order of bytes. */
  part(length: number): SpssBytes {
    return new SpssBytes(this.take(length), this.littleEndian);
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  private advance(length: number): number {
    const start = this.at;
    if (start < 0 || length < 0 || start + length > this.bytes.length) throw damaged('spss', `byte ${start}`);
    this.at = start + length;
    return start;
  }
}
