import { useMemo } from 'react';
import { Link, useParams } from 'wouter';
import { formatCount, type Translate, useMessages } from '../../messages';
import type { Difference } from '../../report';
import type { ResultsFile } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { dataState, useProject, useSessionState } from '../session';
import { ChangesTable } from './changes-table';
import { ReasonList } from './reason-list';
import { listedReasons, type ReasonNames } from './reason-words';
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
  if (view === 'publication' && held.results.view === 'full')
    return <Empty title={title} text={t('changes.publication')} />;
  if (dataState(state) !== 'ready') return <Empty title={title} text={t('changes.notReady')} />;
  return <Compared title={title} name={held.name} older={held.results} />;
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

/** What the older results do not tell, and the page can therefore not name. */
function untold(t: Translate, name: string, { view, settings, decisions, app }: ResultsFile): string | null {
  if (view === 'publication') return t('changes.publishedTells');
  if (settings && decisions) return null;
  const missing = settings ? 'decisions' : decisions ? 'settings' : 'both';
  return t('changes.thin', { file: name, version: app.version, missing: t(`changes.untold.${missing}`) });
}

function Compared({ title, name, older }: { title: string; name: string; older: ResultsFile }) {
  const { t, language } = useMessages();
  const { nameOf } = useFramework();
  const { framework, view } = useProject();
  const found = useDifferences(older);
  const groups = useMemo(() => grouped(found ?? []), [found]);
  const listed = useMemo(() => listedReasons(found ?? []), [found]);
  const names = useMemo((): ReasonNames => ({ t, language, framework, nameOf }), [t, language, framework, nameOf]);
  const told = () => {
    if (found === null) return t('changes.working');
    return found.length === 0
      ? t('changes.none')
      : t('changes.counted', { count: found.length, n: formatCount(found.length) });
  };
  const note = untold(t, name, older);
  return (
    <>
      <h1>{title}</h1>
      <p className="muted">{t('changes.lead')}</p>
      {view === 'publication' && <p className="muted">{t('changes.inPublication')}</p>}
      <p role="status">{told()}</p>
      {note && found !== null && found.length > 0 && (
        <p className="muted" role="note">
          {note}
        </p>
      )}
      <ReasonList reasons={listed} names={names} />
      {groups.map(([competency, rows]) => (
        <ChangesTable
          key={competency}
          name={competency ? nameOf(competency) : t('changes.all')}
          rows={rows}
          names={names}
          listed={listed}
        />
      ))}
      <Link className="button" href="/data">
        {t('changes.back')}
      </Link>
    </>
  );
}

function grouped(found: Difference[]): [string, Difference[]][] {
  const groups = new Map<string, Difference[]>();
  for (const one of found) {
    const own = groups.get(one.competency);
    if (own) own.push(one);
    else groups.set(one.competency, [one]);
  }
  return [...groups];
}
