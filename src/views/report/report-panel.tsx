import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { type ReportDocument, type ReportSectionId, sectionOrder } from '../../report';
import { LANGUAGES, type Language } from '../../vocabulary';
import { Icon } from '../parts/icons';
import { useProject, useSession } from '../session';
import { KeptText } from './kept-text';

/** What is in the report, in which order, under which title, in which language. */
export function ReportPanel({ report, isWhole }: { report: ReportDocument; isWhole: boolean }) {
  const { t } = useMessages();
  const session = useSession();
  const { report: plan } = useProject();
  const [moved, setMoved] = useState('');
  const order = sectionOrder(plan);
  const composed = new Set(report.sections.map(({ id }) => id));
  const toggle = (id: string) => {
    const hidden = plan.hidden.includes(id) ? plan.hidden.filter((one) => one !== id) : [...plan.hidden, id];
    session.change({ kind: 'set-report', report: { hidden } });
  };
  const move = (id: ReportSectionId, by: 1 | -1) => {
    const from = order.indexOf(id);
    const next = order.toSpliced(from, 1).toSpliced(from + by, 0, id);
    session.change({ kind: 'set-report', report: { order: next } });
    setMoved(t('reportPlace.moved', { section: t(`report.section.${id}`), place: from + by + 1, total: order.length }));
  };
  return (
    <aside className="report-panel" aria-label={t('reportPlace.panel')}>
      <NameAndLanguage title={report.title} language={report.language} />
      <h2>{t('reportPlace.sections')}</h2>
      <ol className="report-sections">
        {order.map((id, place) => {
          const section = t(`report.section.${id}`);
          const isShown = !plan.hidden.includes(id);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={isShown}
                  aria-label={t('reportPlace.show', { section })}
                  onChange={() => toggle(id)}
                />
                <span>
                  {section}
                  {isWhole && isShown && !composed.has(id) && <small>{t('reportPlace.noData')}</small>}
                </span>
              </label>
              <Button
                className="button quiet"
                aria-label={t('reportPlace.up', { section })}
                isDisabled={place === 0}
                onPress={() => move(id, -1)}
              >
                <Icon name="up" size={12} />
              </Button>
              <Button
                className="button quiet"
                aria-label={t('reportPlace.down', { section })}
                isDisabled={place === order.length - 1}
                onPress={() => move(id, 1)}
              >
                <Icon name="down" size={12} />
              </Button>
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
    </aside>
  );
}

/** What it is called, and the language that it is written in: of the report and of the brief alike. */
export function NameAndLanguage({ title: name, language: written }: { title: string; language: Language }) {
  const { t } = useMessages();
  const session = useSession();
  const { report: plan } = useProject();
  return (
    <>
      <KeptText
        label={t('reportPlace.name')}
        value={name}
        onKeep={(title) =>
          session.change({ kind: 'set-report', report: { title: { ...plan.title, [written]: title } } })
        }
      />
      <label className="kept-text" htmlFor="report-language">
        <span>{t('reportPlace.language')}</span>
        <select
          id="report-language"
          value={written}
          onChange={({ target }) => {
            const language = LANGUAGES.find((one) => one === target.value) ?? null;
            session.change({ kind: 'set-report', report: { language } });
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`reportPlace.languages.${language}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
