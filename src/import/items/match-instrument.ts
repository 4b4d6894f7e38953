import type { Choices, Instrument, Wave } from '../../vocabulary';
import { columnsNamed, type Sheet } from '../sheet';
import type { FoundItem, ItemPlace } from './found-item';

/** Every item of the instrument with its columns in the sources; an item that no source holds has none. */
export function matchInstrument(instrument: Instrument, sheets: readonly Sheet[], choices: Choices): FoundItem[] {
  return instrument.competencies.flatMap(({ id: competency, items }) =>
    items.map((item): FoundItem => {
      const chosen = choices[`competency/${item.id}`];
      const reverse = choices[`reverse/${item.id}`];
      return {
        id: item.id,
        group: item.id,
        text: item.text ?? {},
        competency: chosen === undefined ? competency : chosen === 'none' ? null : chosen,
        from: chosen === undefined ? 'instrument' : 'choice',
        reverse: reverse === undefined ? item.reverse : reverse === 'true',
        declared: item.scale ?? instrument.scale,
        places: sheets.flatMap((sheet) => placesOf(sheet, item.columns)),
      };
    }),
  );
}

/**
 * The columns of an item in one source, one for each wave that the names tell, or one for the wave of the row. Alternatives are tried in
 * order and never replace what an earlier one found. A column without a wave beside one with is the wave that is still free.
 */
function placesOf(sheet: Sheet, alternatives: readonly string[]): ItemPlace[] {
  const found = new Map<Wave | null, number>();
  for (const name of alternatives) {
    for (const column of columnsNamed(sheet, name)) {
      const wave = sheet.names[column]?.wave ?? null;
      if (!found.has(wave)) found.set(wave, column);
    }
    if (found.size === 1 && found.has(null)) break;
  }
  const plain = found.get(null);
  if (plain !== undefined && found.size > 1) {
    found.delete(null);
    const free: Wave | undefined = (['pre', 'post'] as const).find((wave) => !found.has(wave));
    if (free) found.set(free, plain);
  }
  return [...found].map(([wave, column]) => ({ sheet, column, wave }));
}
