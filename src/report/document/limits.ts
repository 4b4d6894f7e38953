import { formatCount, formatPercent } from '../../messages';
import { CEILING_SHARE, isRefused } from '../../vocabulary';
import { isTold } from '../published-people';
import { count, end, start, words } from './cells';
import type { Block } from './document';
import { lineOf } from './line';
import { overallStatement } from './statements';
import { STRONG } from './strength';
import { paragraph, type Writing } from './writing';

/** What must be known before anybody builds on these figures, each only where it is so. */
export function limits(writing: Writing): Block[] | null {
  const { t, input } = writing;
  const { change, attrition, competencies } = input.findings;
  const overall = overallStatement(writing);
  if (!overall || !change || !attrition || !competencies) return null;
  return [
    { kind: 'list', ordered: false, items: limitsOf(writing).map(({ text }) => lineOf(text)) },
    { kind: 'heading', level: 3, id: 'missing-data', text: t('report.limits.missingTitle') },
    paragraph(t('report.limits.missing')),
    ...missingTable(writing),
  ];
}

export type Limit = {
  kind:
    | 'noComparison'
    | 'withComparison'
    | 'retrospective'
    | 'groups'
    | 'selfReport'
    | 'correction'
    | 'matched'
    | 'small'
    | 'ceiling';
  text: string;
};

/** Every limit that holds here, in the order of the report. */
export function limitsOf(writing: Writing): Limit[] {
  const { t, input } = writing;
  const { attrition, unpaired } = input.findings;
  const { settings } = input.project;
  const { pair } = input.understanding;
  const rows = toldRows(writing);
  const largest = Math.max(0, ...rows.map(({ n }) => n));
  const family = unpaired ? unpaired.comparisons.length : rows.filter((row) => !isRefused(row.t)).length;
  const retention = attrition && !isRefused(attrition.retention) ? attrition.retention.share : null;
  const group = settings.comparisonGroup;
  const groupName = group ? writing.cohortName({ [group.grouping]: group.value }) : '';
  const correction = t(`overview.correction.${settings.adjustment}`);
  const share = formatPercent(retention ?? Number.NaN);
  const n = formatCount(largest);
  const found: [Limit['kind'], boolean, () => string][] = [
    ['noComparison', !group, () => t('overview.detail.noComparison')],
    ['withComparison', Boolean(group), () => t('report.limits.withComparison', { group: groupName })],
    ['retrospective', pair.before === 'then' || pair.after === 'then', () => t('overview.detail.retrospective')],
    ['groups', unpaired !== undefined, () => t('unpaired.detail.groups')],
    ['selfReport', true, () => t('report.limits.selfReport')],
    ['correction', family > 1, () => t('report.limits.correction', { family, correction })],
    ['matched', retention !== null && retention < STRONG.matchedShare, () => t('report.limits.matched', { share })],
    ['small', !unpaired && largest > 0 && largest < STRONG.people, () => t('report.limits.small', { n })],
  ];
  return [...found.flatMap(([kind, holds, text]) => (holds ? [{ kind, text: text() }] : [])), ...ceilings(writing)];
}

const toldRows = ({ input }: Writing) => (input.findings.change?.comparisons ?? []).filter(({ n }) => isTold(n));

const ceilings = (writing: Writing): Limit[] =>
  toldRows(writing)
    .filter(({ extremes }) => extremes.ceilingAfter >= CEILING_SHARE.value)
    .map(({ competency, extremes }) => ({
      kind: 'ceiling',
      text: writing.t('report.limits.ceiling', {
        name: writing.nameOf(competency),
        share: formatPercent(extremes.ceilingAfter),
      }),
    }));

function missingTable({ t, input, nameOf }: Writing): Block[] {
  const { pair } = input.understanding;
  const rows = (input.findings.competencies ?? []).flatMap(({ competency, missing }) =>
    missing
      .filter(({ wave }) => wave === pair.before || wave === pair.after)
      .map((row) => [
        words(nameOf(competency)),
        words(t(`how.wave.${row.wave}`)),
        count(row.complete),
        count(row.prorated),
        count(row.missing),
      ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'table-missing',
      caption: t('report.limits.missingCaption'),
      columns: [
        start(t('report.framework.competency')),
        start(t('report.limits.wave')),
        end(t('report.limits.complete')),
        end(t('report.limits.prorated')),
        end(t('report.limits.tooFew')),
      ],
      rows,
      note: lineOf(t('report.notGiven')),
    },
  ];
}
