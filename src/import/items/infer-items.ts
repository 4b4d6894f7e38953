import type { Framework, Plan } from '../../vocabulary';
import { competencyOfCode, competencyOfText } from './competency-hints';
import type { FoundItem } from './found-item';
import type { ItemCandidate } from './item-candidates';

type NamedItem = { id: string; base: string; hint: string | null; candidates: ItemCandidate[] };

/**
 * Items of sources that no instrument names: candidates with the same question (or, without one, the same code) are one item, items of one
 * matrix or code stem one group, and a group is proposed for the competency that its code or words speak of.
 */
export function inferItems(candidates: readonly ItemCandidate[], plan: Plan): FoundItem[] {
  const items = nameItems(candidates);
  for (const item of items) item.hint = hintOf(item, plan.framework);
  shareHints(items);
  return items.map((item): FoundItem => {
    const group = item.hint === null ? `${item.base}/none` : `${item.base}/${item.hint}`;
    const chosen = plan.choices[`competency/${item.id}`] ?? plan.choices[`competency/${group}`];
    const known = plan.framework.competencies.some(({ id }) => id === chosen);
    const competency = chosen === undefined ? item.hint : known ? (chosen as string) : null;
    return {
      id: item.id,
      group,
      text: { 'zh-TW': item.candidates[0]?.text, en: item.candidates[0]?.text },
      competency,
      from: chosen === undefined ? 'proposal' : 'choice',
      reverse: (plan.choices[`reverse/${item.id}`] ?? plan.choices[`reverse/${group}`]) === 'true',
      declared: declaredOf(item),
      places: item.candidates.map(({ sheet, column, wave }) => ({ sheet, column, wave })),
    };
  });
}

/** The scale that a dictionary of the tool gives, where all that it says of the item is the same. */
function declaredOf({ candidates }: NamedItem): FoundItem['declared'] {
  const scales = candidates.map(({ sheet, column }) => sheet.fields[column]?.scale ?? null);
  const [first] = scales;
  return first && new Set(scales.map((scale) => JSON.stringify(scale))).size === 1 ? first : null;
}

/**
 * One name for the same question in every source and wave: its text, since question numbers shift between surveys; with the matrix's stem
 * where one source asks the same text twice, and with the code where even that does not tell them apart.
 */
function nameItems(candidates: readonly ItemCandidate[]): NamedItem[] {
  const levels = [
    (candidate: ItemCandidate) => candidate.text,
    (candidate: ItemCandidate) => `${candidate.stem} - ${candidate.text}`,
    (candidate: ItemCandidate) => `${candidate.code} ${candidate.text}`,
    (candidate: ItemCandidate) => `${candidate.code} ${candidate.text} #${candidate.column + 1}`,
  ];
  const named = new Map<string, NamedItem>();
  let rest = [...candidates];
  for (const level of levels) {
    const byName = groupBy(rest, level);
    const clashing = new Set([...byName.values()].filter(clashes).flat());
    for (const [name, list] of byName) {
      const settled = list.filter((candidate) => !clashing.has(candidate));
      const [first] = settled;
      if (first) named.set(name, { id: name, base: baseOf(first), hint: null, candidates: settled });
    }
    rest = rest.filter((candidate) => clashing.has(candidate));
  }
  return [...named.values()].sort((left, right) => positionOf(left, candidates) - positionOf(right, candidates));
}

function positionOf(item: NamedItem, candidates: readonly ItemCandidate[]): number {
  return candidates.indexOf(item.candidates[0] as ItemCandidate);
}

/** Whether one source has two of these columns for the same wave. */
function clashes(candidates: readonly ItemCandidate[]): boolean {
  const places = candidates.map(({ sheet, wave }) => `${sheet.table.sha256}/${wave}`);
  return new Set(places).size < places.length;
}

function baseOf({ codeStem, stem }: ItemCandidate): string {
  if (codeStem !== '' && !isGeneric(codeStem)) return codeStem;
  return stem || codeStem;
}

function isGeneric(codeStem: string): boolean {
  return /^(q|qid|question|題|題目|問題|item|var|v)[_\d]*$/i.test(codeStem);
}

function hintOf(item: NamedItem, framework: Framework): string | null {
  for (const { codeStem } of item.candidates) {
    const hint = isGeneric(codeStem)
      ? null
      : (competencyOfCode(codeStem, framework) ?? competencyOfText(codeStem, framework));
    if (hint) return hint;
  }
  const [first] = item.candidates;
  return first ? (competencyOfText(first.stem, framework) ?? competencyOfText(first.text, framework)) : null;
}

/** Items of one own code stem belong together, whatever their single texts speak of: the hint that most of them have is the hint of all. */
function shareHints(items: readonly NamedItem[]): void {
  for (const [base, members] of groupBy(items, ({ base: name }) => name)) {
    const coded = members.every(({ candidates }) =>
      candidates.every(({ codeStem }) => codeStem === base && !isGeneric(codeStem)),
    );
    if (base === '' || !coded) continue;
    const hints = [...groupBy(members, ({ hint }) => hint ?? '')].filter(([hint]) => hint !== '');
    hints.sort((left, right) => right[1].length - left[1].length);
    for (const member of members) member.hint = hints[0]?.[0] ?? null;
  }
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
