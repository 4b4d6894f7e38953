import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { briefSlide, composeBrief, type ReportInput, rasterise, SLIDE } from '../../report';
import { download, timeStamp } from '../export/download';
import { useSession } from '../session';
import { BriefPage } from './brief-page';
import { EditActions } from './edit-section';
import { NameAndLanguage } from './report-panel';

/** The page for leadership, and what only the centre can write on it. */
export function BriefView({ input }: { input: ReportInput }) {
  const { t } = useMessages();
  const brief = composeBrief(input);
  if (!brief) {
    return (
      <p role="status" className="hint">
        {t('reportPlace.briefLoading')}
      </p>
    );
  }
  return (
    <div className="report-body">
      <aside className="report-panel" aria-label={t('reportPlace.panel')}>
        <NameAndLanguage title={brief.title} language={brief.language} />
        <EditActions input={input} />
        {brief.next.isCut && <p className="hint">{t('reportPlace.actionCut')}</p>}
      </aside>
      <BriefPage brief={brief} label={t('reportPlace.briefPaper')} />
    </div>
  );
}

/** The brief as a picture as large as a slide. */
export function SaveSlide({ input, isDisabled }: { input: ReportInput; isDisabled: boolean }) {
  const { t } = useMessages();
  const session = useSession();
  const save = async () => {
    const brief = composeBrief(input);
    if (!brief) return;
    download(`brief-${timeStamp(new Date())}.png`, 'image/png', await rasterise(briefSlide(brief), SLIDE));
  };
  return (
    <Button className="button" isDisabled={isDisabled} onPress={() => void save().catch(session.reportFailure)}>
      {t('reportPlace.saveSlide', SLIDE)}
    </Button>
  );
}
