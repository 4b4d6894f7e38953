import { useId } from 'react';
import {
  capsuleOrigins,
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatNumber,
  meanOf,
  useMessages,
} from '../../messages';
import type { HeldCapsules } from '../../report';
import type { ApartFigures, CohortsFinding } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';
import { useSession } from '../session';
import { useCohortName } from './cohort-names';

type Props = { finding: CohortsFinding; held: HeldCapsules };

/** Which semesters come from capsules, what of them cannot be compared and stands alone, and which are not used; each with the reason. */
export function CapsulesPanel({ finding, held: { unused, unsure } }: Props) {
  const { t } = useMessages();
  const id = useId();
  const { cohorts, by, apart = [] } = finding;
  const origins = capsuleOrigins(cohorts, by);
  if (origins.length === 0 && apart.length === 0 && unused.length === 0 && unsure.length === 0) return null;
  return (
    <section className="panel chart-panel capsules-panel" aria-labelledby={id}>
      <h2 id={id}>{t('cohorts.capsule.title')}</h2>
      {origins.length > 0 && (
        <p className="muted">{`${t('cohorts.capsule.lead')} ${t('cohorts.capsule.takenAway')}`}</p>
      )}
      <ul>
        {origins.map(({ origin, values }) => (
          <li key={origin.name}>{t('cohorts.capsule.beside', { ...origin, cohorts: values.join(', ') })}</li>
        ))}
        {unused.map(({ name, cohort, because }) => (
          <li key={`${name} ${cohort}`}>{t(`cohorts.capsule.unused.${because}`, { name, cohort })}</li>
        ))}
      </ul>
      {unsure.map((one) => (
        <WhoseCapsule key={one.name} {...one} />
      ))}
      {apart.length > 0 && <ApartTable finding={finding} apart={apart} />}
    </section>
  );
}

/** A capsule under the name that every centre begins with is this centre's or another's: asked, and taken for this one's until answered. */
function WhoseCapsule({ name, centre }: HeldCapsules['unsure'][number]) {
  const { t } = useMessages();
  const session = useSession();
  const answer = (isOwn: boolean) => session.change({ kind: 'own-capsule', name, isOwn });
  return (
    <section className="whose-capsule" aria-label={t('cohorts.capsule.whose.label', { name })}>
      <p>{t('cohorts.capsule.whose.text', { name, centre })}</p>
      <button type="button" className="button" onClick={() => answer(true)}>
        {t('cohorts.capsule.whose.own')}
      </button>
      <button type="button" className="button" onClick={() => answer(false)}>
        {t('cohorts.capsule.whose.other')}
      </button>
    </section>
  );
}

function ApartTable({ finding, apart }: { finding: CohortsFinding; apart: ApartFigures[] }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const cohortName = useCohortName();
  const words = (key: 'title' | 'lead' | 'because' | 'before' | 'after') => t(`cohorts.capsule.apart.${key}`);
  return (
    <>
      <h3>{words('title')}</h3>
      <p className="muted">{words('lead')}</p>
      <PlainTable
        caption={words('title')}
        head={[
          t('cohorts.all.group'),
          t('overview.table.competency'),
          t('overview.table.n'),
          words('before'),
          words('after'),
          t('cohorts.forest.change', { level: formatLevel(finding.confidence) }),
          words('because'),
        ]}
        rows={apart.map(({ comparison, origin, reason }) => ({
          id: `${origin.name} ${JSON.stringify(comparison.cohort)} ${comparison.competency}`,
          head: cohortName(comparison.cohort),
          cells: [
            nameOf(comparison.competency),
            formatCount(comparison.n),
            ...[comparison.pre, comparison.post].map((wave) => meanText(meanOf(wave))),
            changeOf(comparison),
            t(`cohorts.capsule.apart.${reason}`),
          ],
        }))}
      />
    </>
  );
}

const meanText = (mean: number | null) => (mean === null ? '—' : formatNumber(mean));

function changeOf({ gain }: ApartFigures['comparison']) {
  if (!('mean' in gain)) return <Refused refusal={gain.refusal} />;
  return `${formatChange(gain.mean)}${gain.ci ? ` ${formatInterval(gain.ci)}` : ''}`;
}
