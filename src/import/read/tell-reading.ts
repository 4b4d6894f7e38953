import type { Problem, ReadTable, Understanding } from '../../vocabulary';

/** What reading brought up of each source, before what understanding brought up; what both name is told once, by rows. */
export function withReadingProblems(understanding: Understanding, tables: readonly ReadTable[]): Understanding {
  const found = new Map(tables.map(({ sha256, problems }) => [sha256, problems ?? []]));
  const sources = understanding.sources.map((card) => {
    const reading: Problem[] = found.get(card.sha256) ?? [];
    const codes = new Set(reading.map(({ code }) => code));
    return { ...card, problems: [...reading, ...card.problems.filter(({ code }) => !codes.has(code))] };
  });
  return { ...understanding, sources };
}
