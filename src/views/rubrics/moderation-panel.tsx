import { useState } from 'react';
import { formatCount, formatExact, useMessages } from '../../messages';
import { type AgreementFinding, MODERATION_LEVELS } from '../../vocabulary';
import { Pages } from '../data/pages';
import { pageOf } from '../data/paging';
import { PlainTable } from '../parts/plain-table';
import { useCriterionName } from './criterion-name';

const PAGE = 20;

/** Works on which assessors are far apart, for them to talk about. Single works are not for publication. */
export function ModerationPanel({ finding }: { finding: AgreementFinding }) {
  const { t } = useMessages();
  const nameOf = useCriterionName();
  const [asked, setAsked] = useState(0);
  const { moderation, rows } = finding;
  const page = pageOf(moderation ?? [], asked, PAGE);
  const levels = MODERATION_LEVELS;
  const lead =
    moderation === null
      ? t('rubrics.moderation.publication')
      : moderation.length === 0
        ? t('rubrics.moderation.none', { levels })
        : t('rubrics.moderation.lead', { count: moderation.length, n: formatCount(moderation.length), levels });
  const criterionName = (id: string) => {
    const row = rows.find(({ criterion }) => criterion.id === id);
    return row ? nameOf(row.criterion) : id;
  };
  return (
    <section className="panel chart-panel moderation" aria-label={t('rubrics.moderation.title')}>
      <h2>{t('rubrics.moderation.title')}</h2>
      <p className="muted">{lead}</p>
      {page.count > 0 && (
        <PlainTable
          caption={t('rubrics.moderation.caption')}
          head={[
            t('rubrics.moderation.person'),
            t('rubrics.moderation.wave'),
            t('rubrics.moderation.criterion'),
            t('rubrics.moderation.given'),
            t('rubrics.moderation.spread'),
          ]}
          rows={page.entries.map(({ person, wave, criterion, levels: given, spread }) => ({
            id: `${person}/${wave}/${criterion}`,
            head: person,
            cells: [
              t(`how.wave.${wave}`),
              criterionName(criterion),
              given
                .map(({ rater, level }) => t('rubrics.moderation.one', { rater, level: formatExact(level) }))
                .join(t('rubrics.headline.separator')),
              formatExact(spread),
            ],
          }))}
        />
      )}
      <Pages page={page} onAsk={setAsked} of={t('rubrics.moderation.title')} />
    </section>
  );
}
