import { useMemo } from 'react';
import { Link, useParams } from 'wouter';
import { formatCount, useMessages } from '../../messages';
import type { Difference } from '../../report';
import type { ResultsFile } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { dataState, useProject, useSessionState } from '../session';
import { ChangesTable } from './changes-table';
import { useDifferences } from './use-differences';

/** What changed since older results, and what can be the reason. */
export function ChangesPlace() {
  const { t } = useMessages();
  const { id } = useParams();
  const state = useSessionState();
  const { view } = useProject();
  const held = state.olderResults.find((one) => String(one.id) === id) ?? (id ? undefined : state.olderResults.at(-1));
  if (!held) return <Empty title={t('changes.noneTitle')} text={t('changes.noneHow')} />;
  const title = t('changes.title', { name: held.name });
  if (view === 'publication') return <Empty title={title} text={t('changes.publication')} />;
  if (dataState(state) !== 'ready') return <Empty title={title} text={t('changes.notReady')} />;
  return <Compared title={title} older={held.results} />;
}

function Empty({ title, text }: { title: string; text: string }) {
  const { t } = useMessages();
  return (
    <>
      <h1>{title}</h1>
      <p role="status">{text}</p>
      <Link className="button" href="/data">
        {t('changes.back')}
      </Link>
    </>
  );
}

function Compared({ title, older }: { title: string; older: ResultsFile }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const found = useDifferences(older);
  const groups = useMemo(() => grouped(found ?? []), [found]);
  const told = () => {
    if (found === null) return t('changes.working');
    return found.length === 0
      ? t('changes.none')
      : t('changes.counted', { count: found.length, n: formatCount(found.length) });
  };
  return (
    <>
      <h1>{title}</h1>
      <p className="muted">{t('changes.lead')}</p>
      <p role="status">{told()}</p>
      {groups.map(([competency, rows]) => (
        <ChangesTable key={competency} name={competency ? nameOf(competency) : t('changes.all')} rows={rows} />
      ))}
      <Link className="button" href="/data">
        {t('changes.back')}
      </Link>
    </>
  );
}

function grouped(found: Difference[]): [string, Difference[]][] {
  const groups = new Map<string, Difference[]>();
  for (const one of found) groups.set(one.competency, [...(groups.get(one.competency) ?? []), one]);
  return [...groups];
}
