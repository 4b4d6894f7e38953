import type { Choices, MadeDecision, ResultsFile } from '../vocabulary';

/** Their keys name responses, ids, and what people wrote as an answer: only how many there are is told. */
const COUNTED = new Set(['row', 'merge', 'label']);
const SHA = /^[0-9a-f]{64}$/;

/** How many decisions of each kind. */
export function decisionCounts(choices: Choices): NonNullable<ResultsFile['decisions']> {
  const counts: Record<string, number> = {};
  for (const key of Object.keys(choices).sort()) {
    const kind = key.split('/')[0]!;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Every decision that bears on results: what it is of, and what was chosen, without anything that names people. */
export function madeDecisions(choices: Choices): MadeDecision[] {
  const made = new Map<string, MadeDecision>();
  for (const [key, value] of Object.entries(choices).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [what, first = '', ...rest] = key.split('/');
    if (what === undefined || what === 'accepted' || value === undefined) continue;
    const source = SHA.test(first) ? { source: first } : {};
    const words = [...(SHA.test(first) ? [] : [first]), ...rest].join('/');
    if (!COUNTED.has(what)) {
      const about = words === '' ? {} : { about: words };
      made.set(key, { what, ...source, ...about, value: what === 'personIds' ? value.split('/')[0]! : value });
      continue;
    }
    const about = what === 'label' ? { about: first } : {};
    const chosen = what === 'label' && value !== 'missing' ? 'step' : value;
    const counted = JSON.stringify([what, source, about, chosen]);
    const times = (made.get(counted)?.times ?? 0) + 1;
    made.set(counted, { what, ...source, ...about, value: chosen, times });
  }
  return [...made.values()];
}
