import { CENTRE } from '../../framework';
import {
  type Choices,
  type Instrument,
  type InstrumentItem,
  type ItemCard,
  type RubricCard,
  type Scale,
  type Understanding,
  WAVES,
} from '../../vocabulary';

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
    const [kind, item, ...label] = key.split('/');
    return kind === 'label' && item !== 'rubric' && value === 'missing' ? [label.join('/')] : [];
  });
}

function scaleOf({ min, max, labels }: Scale, missing: (string | number)[]): InstrumentScale {
  return { min, max, ...(labels ? { labels } : {}), ...(missing.length > 0 ? { missing } : {}) };
}

/**
 * The names by which the columns of an item are found again: those that no other item goes by, its text in front where a column's code does
 * not tell, since question numbers shift between surveys.
 */
function columnsOf(item: ItemCard, items: readonly ItemCard[]): string[] {
  const others = items.filter((other) => other !== item);
  const codes = [...new Set(item.columns.map(({ column }) => column))].filter((column) => column !== '');
  const own = codes.filter((code) => !others.some(({ columns }) => columns.some(({ column }) => column === code)));
  if (own.length === codes.length) return codes.length > 0 ? codes : [item.key];
  const texts = [...new Set([item.text['zh-TW'], item.text.en])].filter(
    (text): text is string => Boolean(text) && !others.some((other) => Object.values(other.text).includes(text)),
  );
  return texts.length > 0 ? [...texts, ...own] : codes;
}

function itemOf(
  item: ItemCard,
  items: readonly ItemCard[],
  common: Scale,
  missing: (string | number)[],
): InstrumentItem {
  const text = Object.values(item.text).some(Boolean) ? { text: item.text } : {};
  const own = sameScale(item.scale, common) ? {} : { scale: scaleOf(item.scale, missing) };
  return { id: item.key, columns: columnsOf(item, items), ...text, reverse: item.reverse, ...own };
}

/** The rule as a share of the items, as an instrument says it; absent for the half rule. */
function minAnsweredOf(minAnswered: number, items: number, chosen: string | undefined): { minAnswered?: number } {
  const share = Number(chosen);
  if (chosen !== undefined && share >= 0 && share <= 1) return { minAnswered: share };
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

/** The columns that name the person, the wave and each grouping in any survey file, those of the instrument in force after them. */
function roleColumns({ sources }: Understanding, instrument: Instrument | null): Instrument['columns'] {
  const columns = new Map<string, Set<string>>();
  const add = (role: string, names: readonly string[]) => {
    const known = columns.get(role) ?? new Set();
    for (const name of names) if (name !== '') known.add(name);
    if (known.size > 0) columns.set(role, known);
  };
  for (const card of sources.filter(({ use }) => use === 'survey')) {
    add('person', card.person ? [card.person.column] : []);
    add('wave', card.waveColumn ? [card.waveColumn] : []);
    add('semester', card.semesterColumn ? [card.semesterColumn] : []);
    for (const [id, column] of Object.entries(card.groupingColumns)) add(id, [column]);
  }
  for (const [role, names] of Object.entries(instrument?.columns ?? {})) add(role, names);
  return Object.fromEntries([...columns].map(([role, names]) => [role, [...names]]));
}

/** The words for waves of the instrument in force, with those by which the waves chosen by hand are known of the next files. */
function wavesOf({ nextTime }: Understanding, instrument: Instrument | null): Instrument['waves'] {
  const waves = WAVES.flatMap((wave) => {
    const words = [...new Set([...(instrument?.waves[wave] ?? []), ...(nextTime.waves[wave] ?? [])])];
    return words.length > 0 ? [[wave, words] as const] : [];
  });
  return Object.fromEntries(waves);
}

function levelsOf({ min, max, names }: RubricCard['levels']): NonNullable<Instrument['rubric']>['levels'] {
  if (!names) return { min, max };
  return { min, max, labels: { [/\p{Script=Han}/u.test(names.join('')) ? 'zh-TW' : 'en']: names } };
}

/** The rubric map beside what the instrument in force says: the competency of every criterion by all its names, roles, levels. */
function rubricPart({ rubric, sources }: Understanding, instrument: Instrument | null): Pick<Instrument, 'rubric'> {
  const known = instrument?.rubric;
  if (!rubric) return known ? { rubric: known } : {};
  const { criteria, levels, levelsFrom, target } = rubric;
  const columns = new Map(Object.entries(known?.columns ?? {}).map(([role, names]) => [role, new Set(names)]));
  for (const card of sources) {
    if (!card.rubric) continue;
    const found = {
      person: card.person,
      wave: card.waveColumn ? { column: card.waveColumn } : null,
      ...card.rubric.columns,
    };
    for (const [role, named] of Object.entries(found))
      if (named) columns.set(role, (columns.get(role) ?? new Set()).add(named.column));
  }
  const names = new Map((known?.criteria ?? []).map(({ id, columns: own }) => [id, new Set(own)]));
  for (const { key, text, competency } of criteria) {
    const id = competency ?? key;
    for (const [other, own] of names) if (other !== id) own.delete(text);
    names.set(id, (names.get(id) ?? new Set()).add(text));
  }
  return {
    rubric: {
      ...known,
      levels: known && levelsFrom !== 'choice' ? known.levels : levelsOf(levels),
      ...(target === null ? {} : { target }),
      criteria: [...names].flatMap(([id, own]) => (own.size > 0 ? [{ id, columns: [...own] }] : [])),
      columns: Object.fromEntries([...columns].map(([role, own]) => [role, [...own]])),
    },
  };
}

/**
 * The item map and the rubric map as `competency-instrument/1`. What an instrument in force says and the page does not touch (exclusions,
 * further columns) is kept.
 */
export function instrumentFile(
  understanding: Understanding,
  { instrument, choices }: { instrument: Instrument | null; choices: Choices },
): Instrument {
  const mapped = understanding.items.filter(({ competency }) => competency !== null);
  const common = commonestScale(mapped);
  const missing = [...new Set([...(instrument?.scale.missing ?? []), ...missingLabels(choices)])];
  const ids = understanding.framework.competencies.map(({ id }) => id);
  return {
    ...instrument,
    format: 'competency-instrument/1',
    scale: scaleOf(common, missing),
    columns: roleColumns(understanding, instrument),
    waves: wavesOf(understanding, instrument),
    exclude: instrument?.exclude ?? [],
    ...frameworkPart(understanding),
    ...rubricPart(understanding, instrument),
    competencies: ids.flatMap((id) => {
      const items = mapped.filter(({ competency }) => competency === id);
      if (items.length === 0) return [];
      const scoring = understanding.competencies.find((competency) => competency.id === id);
      return [
        {
          id,
          ...(scoring && scoring.target !== null ? { target: scoring.target } : {}),
          ...(scoring ? minAnsweredOf(scoring.minAnswered, scoring.items, choices[`minAnswered/${id}`]) : {}),
          items: items.map((item) => itemOf(item, understanding.items, common, missing)),
        },
      ];
    }),
  };
}
