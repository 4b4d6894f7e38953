import type { Translate } from '../../../messages';
import type { CsvCell } from '../../../report';
import { type Language, type LedgerEntry, localText, RATING_ASIDE, type RatingAside } from '../../../vocabulary';
import { listOf, shortWaveName } from '../words';
import { type ToldReason, toldReason } from './ledger-view';

export type LedgerWords = {
  wave: string | null;
  reason: string;
  flags: string | null;
  /** Of a rating: its criterion and rater, and what was written. */
  rating: string | null;
  instead: string | null;
};

const isOfRating = (reason: ToldReason): reason is RatingAside['why'] => RATING_ASIDE.some((why) => why === reason);

export const reasonName = (t: Translate, reason: ToldReason): string =>
  isOfRating(reason) ? t(`data.rubric.aside.${reason}`) : t(`data.reasons.${reason}`);

/** One entry in words: why it was set aside, and what is used instead. */
export function ledgerWords(t: Translate, language: Language, entry: LedgerEntry): LedgerWords {
  const { file, wave, because, flags = [], insteadOf } = entry;
  return {
    wave: wave && shortWaveName(t, wave),
    reason: localText(because, language) || reasonName(t, toldReason(entry)),
    rating: ratingWords(t, language, entry.rating),
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

function ratingWords(t: Translate, language: Language, rating: RatingAside | undefined): string | null {
  if (!rating) return null;
  const { criterion, rater, text } = rating;
  const words = [...(criterion ? [criterion] : []), ...(rater ? [rater] : [])];
  if (text !== null) words.push(t('data.rubric.asideText', { text }));
  return words.length > 0 ? listOf(language, words) : null;
}

/** The ledger as the rows of a file, the names of the columns first. */
export function ledgerRows(t: Translate, language: Language, entries: readonly LedgerEntry[]): CsvCell[][] {
  const columns = (['file', 'row', 'person', 'wave', 'reason'] as const).map((column) => t(`data.ledger.${column}`));
  // Most of a hundred thousand entries are set aside alike.
  const said = new Map<string, LedgerWords>();
  const rows = entries.map((entry) => {
    const kind = JSON.stringify([entry.wave, toldReason(entry), entry.because, entry.flags, entry.rating]);
    const words = (!entry.insteadOf && said.get(kind)) || ledgerWords(t, language, entry);
    if (!entry.insteadOf) said.set(kind, words);
    const { wave, reason, flags, rating, instead } = words;
    const why = [reason, rating, flags, instead].filter((words) => words !== null).join('; ');
    return [entry.file, entry.row, entry.person, wave, why];
  });
  return [columns, ...rows];
}
