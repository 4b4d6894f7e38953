import { QUALITY_FLAGS, type QualityFlag } from '../../vocabulary';
import { reasonCode, type Screening } from '../rows/screen-rows';
import type { Source } from '../source';
import type { Assessment } from './assess-quality';

/** Sets careless responses aside as the person chose to; a wide row goes as a whole. Returns why, by `source/row`, for the ledger. */
export function leaveOut(
  { quality, careless }: Assessment,
  sources: readonly Source[],
  screenings: readonly Screening[],
): Map<string, QualityFlag[]> {
  const flagsOf = new Map<string, Set<QualityFlag>>();
  for (const { sha256, row, flags } of quality.flagged) {
    const key = `${sha256}/${row - 1}`;
    flagsOf.set(key, new Set([...(flagsOf.get(key) ?? []), ...flags]));
  }
  const leftOut = new Map<string, QualityFlag[]>();
  for (const { source, row } of careless) {
    (screenings[source] as Screening).reasons[row] = reasonCode('byHand');
    const flags = flagsOf.get(`${sources[source]?.sheet.table.sha256}/${row}`);
    leftOut.set(
      `${source}/${row}`,
      QUALITY_FLAGS.filter((flag) => flags?.has(flag)),
    );
  }
  return leftOut;
}
