import { localText, OWN_CLAIM } from '../../vocabulary';
import { start, words } from './cells';
import type { Block } from './document';
import { allEvidenceOf } from './evidence';
import { strengthOf } from './strength';
import { strengthRule, strengthWords } from './strength-words';
import { paragraph, type Writing } from './writing';

/** What is claimed, what the accreditor asks for it, and what speaks for it; a claim without evidence says so. */
export function claims(writing: Writing): Block[] | null {
  const { t, input, language, nameOf, own } = writing;
  const { findings, understanding, project } = input;
  if (!findings.competencies && !findings.unpaired) return null;
  const { framework } = understanding;
  const named = [
    ...framework.competencies.map(({ id }) => ({ id, name: nameOf(id), competency: id as string | null })),
    ...framework.claims.map(({ id, name }) => ({
      id,
      name: localText(name, language, id),
      competency: project.claims[id]?.competency ?? null,
    })),
    ...Object.entries(project.claims).flatMap(([id, { name, competency }]) =>
      id.startsWith(OWN_CLAIM) && own(name) !== '' ? [{ id, name: own(name), competency }] : [],
    ),
  ];
  return [
    {
      kind: 'table',
      id: 'table-claims',
      caption: t('report.claims.caption'),
      columns: [
        start(t('report.claims.claim')),
        start(t('report.claims.indicator')),
        start(t('report.claims.evidence')),
        start(t('report.claims.strength')),
      ],
      rows: named.map(({ id, name, competency }) => {
        const evidence = competency === null ? null : allEvidenceOf(writing, competency);
        const strength =
          competency === null || evidence === null
            ? t('report.strength.noEvidence')
            : strengthWords(writing, strengthOf(input, competency));
        return [
          words(name),
          words(own(project.claims[id]?.indicator) || t('report.claims.noIndicator')),
          words(evidence ?? t('report.strength.noEvidence')),
          words(strength),
        ];
      }),
    },
    paragraph(strengthRule(writing), 'note'),
  ];
}
