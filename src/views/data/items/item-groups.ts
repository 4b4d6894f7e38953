import type { ItemCard, Understanding } from '../../../vocabulary';

export type ItemGroup = { competency: string | null; items: ItemCard[]; toLookAt: number };

/** Of the answers that are not blank, the share that could be read; nothing where all are blank. */
export function readShare(item: Pick<ItemCard, 'answered' | 'unread' | 'outOfRange'>): number | null {
  const given = item.answered + item.outOfRange + item.unread.reduce((sum, { count }) => sum + count, 0);
  return given === 0 ? null : item.answered / given;
}

/** Whether a person should see the item unfolded: a proposal, or answers that were not read. */
export function deservesALook(item: ItemCard): boolean {
  const proposed = item.from === 'proposal' && item.competency !== null;
  return proposed || item.unread.length > 0 || item.outOfRange > 0 || item.answered === 0;
}

/** Items by competency in the framework's order, those left out last; competencies without items are not listed. */
export function itemGroups(understanding: Pick<Understanding, 'framework' | 'items'>): ItemGroup[] {
  const { framework, items } = understanding;
  const known = framework.competencies.map(({ id }) => id);
  const strange = items
    .map(({ competency }) => competency)
    .filter((id): id is string => id !== null && !known.includes(id));
  return [...new Set([...known, ...strange, null])]
    .map((competency) => {
      const own = items.filter((item) => item.competency === competency);
      return { competency, items: own, toLookAt: own.filter(deservesALook).length };
    })
    .filter((group) => group.items.length > 0);
}

/** The columns of an item as few words: each name once, however many files have it. */
export function columnNames(item: ItemCard): string[] {
  return [...new Set(item.columns.map(({ column }) => column))];
}

/** What an item is called where there is no room for its text. */
export function shortName(item: ItemCard): string {
  return item.key.length <= 24 ? item.key : `${item.key.slice(0, 23)}…`;
}
