import type { Choices } from '../../vocabulary';

/** Two keys that the person said are one person: the second is counted under the first. */
export type Merge = { kept: string; other: string };

/** The pairs that are chosen to be one person and whose two keys are both there. Keys may hold slashes, so that every cut is tried. */
export function chosenMerges(choices: Choices, has: (key: string) => boolean): Merge[] {
  const merges: Merge[] = [];
  for (const [choice, answer] of Object.entries(choices)) {
    if (answer !== 'same' || !choice.startsWith('merge/')) continue;
    const parts = choice.slice('merge/'.length).split('/');
    for (let cut = 1; cut < parts.length; cut++) {
      const merge = { kept: parts.slice(0, cut).join('/'), other: parts.slice(cut).join('/') };
      if (merge.kept !== merge.other && has(merge.kept) && has(merge.other)) {
        merges.push(merge);
        break;
      }
    }
  }
  return merges;
}

/** The key under which each merged key is counted in the end; a merge that would close a circle is left out. */
export function keptKeys(merges: readonly Merge[]): Map<string, string> {
  const kept = new Map<string, string>();
  const last = (key: string): string => {
    let at = key;
    for (let next = kept.get(at); next !== undefined; next = kept.get(at)) at = next;
    return at;
  };
  for (const merge of merges) {
    const [under, other] = [last(merge.kept), last(merge.other)];
    if (under !== other) kept.set(other, under);
  }
  return new Map([...kept.keys()].map((key) => [key, last(key)]));
}
