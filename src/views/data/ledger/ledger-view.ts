import {
  type ChoiceKey,
  type Choices,
  type LedgerEntry,
  SET_ASIDE_REASONS,
  type SetAsideReason,
  type Understanding,
} from '../../../vocabulary';

export const PAGE = 100;

export function reasonCounts(ledger: LedgerEntry[]): { reason: SetAsideReason; count: number }[] {
  return SET_ASIDE_REASONS.map((reason) => ({
    reason,
    count: ledger.filter((entry) => entry.reason === reason).length,
  })).filter(({ count }) => count > 0);
}

export type LedgerPage = {
  entries: LedgerEntry[];
  page: number;
  pages: number;
  from: number;
  to: number;
  count: number;
};

/** One page of the ledger under a filter; a page beyond the last is the last. */
export function ledgerPage(ledger: LedgerEntry[], reason: SetAsideReason | null, asked: number): LedgerPage {
  const all = reason === null ? ledger : ledger.filter((entry) => entry.reason === reason);
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(Math.max(0, asked), pages - 1);
  const entries = all.slice(page * PAGE, (page + 1) * PAGE);
  const from = entries.length === 0 ? 0 : page * PAGE + 1;
  return { entries, page, pages, from, to: page * PAGE + entries.length, count: all.length };
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
