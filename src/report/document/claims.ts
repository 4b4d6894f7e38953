import { type ClaimPlan, localText, OWN_CLAIM } from '../../vocabulary';
import { start, words } from './cells';
import { claimEvidence } from './claim-evidence';
import type { Block } from './document';
import { strengthRule } from './strength-words';
import { joined, paragraph, type Writing } from './writing';

type Chosen = Pick<ClaimPlan, 'competency' | 'criterion' | 'quote'>;
const NOTHING: Chosen = { competency: null };

/** What is claimed, what the accreditor asks for it, and what speaks for it; a claim without evidence says so. */
export function claims(writing: Writing): Block[] | null {
  const { t, input, language, nameOf, own } = writing;
  const { findings, understanding, project } = input;
  if (!findings.competencies && !findings.unpaired) return null;
  const { framework } = understanding;
  const named = [
    ...framework.competencies.map(({ id }) => ({
      id,
      name: nameOf(id),
      evidence: { competency: id as string | null } as Chosen,
    })),
    ...framework.claims.map(({ id, name }) => ({
      id,
      name: localText(name, language, id),
      evidence: project.claims[id] ?? NOTHING,
    })),
    ...Object.entries(project.claims).flatMap(([id, plan]) =>
      id.startsWith(OWN_CLAIM) && own(plan.name) !== '' ? [{ id, name: own(plan.name), evidence: plan }] : [],
    ),
  ];
  const shown = named.map((claim) => ({ ...claim, found: claimEvidence(writing, claim.evidence) }));
  const rests = (on: 'criterion' | 'quote') => shown.some(({ evidence, found }) => found && evidence[on] !== undefined);
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
      rows: shown.map(({ id, name, found }) => [
        words(name),
        words(own(project.claims[id]?.indicator) || t('report.claims.noIndicator')),
        words(found?.words ?? t('report.strength.noEvidence')),
        words(found?.strength ?? t('report.strength.noEvidence')),
      ]),
    },
    paragraph(
      joined(writing, [
        strengthRule(writing),
        rests('criterion') ? t('report.strength.criterionRule') : null,
        rests('quote') ? t('report.strength.exampleRule') : null,
      ]),
      'note',
    ),
  ];
}
