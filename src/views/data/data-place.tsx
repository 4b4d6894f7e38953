import { useCallback, useRef } from 'react';
import { useMessages } from '../../messages';
import { Later } from '../parts/later';
import { KeepAnswers, ProjectList } from '../projects';
import { useProject, useSession, useSessionState } from '../session';
import './data.css';
import './controls.css';
import { Decisions } from './decisions/decisions';
import { FailurePanel } from './failure-panel';
import { CapsuleList } from './files/capsule-list';
import { FileList } from './files/file-list';
import { OlderResults } from './files/older-results';
import { Heading } from './heading';
import { Intake } from './intake';
import { ItemMap } from './items/item-map';
import { Ledger } from './ledger/ledger';
import { Notes } from './notes';
import { MatchingPanel } from './people/matching';
import { PersonNames } from './people/person-names';
import { QualityPanel } from './quality/quality-panel';
import { RefusedFiles } from './refused-files';
import { RubricMap } from './rubric/rubric-map';
import { StartOver } from './start-over';
import { WholePageDrop } from './whole-page-drop';

/** What did I load, what does the program think it is, and can I trust it? */
export function DataPlace() {
  const session = useSession();
  const { t } = useMessages();
  const { view } = useProject();
  const { understanding } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  const addFiles = useCallback((files: File[]) => void session.addFiles(files), [session]);
  const focusHeading = useCallback(() => heading.current?.focus(), []);
  return (
    <div className="data-place">
      <Heading ref={heading} />
      <Intake onFiles={addFiles} />
      <WholePageDrop onFiles={addFiles} />
      <FailurePanel />
      <RefusedFiles />
      {!understanding && <ProjectList />}
      {understanding && view === 'publication' && <p className="panel">{t('shell.view.noPeople')}</p>}
      {understanding && view === 'working' && (
        <>
          <Decisions understanding={understanding} onDone={focusHeading} />
          <PersonNames names={understanding.personNames} />
          <QualityPanel understanding={understanding} />
          <Notes problems={understanding.problems} />
          <MatchingPanel understanding={understanding} />
          <FileList sources={understanding.sources} />
          <Later>
            <ItemMap understanding={understanding} />
            <RubricMap rubric={understanding.rubric} framework={understanding.framework} />
            <Ledger understanding={understanding} />
          </Later>
          <KeepAnswers />
          <StartOver onDone={focusHeading} />
        </>
      )}
      <CapsuleList />
      <OlderResults />
    </div>
  );
}
