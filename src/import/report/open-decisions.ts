import type { ChoiceKey, Choices, Decision, Framework, PeopleFlow, Plan } from '../../vocabulary';
import type { ScaledItem } from '../items/item-scale';
import type { Responses } from '../read-responses';
import type { GatheredItem } from '../rows/gather-items';
import { hasPersonalIds } from '../rows/person-names';
import { columnLabel, filledTexts } from '../sheet';
import type { Source } from '../source';

/** Every question whose answer the program only proposes, in the order in which answers build on each other. */
export function openDecisions(
  sources: readonly Source[],
  responses: Responses,
  people: PeopleFlow,
  plan: Plan,
  further: readonly Decision[] = [],
): Decision[] {
  const items = responses.items.map(({ item }) => item);
  const decisions = [
    ...sources.filter(({ use }) => use !== 'ignore' || people.both === 0).flatMap(encodingDecision),
    ...responses.sources.flatMap((source) => source.decisions.filter(({ kind }) => kind === 'dates')),
    ...[...responses.sources, ...responses.beside].flatMap(personDecision),
    ...pseudonymDecision(responses),
    ...responses.sources.flatMap((source) => source.decisions.filter(({ kind }) => kind === 'event')),
    ...responses.decisions.filter(({ kind }) => kind === 'wave'),
    ...competencyDecisions(items, plan.framework),
    ...responses.decisions.filter(({ kind }) => kind !== 'wave'),
    ...labelDecisions(responses.items),
    ...further,
  ];
  return unanswered(decisions, plan.choices);
}

/** Decisions that no choice answers yet; pseudonyms are settled by their key as well. */
function unanswered(decisions: readonly Decision[], choices: Choices): Decision[] {
  const seen = new Set<string>();
  return decisions.filter(({ key, kind }) => {
    const chosen = kind !== 'pseudonym' && choices[key] !== undefined;
    if (chosen || choices[`accepted/${key}`] === 'true' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function encodingDecision({ sheet: { table } }: Source): Decision[] {
  if (table.encodingDoubt.length < 2) return [];
  const options = table.encodingDoubt.map(({ encoding, preview }) => ({ value: encoding, preview }));
  return [{ key: `encoding/${table.sha256}`, kind: 'encoding', file: table.name, options, proposal: table.encoding }];
}

/** Asked where nothing but the contents of a column says that it names the person. */
function personDecision({ sheet, person }: Source): Decision[] {
  if (!person.guessed || person.column === null) return [];
  const options = person.candidates.slice(0, 8).map((column) => ({
    value: String(column),
    text: { en: columnLabel(sheet, column), 'zh-TW': columnLabel(sheet, column) },
    preview: sheet.personal[column]
      ? []
      : filledTexts(sheet, column)
          .slice(0, 3)
          .map(({ text }) => text.trim()),
  }));
  const { sha256, name } = sheet.table;
  return [{ key: `person/${sha256}`, kind: 'person', file: name, options, proposal: String(person.column) }];
}

/** Asked while people are named by personal ids and their key was not given: by what names they are to be known. */
function pseudonymDecision({ sources, beside, people }: Responses): Decision[] {
  if (people.names !== 'numbered') return [];
  const columns = [...sources, ...beside]
    .filter(hasPersonalIds)
    .flatMap(({ sheet, person: { column } }) => (column === null ? [] : [columnLabel(sheet, column)]));
  const options = [{ value: 'pseudonym' }, { value: 'leaveOut' }];
  const subject = [...new Set(columns)].join(', ');
  return [{ key: 'personIds', kind: 'pseudonym', subject, options, proposal: 'pseudonym' }];
}

/** One for each group of items that a proposal, and not an instrument, gives its competency. */
function competencyDecisions(items: readonly ScaledItem[], framework: Framework): Decision[] {
  const groups = new Map<string, ScaledItem[]>();
  for (const item of items)
    if (item.from === 'proposal') groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  const options = [...framework.competencies.map(({ id, name }) => ({ value: id, text: name })), { value: 'none' }];
  return [...groups].map(([group, members]): Decision => {
    const first = members[0] as ScaledItem;
    return {
      key: `competency/${group}`,
      kind: 'competency',
      subject: group.replace(/\/[^/]*$/, '') || first.id,
      values: { items: members.length, first: first.id },
      options,
      proposal: first.competency ?? 'none',
    };
  });
}

/** Without an instrument: labels that the scale does not know, each asked once for its group; until then they are no answers. */
function labelDecisions(gathered: readonly GatheredItem[]): Decision[] {
  const decisions = new Map<ChoiceKey, Decision>();
  for (const { item, unread } of gathered) {
    if (item.declared !== null || item.competency === null) continue;
    const { min, max, labels } = item.scale.shown;
    const names = labels?.['zh-TW'] ?? labels?.en ?? [];
    for (const [label, count] of [...unread.values()].flatMap(({ texts }) => [...texts])) {
      const key: ChoiceKey = `label/${item.group}/${label}`;
      const known = decisions.get(key);
      const before = Number(known?.values?.count ?? 0);
      const points = Array.from({ length: max - min + 1 }, (_, index) => ({
        value: String(min + index),
        ...(names[index] ? { text: { en: names[index], 'zh-TW': names[index] } } : {}),
      }));
      const options = [...points, { value: 'missing' }];
      decisions.set(key, {
        key,
        kind: 'labels',
        subject: label,
        values: { count: before + count },
        options,
        proposal: 'missing',
      });
    }
  }
  return [...decisions.values()];
}
