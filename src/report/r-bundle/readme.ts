import { formatCount, type Translate } from '../../messages';
import { REASONS } from './not-here';
import type { Bundled } from './without-small-groups';

/** What stands in the folder, what it is, and how to run it: plain text in the person's language. */
export function readme(
  t: Translate,
  { input: { app, rows, cohorts, filters, settings, smallGroups, capsules = [] }, numbers, withheld, notHere }: Bundled,
): string {
  const isFiltered = Object.keys(filters).length > 0;
  const needsMixed = numbers.some(({ needs }) => needs !== 'base');
  const reasons = new Set(notHere.map(({ reason }) => reason));
  const threshold = formatCount(settings.publicationThreshold);
  const parts = [
    t('rBundle.readme.title'),
    t('rBundle.readme.made', { name: app.name, version: app.version }),
    t('rBundle.readme.run', { numbers: formatCount(numbers.length) }),
    ...(needsMixed ? [t('rBundle.readme.packages')] : []),
    rows.kind === 'answers' ? t('rBundle.readme.answers') : t('rBundle.readme.counts'),
    ...(rows.kind === 'counts' && !smallGroups
      ? [t('rBundle.readme.withheld', { threshold, n: formatCount(withheld) })]
      : []),
    ...(rows.kind === 'counts' && smallGroups ? [t('rBundle.readme.smallGroups', { threshold })] : []),
    ...(rows.kind === 'counts' && rows.ratings && !smallGroups ? [t('rBundle.readme.ratingCells', { threshold })] : []),
    ...(rows.kind === 'counts'
      ? [
          t('rBundle.readme.notHere'),
          ...REASONS.filter((one) => reasons.has(one)).map((one) => `  ${t(`rBundle.notHere.${one}`)}`),
        ]
      : []),
    ...(isFiltered ? [t('rBundle.readme.filters', { filters: JSON.stringify(filters) })] : []),
    ...(cohorts ? [t('rBundle.readme.grouping', { grouping: cohorts.by })] : []),
    ...(capsules.length > 0 ? [t('rBundle.readme.capsules', { semesters: capsules.join(', ') })] : []),
    t('rBundle.readme.files'),
    ...filesOf(rows).map((name) => `  ${t(`rBundle.file.${name}`)}`),
    t('rBundle.readme.tolerance'),
    t('rBundle.readme.inert'),
  ];
  return `${parts.join('\n\n').replaceAll('\n\n  ', '\n  ')}\n`;
}

function filesOf(rows: Bundled['input']['rows']) {
  const rated = rows.kind === 'answers' && rows.ratings ? (['ratings', 'criteria'] as const) : [];
  const counted = rows.kind === 'counts' && rows.ratings ? COUNTED : [];
  const data =
    rows.kind === 'answers' ? (['answers', 'items', ...rated] as const) : (['counts', ...counted, 'notHere'] as const);
  return ['analysis', 'expected', 'expressions', 'settings', 'competencies', 'cohorts', ...data] as const;
}

const COUNTED = ['criteria', 'rated', 'agreement', 'levels', 'summaries'] as const;
