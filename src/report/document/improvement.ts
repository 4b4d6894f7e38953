import { start, words } from './cells';
import type { Block } from './document';
import { evidenceOf } from './evidence';
import { paragraph, type Writing } from './writing';

/** Last cycle's action beside this cycle's number, and what is done next. */
export function improvement(writing: Writing): Block[] | null {
  const { t, input, nameOf, own } = writing;
  const { change, unpaired } = input.findings;
  if (!change && !unpaired) return null;
  const { competencies } = input.understanding;
  return [
    paragraph(t('report.improvement.lead'), 'lead'),
    {
      kind: 'table',
      id: 'table-improvement',
      caption: t('report.improvement.caption'),
      columns: [
        start(t('report.framework.competency')),
        start(t('report.improvement.last')),
        start(t('report.improvement.now')),
        start(t('report.improvement.next')),
      ],
      rows: competencies.map(({ id }) => {
        const action = input.project.actions[id];
        return [
          words(nameOf(id)),
          words(own(action?.last) || t('report.improvement.nothing')),
          words(evidenceOf(writing, id) ?? t('report.strength.noEvidence')),
          words(own(action?.next) || t('report.improvement.nothing')),
        ];
      }),
    },
  ];
}
