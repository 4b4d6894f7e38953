import { formatCount, useMessages } from '../../messages';
import type { CompetencyFinding } from '../../vocabulary';
import { PlainTable } from '../parts/plain-table';

/** Who answered all, enough, or too little, in each wave; and what was done about it. */
export function Missing({ finding: { missing }, groups }: { finding: CompetencyFinding; groups?: boolean }) {
  const { t } = useMessages();
  return (
    <section className="panel chart-panel" aria-label={t('competency.missing.title')}>
      <h2>{t('competency.missing.title')}</h2>
      <p className="muted">{t(groups ? 'competency.missing.leadGroups' : 'competency.missing.lead')}</p>
      <PlainTable
        caption={t('competency.missing.caption')}
        head={[
          t('competency.missing.wave'),
          t('competency.missing.complete'),
          t('competency.missing.prorated'),
          t('competency.missing.missing'),
        ]}
        rows={missing.map(({ wave, complete, prorated, missing: none }) => ({
          id: wave,
          head: t(`how.wave.${wave}`),
          cells: [formatCount(complete), formatCount(prorated), formatCount(none)],
        }))}
      />
    </section>
  );
}
