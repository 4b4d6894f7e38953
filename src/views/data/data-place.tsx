import { Suspense, useCallback, useRef } from 'react';
import { useMessages } from '../../messages';
import { fetched } from '../parts/fetched';
import { ProjectList } from '../projects';
import { useProject, useSession, useSessionState } from '../session';
import './data.css';
import './controls.css';
import { FailurePanel } from './failure-panel';
import { CapsuleList } from './files/capsule-list';
import { OlderResults } from './files/older-results';
import { Heading } from './heading';
import { Intake } from './intake';
import { RefusedFiles } from './refused-files';
import { WholePageDrop } from './whole-page-drop';

/** Before there is a file nobody sees it. */
const Understood = fetched(() => import('./understood').then((room) => room.Understood));

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
        <Suspense fallback={null}>
          <Understood understanding={understanding} onDone={focusHeading} />
        </Suspense>
      )}
      <CapsuleList />
      <OlderResults />
    </div>
  );
}
