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
    { kind: 'list', ordered: false, items: caveatsOf(writing).map(lineOf) },
    { kind: 'heading', level: 3, id: 'missing-data', text: t('report.limits.missingTitle') },
    paragraph(t('report.limits.missing')),
    ...missingTable(writing),
  ];
}

function caveatsOf({ t, input, nameOf }: Writing): string[] {
  const { change, attrition, unpaired } = input.findings;
  const { settings } = input.project;
  const { pair } = input.understanding;
  const rows = (change?.comparisons ?? []).filter(({ n }) => isTold(n));
  const largest = Math.max(0, ...rows.map(({ n }) => n));
  const family = unpaired ? unpaired.comparisons.length : rows.filter((row) => !isRefused(row.t)).length;
  const retention = attrition && !isRefused(attrition.retention) ? attrition.retention.share : null;
  const ceilings = rows.filter(({ extremes }) => extremes.ceilingAfter >= CEILING_SHARE.value);
  return [
    ...(settings.comparisonGroup ? [] : [t('overview.detail.noComparison')]),
    ...(pair.before === 'then' || pair.after === 'then' ? [t('overview.detail.retrospective')] : []),
    ...(unpaired ? [t('unpaired.detail.groups')] : []),
    t('report.limits.selfReport'),
    ...(family > 1
      ? [t('report.limits.correction', { family, correction: t(`overview.correction.${settings.adjustment}`) })]
      : []),
    ...(retention !== null && retention < STRONG.matchedShare
      ? [t('report.limits.matched', { share: formatPercent(retention) })]
      : []),
    ...(!unpaired && largest > 0 && largest < STRONG.people
      ? [t('report.limits.small', { n: formatCount(largest) })]
      : []),
    ...ceilings.map(({ competency, extremes }) =>
      t('report.limits.ceiling', { name: nameOf(competency), share: formatPercent(extremes.ceilingAfter) }),
    ),
  ];
}

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
