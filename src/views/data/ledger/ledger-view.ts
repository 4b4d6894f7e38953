import {
  type ChoiceKey,
  type Choices,
  EXCLUDED_AS,
  type ExcludedAs,
  type LedgerEntry,
  RATING_ASIDE,
  type RatingAside,
  SET_ASIDE_REASONS,
  type SetAsideReason,
  type Understanding,
} from '../../../vocabulary';

export const PAGE = 100;

/** The reason as people are told it: more than the keys of the results file hold. */
export type ToldReason = SetAsideReason | ExcludedAs | RatingAside['why'];

export function toldReason({ reason, excludedAs, rating }: LedgerEntry): ToldReason {
  return rating?.why ?? excludedAs ?? reason;
}

export function reasonCounts(ledger: readonly LedgerEntry[]): { reason: ToldReason; count: number }[] {
  const counts = new Map<ToldReason, number>(
    [...SET_ASIDE_REASONS, ...EXCLUDED_AS, ...RATING_ASIDE].map((reason) => [reason, 0]),
  );
  for (const entry of ledger) counts.set(toldReason(entry), (counts.get(toldReason(entry)) ?? 0) + 1);
  return [...counts].flatMap(([reason, count]) => (count > 0 ? [{ reason, count }] : []));
}

export type LedgerSearch = { reason: ToldReason | null; text: string };

/** The entries of one reason whose person, file or row is written as the search says. */
export function searchedLedger(ledger: readonly LedgerEntry[], { reason, text }: LedgerSearch): readonly LedgerEntry[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  if (reason === null && wanted === '') return ledger;
  const holds = (shown: string) => shown.normalize('NFKC').toLowerCase().includes(wanted);
  return ledger.filter(
    (entry) =>
      (reason === null || toldReason(entry) === reason) &&
      (wanted === '' || String(entry.row) === wanted || holds(entry.person ?? '') || holds(entry.file)),
  );
}

export type ChosenRow = { key: ChoiceKey; file: string; row: number };

/** Responses that are used because a person said so; they are in no ledger, but the way back must stay. */
export function usedByHand(choices: Choices, understanding: Understanding): ChosenRow[] {
  const names = new Map(understanding.sources.map(({ sha256, name }) => [sha256, name]));
  return Object.entries(choices).flatMap(([key, value]) => {
    const [kind, sha256 = '', row = ''] = key.split('/');
    const file = names.get(sha256);
    if (kind !== 'row' || value !== 'use' || file === undefined) return [];
    return [{ key: key as ChoiceKey, file, row: Number(row) }];
  });
}
