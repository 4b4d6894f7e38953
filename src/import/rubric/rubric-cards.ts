import { type Answers, type Decision, type GroupingCard, type SourceCard, WAVES } from '../../vocabulary';
import type { Responses } from '../read-responses';
import { groupingCard } from '../report/grouping-cards';
import { reasonOf } from '../rows/screen-rows';
import { columnLabel } from '../sheet';
import type { OpenedRubrics } from './open-rubrics';
import type { ReadRubric } from './read-rubric';

/** A rubric with more unknown levels than this was not understood at all, and asking for each helps nobody. */
const MOST_UNKNOWN = 12;

/** The cards of the sources, those of rubric files with what is known of raters, criteria, levels and waves. */
export function withRubrics(cards: SourceCard[], opened: OpenedRubrics, rubric: ReadRubric | null): SourceCard[] {
  if (rubric === null) return cards;
  return cards.map((card): SourceCard => {
    const index = opened.sources.findIndex(({ sheet }) => sheet.table.sha256 === card.sha256);
    const source = opened.sources[index];
    const read = rubric.sources[index];
    if (!source || !read) return card;
    const { wave, from } = source.waveReading;
    const column = wave === 'column' ? source.waveColumn : null;
    return {
      ...card,
      ...rowsOf(opened, index),
      wave,
      waveFrom: from,
      waveColumn: column ? columnLabel(source.sheet, column.column) : null,
      rubric: read.card,
      problems: [...card.problems, ...read.problems],
    };
  });
}

/** Rows of a rubric file: those kept, those set aside, and the kept ones by wave. */
function rowsOf(opened: OpenedRubrics, index: number): Pick<SourceCard, 'rows' | 'kept' | 'setAside' | 'waves'> {
  const { sheet } = opened.sources[index]!;
  const { reasons } = opened.screenings[index]!;
  const kept = [...sheet.rows].filter((row) => reasons[row] === 0);
  const setAside: SourceCard['setAside'] = {};
  for (const row of sheet.rows) {
    const reason = reasons[row] === 0 ? null : reasonOf(reasons[row]!);
    if (reason !== null) setAside[reason] = (setAside[reason] ?? 0) + 1;
  }
  const waves = WAVES.map((_, wave) => kept.filter((row) => ((opened.waves[index]![row]! >> wave) & 1) === 1).length);
  return {
    rows: sheet.rows.length,
    kept: kept.length,
    setAside,
    waves: Object.fromEntries(WAVES.flatMap((wave, place) => (waves[place] ? [[wave, waves[place]]] : []))),
  };
}

/** What only a person can settle about the rubric files. */
export function rubricDecisions(opened: OpenedRubrics, rubric: ReadRubric | null): Decision[] {
  const unknown = [...(rubric?.unread ?? [])];
  const { min = 0, max = 0, names = null } = rubric?.answers.levels ?? {};
  const levels = Array.from({ length: max - min + 1 }, (_, index) => ({
    value: String(min + index),
    ...(names?.[index] ? { text: { en: names[index], 'zh-TW': names[index] } } : {}),
  }));
  const labels = unknown.map(
    ([subject, count]): Decision => ({
      key: `label/rubric/${subject}`,
      kind: 'labels',
      subject,
      values: { count },
      options: [...levels, { value: 'missing' }, { value: 'unscorable' }],
      proposal: 'missing',
    }),
  );
  return [...opened.decisions, ...(unknown.length > MOST_UNKNOWN ? [] : labels)];
}

/** The groupings with how many people are in each group: of the surveys, or of the rubrics where no survey tells it. */
export function rubricGroupings({ groupings, rubric }: Answers, responses: Responses): GroupingCard[] {
  return groupings.map((grouping, index) => {
    const surveyed = responses.groupings.some(({ id }) => id === grouping.id);
    const groups = rubric?.groups[index];
    if (surveyed || !rubric || !groups) return groupingCard(grouping, responses.line);
    const people = grouping.values.map(() => new Set<number>());
    groups.forEach((group, at) => {
      people[group]?.add(rubric.person[at]!);
    });
    return { id: grouping.id, values: grouping.values.map((value, at) => ({ value, people: people[at]!.size })) };
  });
}
