import type { TextStore } from '../../store';
import { type TextCount, type TextGroup, WAVES } from '../../vocabulary';

export type TextRows = Awaited<ReturnType<TextStore['rows']>>;

/** Texts with the people who wrote them; a text of nobody counts as a text alone. */
export function countTexts(
  rows: TextRows,
  among: (at: number) => boolean = () => true,
): TextCount & { unnamed: number } {
  const people = new Set<number>();
  let texts = 0;
  let unnamed = 0;
  rows.at.forEach((at, row) => {
    if (!among(at)) return;
    texts++;
    const person = rows.person[row]!;
    if (person < 0) unnamed++;
    else people.add(person);
  });
  return { texts, people: people.size, unnamed };
}

/** By wave, in time; '' for texts that tell none, which is left out where no text tells one. */
export const textsByWave = (rows: TextRows, among?: (at: number) => boolean): TextGroup[] =>
  byValue(rows, rows.wave, WAVES, among);

export const textsBySemester = (
  rows: TextRows,
  semesters: readonly string[],
  among?: (at: number) => boolean,
): TextGroup[] => byValue(rows, rows.semester, semesters, among);

function byValue(
  rows: TextRows,
  codes: Int32Array,
  values: readonly string[],
  among: (at: number) => boolean = () => true,
): TextGroup[] {
  const wanted = new Set(Array.from(codes).filter((code) => code >= 0));
  if (wanted.size === 0) return [];
  const codeOf = new Map(Array.from(rows.at, (at, row) => [at, codes[row]!]));
  const group = (code: number, value: string): TextGroup => {
    const { texts, people } = countTexts(rows, (at) => codeOf.get(at) === code && among(at));
    return { value, texts, people };
  };
  const told = [...wanted].sort((one, other) => one - other).map((code) => group(code, values[code] ?? ''));
  return codes.includes(-1) ? [...told, group(-1, '')] : told;
}
