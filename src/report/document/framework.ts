import { localText, type NamedIdea } from '../../vocabulary';
import { NOT_GIVEN, start, words } from './cells';
import type { Block } from './document';
import { lineOf } from './line';
import { paragraph, type Writing } from './writing';

/** What the centre is for, what it cultivates, by which ways, and which programme serves what. */
export function framework(writing: Writing): Block[] {
  const { t, language, input } = writing;
  const { missions, competencies, strategies, credit } = input.understanding.framework;
  const ideas = (title: string, id: string, list: NamedIdea[]): Block[] =>
    list.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, id, text: title },
          { kind: 'list', ordered: false, items: list.map(({ name, id }) => lineOf(localText(name, language, id))) },
        ];
  return [
    ...ideas(t('report.framework.missions'), 'missions', missions),
    { kind: 'heading', level: 3, id: 'competencies', text: t('report.framework.competencies') },
    {
      kind: 'table',
      id: 'table-competencies',
      caption: t('report.framework.competenciesCaption'),
      columns: [start(t('report.framework.competency')), start(t('report.framework.definition'))],
      rows: competencies.map(({ id, name, definition }) => [
        words(localText(name, language, id)),
        words(localText(definition, language, t('report.framework.noDefinition'))),
      ]),
    },
    ...ideas(t('report.framework.strategies'), 'strategies', strategies),
    ...programmes(writing),
    ...(credit ? [paragraph(localText(credit, language), 'note')] : []),
  ];
}

function programmes({ t, language, input, own }: Writing): Block[] {
  const { missions, strategies } = input.understanding.framework;
  const nameIn = (list: NamedIdea[], id: string) => localText(list.find((one) => one.id === id)?.name, language, id);
  const heading: Block = { kind: 'heading', level: 3, id: 'programmes', text: t('report.framework.programmes') };
  const { programmes: list } = input.project;
  if (list.length === 0) return [heading, paragraph(t('report.framework.noProgrammes'))];
  return [
    heading,
    {
      kind: 'table',
      id: 'table-programmes',
      caption: t('report.framework.programmesCaption'),
      columns: [
        start(t('report.framework.programme')),
        start(t('report.framework.strategy')),
        start(t('report.framework.serves')),
      ],
      rows: list.map(({ name, strategy, missions: served }) => [
        words(own(name) || NOT_GIVEN),
        words(strategy === null ? NOT_GIVEN : nameIn(strategies, strategy)),
        words(served.map((id) => nameIn(missions, id)).join(t('shell.filters.separator')) || NOT_GIVEN),
      ]),
    },
  ];
}
