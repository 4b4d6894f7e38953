import { NO_ANSWER, WAVES, type Wave } from '../../vocabulary';
import { textsOf } from '../sheet';
import type { Source, SourceAnswers } from '../source';

export function waveBit(wave: Wave): number {
  return 1 << WAVES.indexOf(wave);
}

/** The waves of each grid row as bits: one for its wave, in a wide source one for each wave in which it answers at least one item. */
export function wavesOfRows(source: Source, answers: readonly SourceAnswers[]): Uint8Array {
  const { sheet, waveReading, waveColumn } = source;
  const bits = new Uint8Array(sheet.table.grid.height);
  const { wave } = waveReading;
  if (wave === 'wide') return answeredWaves(source, answers, bits);
  if (wave === 'column') {
    if (!waveColumn) throw new Error(`waves of rows: no wave column: ${sheet.table.name}`);
    const { codes } = textsOf(sheet, waveColumn.column);
    const bitOf = Uint8Array.from(waveColumn.waves, (one) => (one === null ? 0 : waveBit(one)));
    for (const row of sheet.rows) bits[row] = bitOf[codes[row] as number] as number;
    return bits;
  }
  if (wave !== null) for (const row of sheet.rows) bits[row] = waveBit(wave);
  return bits;
}

function answeredWaves(source: Source, answers: readonly SourceAnswers[], bits: Uint8Array): Uint8Array {
  for (const { place, values, source: index } of answers) {
    if (index !== source.index || place.wave === null) continue;
    const bit = waveBit(place.wave);
    const { codes } = textsOf(place.sheet, place.column);
    for (const row of source.sheet.rows) {
      if (values[codes[row] as number] !== NO_ANSWER) bits[row] = (bits[row] as number) | bit;
    }
  }
  return bits;
}
