import { WAVES } from '../../vocabulary';
import type { Source } from '../source';
import type { People } from './identify-people';
import type { Screening } from './screen-rows';

/** Every used response, one place each, sorted by person and within a person by wave. A wide row stands once for each of its waves. */
export type LineUp = { length: number; source: Uint16Array; row: Int32Array; wave: Uint8Array; person: Int32Array };

/** The order depends on the people and waves alone, so that the same answers in any layout of files line up alike. */
export function lineUp(
  sources: readonly Source[],
  screenings: readonly Screening[],
  waves: readonly Uint8Array[],
  people: People,
): LineUp {
  const starts = new Int32Array(people.written.length * WAVES.length + 1);
  const each = (visit: (slot: number, source: number, row: number) => void) =>
    sources.forEach((source, index) => {
      eachKept(
        source,
        screenings[index] as Screening,
        waves[index] as Uint8Array,
        people.personOf[index] as Int32Array,
        (slot, row) => visit(slot, index, row),
      );
    });
  each((slot) => {
    (starts[slot + 1] as number)++;
  });
  for (let slot = 0; slot < starts.length - 1; slot++) {
    if ((starts[slot + 1] as number) > 1) throw new Error(`line up: two responses of one person in one wave: ${slot}`);
    starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  }
  const length = starts[starts.length - 1] as number;
  const lined: LineUp = {
    length,
    source: new Uint16Array(length),
    row: new Int32Array(length),
    wave: new Uint8Array(length),
    person: new Int32Array(length),
  };
  each((slot, source, row) => {
    const at = starts[slot] as number;
    lined.source[at] = source;
    lined.row[at] = row;
    lined.wave[at] = slot % WAVES.length;
    lined.person[at] = Math.floor(slot / WAVES.length);
  });
  return lined;
}

/** A slot is a person's place for one wave. */
function eachKept(
  { sheet }: Source,
  { reasons }: Screening,
  waves: Uint8Array,
  personOf: Int32Array,
  visit: (slot: number, row: number) => void,
): void {
  for (const row of sheet.rows) {
    if (reasons[row] !== 0) continue;
    const first = (personOf[row] as number) * WAVES.length;
    for (let wave = 0; wave < WAVES.length; wave++)
      if (((waves[row] as number) & (1 << wave)) !== 0) visit(first + wave, row);
  }
}
