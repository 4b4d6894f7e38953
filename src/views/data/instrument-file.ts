import { CENTRE } from '../../framework';
import type { Choices, Instrument, InstrumentItem, ItemCard, Scale, Understanding } from '../../vocabulary';

type InstrumentScale = Instrument['scale'];

const sameScale = (one: Scale, other: Scale) =>
  one.min === other.min && one.max === other.max && JSON.stringify(one.labels) === JSON.stringify(other.labels);

function commonestScale(items: ItemCard[]): Scale {
  const counted = items.map(({ scale }) => ({
    scale,
    times: items.filter((other) => sameScale(scale, other.scale)).length,
  }));
  counted.sort((one, other) => other.times - one.times);
  return counted[0]?.scale ?? { min: 1, max: 5 };
}

/** Labels that a person said to count as no answer; every item reads them so. */
function missingLabels(choices: Choices): string[] {
  return Object.entries(choices).flatMap(([key, value]) => {
    const [kind, , ...label] = key.split('/');
    return kind === 'label' && value === 'missing' ? [label.join('/')] : [];
  });
}

function scaleOf({ min, max, labels }: Scale, missing: (string | number)[]): InstrumentScale {
  return { min, max, ...(labels ? { labels } : {}), ...(missing.length > 0 ? { missing } : {}) };
}

function itemOf(item: ItemCard, common: Scale, missing: (string | number)[]): InstrumentItem {
  const text = Object.values(item.text).some(Boolean) ? { text: item.text } : {};
  const columns = [...new Set(item.columns.map(({ column }) => column))].filter((column) => column !== '');
  const own = sameScale(item.scale, common) ? {} : { scale: scaleOf(item.scale, missing) };
  return { id: item.key, columns: columns.length > 0 ? columns : [item.key], ...text, reverse: item.reverse, ...own };
}

/** The rule as a share of the items, as an instrument says it; absent for the half rule. */
function minAnsweredOf(minAnswered: number, items: number): { minAnswered?: number } {
  const half = Math.ceil(0.5 * items - 1e-9);
  return minAnswered === half || items === 0 ? {} : { minAnswered: Math.min(1, minAnswered / items) };
}

function frameworkPart({ framework }: Understanding): Pick<Instrument, 'framework'> {
  if (framework.id === CENTRE.id) return { framework: null };
  const competencies = framework.competencies.map(({ id, name, definition }) => ({
    id,
    name,
    ...(definition ? { definition } : {}),
  }));
  return { framework: { ...framework.name, competencies } };
}

/**
 * The item map as `competency-instrument/1`. What an instrument in force says and the page does not touch (waves, exclusions, rubric,
 * further columns) is kept.
 */
export function instrumentFile(
  understanding: Understanding,
  { instrument, choices }: { instrument: Instrument | null; choices: Choices },
): Instrument {
  const mapped = understanding.items.filter(({ competency }) => competency !== null);
  const common = commonestScale(mapped);
  const missing = [...new Set([...(instrument?.scale.missing ?? []), ...missingLabels(choices)])];
  const people = understanding.sources.flatMap(({ use, person }) =>
    use === 'survey' && person ? [person.column] : [],
  );
  const person = [...new Set([...people, ...(instrument?.columns.person ?? [])])].filter((column) => column !== '');
  const ids = understanding.framework.competencies.map(({ id }) => id);
  return {
    ...instrument,
    format: 'competency-instrument/1',
    scale: scaleOf(common, missing),
    columns: { ...instrument?.columns, ...(person.length > 0 ? { person } : {}) },
    waves: instrument?.waves ?? {},
    exclude: instrument?.exclude ?? [],
    ...frameworkPart(understanding),
    competencies: ids.flatMap((id) => {
      const items = mapped.filter(({ competency }) => competency === id);
      if (items.length === 0) return [];
      const scoring = understanding.competencies.find((competency) => competency.id === id);
      return [
        {
          id,
          ...(scoring && scoring.target !== null ? { target: scoring.target } : {}),
          ...(scoring ? minAnsweredOf(scoring.minAnswered, scoring.items) : {}),
          items: items.map((item) => itemOf(item, common, missing)),
        },
      ];
    }),
  };
}
