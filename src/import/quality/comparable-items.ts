import { type Choices, type ItemDifference, WAVES, type WavePair } from '../../vocabulary';
import type { GatheredItem } from '../rows/gather-items';
import type { AskedItems } from './asked-items';

/** Which items make the scores, and where they do not. */
export type ComparableItems = {
  differences: ItemDifference[];
  /** Whether an item counts in the score of its competency at all. */
  isUsed(item: number): boolean;
  /** Whether what a group answered to a used item is left out of the scores. */
  isLeftOut(item: number, group: number): boolean;
  /** By competency, the fewest items that a group is scored by, where that is not all of them. */
  fewest: Map<string, number>;
  /** Competencies without an item to score. */
  refused: string[];
};

/** One semester that has both of the compared waves, with the items that it asked in both, by their places. */
type ComparedSemester = { group: number; name: string; inBoth: ReadonlySet<number> };

/**
 * Finds the items of each competency that were asked in both compared waves of every semester. Only semesters that have both waves tell;
 * where none has, every item counts. With 'each' a semester is scored by whatever its two waves have in common.
 */
export function comparableItems(
  items: readonly GatheredItem[],
  names: readonly string[],
  asked: AskedItems,
  pair: WavePair,
  choices: Choices,
): ComparableItems {
  const codes = [WAVES.indexOf(pair.before), WAVES.indexOf(pair.after)] as const;
  const semesters = comparedSemesters(items, names, asked, codes);
  const differences: ItemDifference[] = [];
  const used = new Set<number>(semesters.length === 0 ? items.keys() : []);
  const leftOut = new Set<string>();
  const fewest = new Map<string, number>();
  const refused: string[] = [];
  const competencies = semesters.length === 0 ? [] : new Set(items.flatMap(({ item }) => item.competency ?? []));
  for (const competency of competencies) {
    const own = items.flatMap(({ item }, index) => (item.competency === competency ? [index] : []));
    const common = own.filter((item) => semesters.every(({ inBoth }) => inBoth.has(item)));
    const each = choices[`items/${competency}`] === 'each';
    const scored = each ? own.filter((item) => semesters.some(({ inBoth }) => inBoth.has(item))) : common;
    for (const item of scored) used.add(item);
    if (scored.length === 0) refused.push(competency);
    if (common.length === own.length) continue;
    const lists = semesters.map(({ name, inBoth }) => ({
      semester: name,
      items: own.filter((one) => inBoth.has(one)),
    }));
    differences.push({
      competency,
      semesters: lists.map((list) => ({ ...list, items: list.items.map((one) => idOf(items, one)) })),
      common: common.map((one) => idOf(items, one)),
      oneWave: semesters.flatMap((semester) => askedOnce(items, own, semester, asked, codes)),
      used: each ? 'each' : 'common',
    });
    if (!each || scored.length === 0) continue;
    fewest.set(competency, Math.min(...lists.map((list) => list.items.length).filter((length) => length > 0)));
    for (const { group, inBoth } of semesters)
      for (const item of scored) if (!inBoth.has(item)) leftOut.add(`${item}/${group}`);
  }
  const isLeftOut = (item: number, group: number) => leftOut.has(`${item}/${group}`);
  return { differences, isUsed: (item) => used.has(item), isLeftOut, fewest, refused };
}

function comparedSemesters(
  items: readonly GatheredItem[],
  names: readonly string[],
  asked: AskedItems,
  codes: readonly number[],
): ComparedSemester[] {
  return names.flatMap((name, group) => {
    if (!codes.every((wave) => asked.responses(group, wave) > 0)) return [];
    const inBoth = items.flatMap((_, item) => (codes.every((wave) => asked.isAsked(item, group, wave)) ? [item] : []));
    return [{ group, name, inBoth: new Set(inBoth) }];
  });
}

/** Items that a semester asked in one of the two waves only. */
function askedOnce(
  items: readonly GatheredItem[],
  own: readonly number[],
  { group, name }: ComparedSemester,
  asked: AskedItems,
  codes: readonly number[],
): ItemDifference['oneWave'] {
  return own.flatMap((item) => {
    const waves = codes.filter((wave) => asked.isAsked(item, group, wave)).map((code) => WAVES[code]);
    const [wave] = waves;
    return waves.length === 1 && wave ? [{ item: idOf(items, item), semester: name, wave }] : [];
  });
}

function idOf(items: readonly GatheredItem[], index: number): string {
  return items[index]?.item.id ?? '';
}
