export type Page<Entry> = { entries: Entry[]; page: number; pages: number; from: number; to: number; count: number };

/** One page of a list; a page beyond the last is the last. */
export function pageOf<Entry>(list: readonly Entry[], asked: number, size: number): Page<Entry> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.min(Math.max(0, asked), pages - 1);
  const entries = list.slice(page * size, (page + 1) * size);
  const from = entries.length === 0 ? 0 : page * size + 1;
  return { entries, page, pages, from, to: page * size + entries.length, count: list.length };
}
