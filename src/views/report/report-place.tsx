import { useEffect } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useLocation, useParams } from 'wouter';
import { useMessages } from '../../messages';
import type { Understanding } from '../../vocabulary';
import { SinceOlder } from '../changes';
import { EmptyState } from '../parts/empty-state';
import { useProject, useSessionState } from '../session';
import { FailureWords } from '../shell/failure-panel';
import { BriefView, SaveSlide } from './brief-view';
import { Paper } from './paper';
import './paper.css';
import './report.css';
import { ReportPanel } from './report-panel';
import { SaveAs } from './save-as';
import { useReport } from './use-report';

/** What do I hand to the accreditor? */
export function ReportPlace() {
  const { understanding } = useSessionState();
  if (!understanding) return <EmptyState reason="empty" />;
  if (understanding.competencies.length === 0) return <EmptyState reason="undecided" />;
  return <Report understanding={understanding} />;
}

const VIEWS = ['document', 'brief'] as const;

function Report({ understanding }: { understanding: Understanding }) {
  const { t } = useMessages();
  const [, goTo] = useLocation();
  const { view: asked } = useParams<{ view?: string }>();
  const { settings } = useProject();
  const { input, document: report, error, again, isWhole } = useReport(understanding);
  usePrintTitle(report.title);
  if (error) return <FailureWords kind="place" error={error} onDone={again} />;
  const isBrief = asked === 'brief';
  return (
    <div className="report" aria-busy={!isWhole}>
      <header className="report-head">
        <div>
          <h1>{t('reportPlace.title')}</h1>
          <p className="hint">{t('reportPlace.lead', { threshold: settings.publicationThreshold })}</p>
        </div>
        <div className="report-take">
          {isBrief ? (
            <SaveSlide input={input} isDisabled={!isWhole} />
          ) : (
            <SaveAs report={report} isDisabled={!isWhole} />
          )}
          <Button className="button primary" isDisabled={!isWhole} onPress={() => window.print()}>
            {t('reportPlace.print')}
          </Button>
          <small className="hint" role="status">
            {t(isWhole ? 'reportPlace.printHow' : 'reportPlace.notYet')}
          </small>
          <SinceOlder />
        </div>
      </header>
      <Tabs
        selectedKey={isBrief ? 'brief' : 'document'}
        onSelectionChange={(next) => goTo(next === 'brief' ? '/report/brief' : '/report')}
      >
        <div className="tabs">
          <TabList className="tab-list" aria-label={t('reportPlace.views.label')}>
            {VIEWS.map((view) => (
              <Tab key={view} id={view}>
                {t(`reportPlace.views.${view}`)}
              </Tab>
            ))}
          </TabList>
        </div>
        <TabPanel id="document">
          <div className="report-body">
            <ReportPanel report={report} isWhole={isWhole} />
            <Paper report={report} input={input} />
          </div>
        </TabPanel>
        <TabPanel id="brief">
          <BriefView input={input} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

/** The file that the browser proposes for a PDF takes the page's title. */
function usePrintTitle(title: string): void {
  useEffect(() => {
    document.documentElement.style.setProperty('--report-head', JSON.stringify(title));
    let kept = document.title;
    const before = () => {
      kept = document.title;
      document.title = title;
    };
    const after = () => {
      document.title = kept;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      document.documentElement.style.removeProperty('--report-head');
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [title]);
}
