import { type PlaceShares, SHARES, type SharesFinding, type SharesId } from '../vocabulary';
import { isAmong } from './cell-places';
import { type MarginTable, NOWHERE, type Place, placeKey } from './margin-table';
import { type Masking, maskedPlaces } from './masked-places';

/** What of a group is masked: shares of each kind, or all figures, since everybody had one score or changed alike. */
export type Masks = Record<SharesId | 'figures', boolean>;
export const NO_MASKS: Masks = { figures: false, reliableChange: false, target: false, moves: false, extremes: false };
export const isAnyMasked = (masks: Masks): boolean => Object.values(masks).some(Boolean);

type Masked = Record<keyof Masks, ReadonlySet<string>>;
type Rule = {
  /** By scale, the places of which nothing is told. */
  withheld: ReadonlyMap<string, ReadonlySet<string>>;
  threshold: number;
};

/** Which shares of the people at some places of the table are masked; together they are told where those of each place are. */
export function maskedShares(shares: SharesFinding, rule: Rule): (scale: string, places: readonly Place[]) => Masks {
  const masked = ofShares(shares, rule);
  return (scale, places) => {
    const own = masked.get(scale);
    return own ? ofKinds((kind) => isAmong(own[kind], places)) : NO_MASKS;
  };
}

const ofKinds = <Value>(of: (kind: keyof Masks) => Value) =>
  Object.fromEntries((['figures', ...SHARES] as const).map((kind) => [kind, of(kind)])) as Record<keyof Masks, Value>;

/** Every answer about the same cells decides alike, at once. */
const decided = new WeakMap<SharesFinding, Map<number, ReadonlyMap<string, Masked>>>();
function ofShares(shares: SharesFinding, rule: Rule): ReadonlyMap<string, Masked> {
  const own = decided.get(shares) ?? new Map<number, ReadonlyMap<string, Masked>>();
  decided.set(shares, own);
  const masked = own.get(rule.threshold) ?? decide(shares, rule);
  own.set(rule.threshold, masked);
  return masked;
}

type Places = ReadonlyMap<string, PlaceShares>;

function decide({ groupings, places }: SharesFinding, { withheld, threshold }: Rule): ReadonlyMap<string, Masked> {
  const scales = new Map<string, Map<string, PlaceShares>>();
  for (const one of places) {
    const scale = `${one.instrument}/${one.competency}`;
    const own = scales.get(scale) ?? new Map<string, PlaceShares>();
    scales.set(scale, own.set(placeKey(one.place), one));
  }
  const dimensions = groupings.map(({ values }) => [...values, NOWHERE]);
  return new Map(
    [...scales].map(([scale, at]) => {
      const table: MarginTable = { dimensions, people: (place) => at.get(placeKey(place))?.people ?? 0 };
      const isFew = (key: string) => at.get(key)!.people < 2 * threshold;
      const hidden = withheld.get(scale) ?? new Set<string>();
      const figures = maskedPlaces({ table, threshold, withheld: hidden, ...alikeAt(at, isFew) });
      const all = new Set([...hidden, ...figures]);
      const masked = ofKinds((kind) => {
        if (kind === 'figures') return figures;
        const own = maskedPlaces({ table, threshold, withheld: all, ...countedAt(at, kind, isFew) });
        return new Set([...figures, ...own]);
      });
      return [scale, masked];
    }),
  );
}

type OfKind = Pick<Masking, 'figures' | 'isMasked' | 'isCounted' | 'isEnd' | 'countAt'>;

/** Where everybody had one score, or changed alike, mean and spread tell it of every single person. */
function alikeAt(at: Places, isFew: (key: string) => boolean): OfKind {
  const alike = (key: string) => at.get(key)!.alike;
  return {
    figures: 3,
    isCounted: () => true,
    isMasked: (key) => isFew(key) && alike(key).some((value) => value !== null),
    isEnd: ([first, ...others], figure) => {
      const value = alike(first!)[figure] ?? null;
      return value !== null && others.every((key) => alike(key)[figure] === value);
    },
    countAt: null,
  };
}

/** Kinds that are masked of few whatever they count: how many did not change, and how many are at the ends of the scale. */
const ALWAYS_OF_FEW: ReadonlySet<SharesId> = new Set(['moves', 'extremes']);

function countedAt(at: Places, kind: SharesId, isFew: (key: string) => boolean): OfKind {
  const countsOf = (key: string) => at.get(key)?.counts[kind] ?? null;
  const countAt = (key: string, figure: number) => countsOf(key)![figure]!;
  const isEnd = (keys: readonly string[], figure: number) => {
    const count = keys.reduce((sum, key) => sum + countAt(key, figure), 0);
    return count === 0 || count === keys.reduce((sum, key) => sum + at.get(key)!.people, 0);
  };
  const figures = [...at.values()].find(({ counts }) => counts[kind] !== null)?.counts[kind]?.length ?? 0;
  return {
    figures,
    isCounted: (key) => countsOf(key) !== null,
    isMasked: (key) =>
      isFew(key) && (ALWAYS_OF_FEW.has(kind) || countsOf(key)!.some((_, figure) => isEnd([key], figure))),
    isEnd,
    countAt,
  };
}
