import {
  type ChoiceKey,
  type Choices,
  type LedgerEntry,
  SET_ASIDE_REASONS,
  type SetAsideReason,
  type Understanding,
} from '../../../vocabulary';
import { type Page, pageOf } from '../paging';

export const PAGE = 100;

export function reasonCounts(ledger: LedgerEntry[]): { reason: SetAsideReason; count: number }[] {
  return SET_ASIDE_REASONS.map((reason) => ({
    reason,
    count: ledger.filter((entry) => entry.reason === reason).length,
  })).filter(({ count }) => count > 0);
}

/** One page of the ledger under a filter; a page beyond the last is the last. */
export function ledgerPage(ledger: LedgerEntry[], reason: SetAsideReason | null, asked: number): Page<LedgerEntry> {
  const all = reason === null ? ledger : ledger.filter((entry) => entry.reason === reason);
  return pageOf(all, asked, PAGE);
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
