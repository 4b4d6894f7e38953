import type { ItemCard, ItemQuality, Quality, SemesterQuality } from '../../../vocabulary';

/** Share of blank answers from which an item is pointed out. */
export const NOTABLE_MISSING = 0.1;

/** All semesters as one row. */
export function allSemesters({ bySemester }: Quality): SemesterQuality {
  const sum = (of: (row: SemesterQuality) => number) => bySemester.reduce((total, row) => total + of(row), 0);
  const responses = sum((row) => row.responses);
  const timed = bySemester.some(({ speeding }) => speeding !== null);
  return {
    semester: '',
    responses,
    straightLining: sum((row) => row.straightLining),
    longStrings: sum((row) => row.longStrings),
    speeding: timed ? sum(({ speeding }) => speeding ?? 0) : null,
    outOfRange: sum((row) => row.outOfRange),
    missingShare: responses === 0 ? 0 : sum((row) => row.missingShare * row.responses) / responses,
  };
}

export type ItemToLookAt = { item: ItemCard; quality: ItemQuality };

/** Items that may run the other way, and items that many left blank, each with its card. */
export function itemsToLookAt(quality: Quality, items: readonly ItemCard[]) {
  const known = quality.items.flatMap((one): ItemToLookAt[] => {
    const item = items.find(({ key }) => key === one.key);
    return item ? [{ item, quality: one }] : [];
  });
  return {
    turned: known.filter((one) => one.quality.suspectReverse),
    blank: known.filter((one) => one.quality.missingShare > NOTABLE_MISSING),
  };
}
