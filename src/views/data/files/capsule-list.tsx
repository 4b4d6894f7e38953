import { useId } from 'react';
import { formatCount, useMessages } from '../../../messages';
import { type Capsule, localText, type Project } from '../../../vocabulary';
import { groupingName } from '../../parts/grouping-words';
import { useProject, useSession } from '../../session';
import './files.css';

/** Semesters that came as figures, each with what it holds; and the name under which the figures from here go out. */
export function CapsuleList() {
  const { t } = useMessages();
  const id = useId();
  const { capsules, sources } = useProject();
  if (capsules.length === 0 && sources.length === 0) return null;
  return (
    <section className="panel files capsules" aria-labelledby={id}>
      <h2 id={id}>{t('data.capsules.title')}</h2>
      <p className="muted">{t('data.capsules.lead')}</p>
      <CentreName />
      <ul className="plain">
        {capsules.map((held) => (
          <CapsuleCard key={held.name} {...held} />
        ))}
      </ul>
    </section>
  );
}

function CentreName() {
  const { t, language } = useMessages();
  const session = useSession();
  const { centre, framework } = useProject();
  const keep = (written: string) => {
    if (written.trim() !== centre) session.change({ kind: 'set-centre', centre: written.trim() });
  };
  return (
    <label className="centre">
      {t('data.capsules.centre')}{' '}
      <input
        key={centre}
        className="field"
        defaultValue={centre}
        placeholder={localText(framework.name, language)}
        onBlur={(event) => keep(event.currentTarget.value)}
      />
    </label>
  );
}

function CapsuleCard({ name, capsule }: Project['capsules'][number]) {
  const { t } = useMessages();
  const session = useSession();
  const { centre, date, by } = capsule;
  return (
    <li className="file-card">
      <h3>{name}</h3>
      <p>{t('data.capsules.origin', { centre: centre || t('data.capsules.unnamed'), date })}</p>
      <p>{t('data.capsules.holds', { ...held(capsule), grouping: groupingName(t, by) })}</p>
      <button
        type="button"
        className="button"
        aria-label={t('data.capsules.removeNamed', { name })}
        onClick={() => session.change({ kind: 'remove-capsule', name })}
      >
        {t('data.capsules.remove')}
      </button>
    </li>
  );
}

function held({ figures, by }: Capsule) {
  const cohorts = [...new Set(figures.map(({ cohort }) => cohort[by] ?? ''))];
  const told = figures.filter((row) => 'n' in row).length;
  return { cohorts: cohorts.join(', '), figures: formatCount(told), withheld: formatCount(figures.length - told) };
}
