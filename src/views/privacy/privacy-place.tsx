import { useEffect } from 'react';
import { formatCount, useMessages } from '../../messages';
import { useKeeperRequests } from '../shell/offline-context';
import { isOwn, useRequests } from '../shell/requests';
import { Forget } from './forget';
import { KeptList } from './kept-list';
import './privacy.css';

/** The policy as this very page carries it, with what was added to it; while developing there is only that. */
const policyOfPage = () =>
  [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')]
    .map(({ content }) => content.replaceAll('; ', ';\n'))
    .join('\n\n');

const WORKERS = ['engine', 'database', 'keeper'] as const;
const fetcher = (by: string) => WORKERS.find((worker) => worker === by) ?? 'page';

/** Says that the data stay here, and proves it: what is kept, what was fetched, and how to check both. */
export function PrivacyPlace() {
  const { t } = useMessages();
  const heard = useRequests();
  const kept = useKeeperRequests().map((address) => ({ by: 'keeper', address }));
  const own = [...heard.own, ...kept.filter(isOwn)];
  const other = [...heard.other, ...kept.filter((one) => !isOwn(one))];
  const title = `${t('privacy.title')} · ${t('shell.product')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="privacy-place">
      <h1>{t('privacy.title')}</h1>
      <p className="sub">{t('privacy.lead')}</p>
      <p className="sub">{t('shell.privacy.leaves')}</p>
      <section className="panel">
        <h2>{t('privacy.requests.title')}</h2>
        <p>
          <strong>
            {other.length === 0
              ? t('privacy.requests.none')
              : t('privacy.requests.some', { count: other.length, n: formatCount(other.length) })}
          </strong>
        </p>
        <p>{t('privacy.requests.list', { count: own.length, n: formatCount(own.length) })}</p>
        <details>
          <summary>{t('privacy.requests.addresses')}</summary>
          <ul className="addresses">
            {[...other, ...own].map(({ by, address }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one address may be fetched several times; the list only grows.
              <li key={index}>
                {t(`privacy.requests.by.${fetcher(by)}`)}: <code>{address}</code>
              </li>
            ))}
          </ul>
        </details>
        <p className="muted">{t('privacy.requests.about')}</p>
      </section>
      <KeptList />
      <section className="panel">
        <h2>{t('privacy.check.title')}</h2>
        <ul>
          <li>{t('privacy.check.plane')}</li>
          <li>{t('privacy.check.tools')}</li>
          <li>{t('privacy.check.storage')}</li>
        </ul>
      </section>
      <section className="panel">
        <h2>{t('privacy.policy.title')}</h2>
        <p>{t('privacy.policy.about')}</p>
        <pre>{policyOfPage()}</pre>
        <p>{t('privacy.policy.limits')}</p>
      </section>
      <section className="panel">
        <h2>{t('privacy.law.title')}</h2>
        <p>{t('privacy.law.text')}</p>
      </section>
      <Forget />
    </div>
  );
}
