import type { Translate } from '../../../messages';
import type { CsvCell } from '../../../report';
import { type Language, type LedgerEntry, localText } from '../../../vocabulary';
import { listOf, shortWaveName } from '../words';
import { toldReason } from './ledger-view';

export type LedgerWords = { wave: string | null; reason: string; flags: string | null; instead: string | null };

/** One entry in words: why it was set aside, and what is used instead. */
export function ledgerWords(t: Translate, language: Language, entry: LedgerEntry): LedgerWords {
  const { file, wave, because, flags = [], insteadOf } = entry;
  return {
    wave: wave && shortWaveName(t, wave),
    reason: localText(because, language) || t(`data.reasons.${toldReason(entry)}`),
    flags:
      flags.length === 0
        ? null
        : listOf(
            language,
            flags.map((flag) => t(`data.quality.flags.${flag}`)),
          ),
    instead: insteadOf
      ? t(insteadOf.file === file ? 'data.ledger.insteadSame' : 'data.ledger.instead', { ...insteadOf })
      : null,
  };
}

/** The ledger as the rows of a file, the names of the columns first. */
export function ledgerRows(t: Translate, language: Language, entries: readonly LedgerEntry[]): CsvCell[][] {
  const columns = (['file', 'row', 'person', 'wave', 'reason'] as const).map((column) => t(`data.ledger.${column}`));
  // Most of a hundred thousand entries are set aside alike.
  const said = new Map<string, LedgerWords>();
  const rows = entries.map((entry) => {
    const kind = JSON.stringify([entry.wave, toldReason(entry), entry.because, entry.flags]);
    const words = (!entry.insteadOf && said.get(kind)) || ledgerWords(t, language, entry);
    if (!entry.insteadOf) said.set(kind, words);
    const { wave, reason, flags, instead } = words;
    const why = [reason, flags, instead].filter((words) => words !== null).join('; ');
    return [entry.file, entry.row, entry.person, wave, why];
  });
  return [columns, ...rows];
}
