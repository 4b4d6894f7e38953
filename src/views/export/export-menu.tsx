import { useId, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../../messages';
import { localText, type ResultsFile } from '../../vocabulary';
import { Icon } from '../parts/icons';
import { dataState, useProject, useSession, useSessionState } from '../session';
import { exportCapsule } from './export-capsule';
import { exportResults, saveProject } from './export-results';
import { useExportIdentity } from './identity';
import { RBundlePanel } from './r-bundle-panel';

/** Asks what it shall hold, where the others are written at once. */
const R_BUNDLE = 'r-bundle';

const VIEWS: ResultsFile['view'][] = ['publication', 'full'];

type Taken = ResultsFile['view'] | 'capsule' | 'project';

/** What can be taken away, on every place; says why where there is nothing yet. */
export function ExportMenu() {
  const { t, language } = useMessages();
  const session = useSession();
  const project = useProject();
  const app = useExportIdentity();
  const [saved, setSaved] = useState('');
  const [isBundling, setBundling] = useState(false);
  const explanation = useId();
  const state = useSessionState();
  const isReady = dataState(state) === 'ready';
  const isOpen = isReady || project.sources.length > 0;
  const written = (taken: Taken) => {
    if (taken === 'project') return saveProject(project);
    const centre = project.centre || localText(project.framework.name, language);
    return taken === 'capsule'
      ? exportCapsule(session, project, { app, centre })
      : exportResults(session, project, app, taken);
  };
  const take = (taken: Taken) =>
    void written(taken).then(
      (file) => setSaved(t('shell.export.done', { file })),
      (error: unknown) => session.reportFailure(error),
    );
  return (
    <span {...(isOpen ? {} : { title: t('shell.export.unavailable') })}>
      <MenuTrigger>
        <Button
          className="button primary"
          isDisabled={!isOpen}
          {...(isOpen ? {} : { 'aria-describedby': explanation })}
        >
          {t('shell.export.button')}
          <Icon name="down" size={12} />
        </Button>
        <Popover className="popover" placement="bottom end">
          {!isReady && <p className="menu-head">{t('shell.export.notYet')}</p>}
          <Menu
            className="menu"
            disabledKeys={isReady ? [] : [...VIEWS, 'capsule', R_BUNDLE]}
            onAction={(taken) => (taken === R_BUNDLE ? setBundling(true) : take(taken as Taken))}
          >
            {VIEWS.map((view) => (
              <MenuItem key={view} id={view} className="menu-item">
                {t(`shell.export.${view}`)}
              </MenuItem>
            ))}
            <MenuItem id="capsule" className="menu-item">
              {t('shell.export.capsule')}
            </MenuItem>
            <MenuItem id={R_BUNDLE} className="menu-item">
              {t('rBundle.menu')}
            </MenuItem>
            <MenuItem id="project" className="menu-item">
              {t('shell.project.save')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <RBundlePanel
        isOpen={isBundling}
        onClose={() => setBundling(false)}
        onSaved={(file) => setSaved(t('shell.export.done', { file }))}
      />
      <span id={explanation} className="visually-hidden" role={isOpen ? 'status' : undefined}>
        {isOpen ? saved : t('shell.export.unavailable')}
      </span>
    </span>
  );
}
