import type { Plan, ReadTable, Understanding } from '../vocabulary';

/** Names a reading of sources: the same tables and plan give the same text, anything that could change an answer another one. */
export function fingerprintOf(tables: readonly ReadTable[], plan: Plan, names: Understanding['personNames']): string {
  const sources = tables.map(({ sha256, name, encoding, delimiter }) => [sha256, name, encoding, delimiter]);
  const choices = Object.entries(plan.choices).sort(([left], [right]) => (left < right ? -1 : 1));
  const competencies = plan.framework.competencies;
  return fnv(JSON.stringify([sources, plan.instrument, competencies, choices, names]));
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, over the text forwards and backwards. */
function fnv(text: string): string {
  let forwards = 0x811c9dc5;
  let backwards = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(index), 0x01000193);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');
  return hex(forwards) + hex(backwards);
}
