import { type LedgerEntry, WAVES } from '../../vocabulary';
import type { Responses } from '../read-responses';
import type { People } from '../rows/identify-people';
import { reasonOf, type Screening } from '../rows/screen-rows';
import { isBlank, textsOf } from '../sheet';
import type { Source } from '../source';

type More = (row: number) => Partial<LedgerEntry>;

/** Every response that was set aside, source by source in file order. */
export function ledgerOf({ sources, screenings, waves, displaced, leftOut, people }: Responses): LedgerEntry[] {
  const winners = new Map(displaced.map(({ source, row, by }) => [`${source}/${row}`, by]));
  return sources.flatMap((source, index) => {
    const more: More = (row) => {
      const winner = winners.get(`${index}/${row}`);
      return {
        ...(leftOut.has(`${index}/${row}`) ? { flags: leftOut.get(`${index}/${row}`) ?? [] } : {}),
        ...(winner
          ? { insteadOf: { file: (sources[winner.source] as Source).sheet.table.name, row: winner.row + 1 } }
          : {}),
      };
    };
    return rowsSetAside(source, screenings[index] as Screening, waves[index] as Uint8Array, people, more);
  });
}

/** The rows of one source that were set aside, in file order. */
export function rowsSetAside(
  source: Source,
  { reasons, because, excludedAs }: Screening,
  waves: Uint8Array,
  people: People,
  more: More = () => ({}),
): LedgerEntry[] {
  const { sheet } = source;
  const entries: LedgerEntry[] = [];
  for (const row of sheet.rows) {
    if (reasons[row] === 0) continue;
    const reason = reasonOf(reasons[row] as number);
    const words = because.get(row);
    const kind = excludedAs.get(row);
    entries.push({
      sha256: sheet.table.sha256,
      file: sheet.table.name,
      row: row + 1,
      person: shownId(source, row, people),
      wave: onlyWave(waves[row] as number),
      reason,
      ...(words ? { because: words } : {}),
      ...(kind ? { excludedAs: kind } : {}),
      ...more(row),
      restorable: reason !== 'noId' && kind !== 'noWave' && kind !== 'otherEvent',
    });
  }
  return entries;
}

function shownId({ sheet, person }: Source, row: number, { shown }: People): string | null {
  if (person.column === null) return null;
  const { values, codes } = textsOf(sheet, person.column);
  const text = values[codes[row] as number] as string;
  return isBlank(sheet, text) ? null : shown(text);
}

/** A wide row with several waves has no one wave. */
function onlyWave(bits: number) {
  return WAVES.find((_, wave) => bits === 1 << wave) ?? null;
}
