import type { ValueName } from '../../messages';
import type { Detectable, Interval, Refusal } from '../../vocabulary';

export type FigureValues = { values: [ValueName, number][]; refusal: Refusal | null };

export type Maybe = [ValueName, number | undefined];

const known = (entries: Maybe[]) => entries.filter((entry): entry is [ValueName, number] => entry[1] !== undefined);
export const limits = (ci: Interval | undefined): Maybe[] => [
  ['low', ci?.[0]],
  ['high', ci?.[1]],
];
export const detectableValues = ({ points80, points90, dz80, dz90, dav80, dav90 }: Detectable): Maybe[] => [
  ['points80', points80],
  ['points90', points90],
  ['dz80', dz80],
  ['dz90', dz90],
  ['dav80', dav80],
  ['dav90', dav90],
];
export const given = (entries: Maybe[], refusal: Refusal | null = null): FigureValues => ({
  values: known(entries),
  refusal,
});
export const refused = ({ refusal }: { refusal: Refusal }): FigureValues => ({ values: [], refusal });
