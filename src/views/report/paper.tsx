import { useMessages } from '../../messages';
import { blockLabels, type ReportDocument, type ReportInput, sectionOrder } from '../../report';
import { EditSection } from './edit-section';
import { PaperBlock } from './paper-block';

/** The document as it will be on paper; what is only for the screen is marked so. */
export function Paper({ report, input }: { report: ReportDocument; input: ReportInput }) {
  const { t } = useMessages();
  const labels = blockLabels(report);
  const composed = new Set(report.sections.map(({ id }) => id));
  const { findings, project } = input;
  const waiting = !findings.change || !findings.competencies || !findings.cohorts;
  const open = sectionOrder(project.report).filter((id) => !project.report.hidden.includes(id) && !composed.has(id));
  return (
    <article className="paper on-paper" lang={report.language} aria-label={t('reportPlace.paper')}>
      <header className="paper-title">
        <h2 className="paper-name">{report.title}</h2>
        <p className="paper-subtitle">{report.subtitle}</p>
        <dl>
          {report.facts.map(({ term, words }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </header>
      {report.sections.map((section) => (
        <section
          key={section.id}
          className={`paper-section paper-${section.id}`}
          aria-labelledby={`report-${section.id}`}
        >
          <h2 id={`report-${section.id}`}>{section.title}</h2>
          {section.blocks.map((block, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a section keep their places
            <PaperBlock key={place} block={block} labels={labels} input={input} />
          ))}
          <EditSection section={section} input={input} />
        </section>
      ))}
      {waiting && (
        <p className="paper-loading screen-only" role="status">
          {t('reportPlace.loading', {
            sections: open.map((id) => t(`report.section.${id}`)).join(t('shell.filters.separator')),
          })}
        </p>
      )}
    </article>
  );
}
