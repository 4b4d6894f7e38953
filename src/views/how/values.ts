import type { ValueName } from '../../messages';
import type { Interval, Refusal } from '../../vocabulary';

export type FigureValues = { values: [ValueName, number][]; refusal: Refusal | null };

export type Maybe = [ValueName, number | undefined];

const known = (entries: Maybe[]) => entries.filter((entry): entry is [ValueName, number] => entry[1] !== undefined);
export const limits = (ci: Interval | undefined): Maybe[] => [
  ['low', ci?.[0]],
  ['high', ci?.[1]],
];
export const given = (entries: Maybe[], refusal: Refusal | null = null): FigureValues => ({
  values: known(entries),
  refusal,
});
export const refused = ({ refusal }: { refusal: Refusal }): FigureValues => ({ values: [], refusal });
