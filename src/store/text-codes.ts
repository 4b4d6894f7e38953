const FIRST_SLOTS = 64;

/**
 * Codes for the texts of one column as they come: each distinct text has its place in `values`, in order of first appearance after the
 * empty one. Texts are looked up as UTF-8 bytes and made into strings once.
 */
export class TextCodes {
  readonly values: string[] = [''];
  /** Codes by hash, 0 where free; never more than half full. */
  private slots = new Int32Array(FIRST_SLOTS);
  private hashes = new Int32Array(FIRST_SLOTS);
  /** The bytes of all values in a row, and where each ends. */
  private bytes = new Uint8Array(1024);
  private ends = new Int32Array(FIRST_SLOTS);
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** The code of the text in `text[from, to)`. */
  codeOf(text: Uint8Array, from: number, to: number): number {
    if (from === to) return 0;
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (text[at] as number), 0x01000193);
    const last = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (let code = this.slots[slot] as number; code !== 0; code = this.slots[slot] as number) {
      if (this.hashes[code] === hash && this.isValue(code, text, from, to)) return code;
      slot = (slot + 1) & last;
    }
    return this.add(text, from, to, hash, slot);
  }

  private isValue(code: number, text: Uint8Array, from: number, to: number): boolean {
    const start = this.ends[code - 1] as number;
    if ((this.ends[code] as number) - start !== to - from) return false;
    for (let at = from, own = start; at < to; at++, own++) if (this.bytes[own] !== text[at]) return false;
    return true;
  }

  private add(text: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const code = this.values.length;
    const start = this.ends[code - 1] as number;
    const end = start + to - from;
    const part = text.subarray(from, to);
    while (end > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(this.bytes.length * 2));
    this.bytes.set(part, start);
    this.values.push(this.decoder.decode(part));
    this.ends[code] = end;
    this.hashes[code] = hash;
    this.slots[slot] = code;
    if (this.values.length * 2 > this.slots.length) this.growSlots();
    return code;
  }

  private growSlots(): void {
    const size = this.slots.length * 2;
    this.ends = grown(this.ends, new Int32Array(size));
    this.hashes = grown(this.hashes, new Int32Array(size));
    this.slots = new Int32Array(size);
    for (let code = 1; code < this.values.length; code++) {
      const hash = this.hashes[code] as number;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = code;
    }
  }
}

function grown<Numbers extends Uint8Array | Int32Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}
