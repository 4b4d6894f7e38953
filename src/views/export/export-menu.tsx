import { useId, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../../messages';
import type { ResultsFile } from '../../vocabulary';
import { Icon } from '../parts/icons';
import { dataState, useProject, useSession, useSessionState } from '../session';
import { exportResults } from './export-results';
import { useExportIdentity } from './identity';

const VIEWS: ResultsFile['view'][] = ['publication', 'full'];

/** What can be taken away, on every place; says why where there is nothing yet. */
export function ExportMenu() {
  const { t } = useMessages();
  const session = useSession();
  const project = useProject();
  const app = useExportIdentity();
  const [saved, setSaved] = useState('');
  const explanation = useId();
  const isReady = dataState(useSessionState()) === 'ready';
  const take = (view: ResultsFile['view']) =>
    void exportResults(session, project, app, view).then(
      (file) => setSaved(t('shell.export.done', { file })),
      (error: unknown) => session.reportFailure(error),
    );
  return (
    <span {...(isReady ? {} : { title: t('shell.export.unavailable') })}>
      <MenuTrigger>
        <Button
          className="button primary"
          isDisabled={!isReady}
          {...(isReady ? {} : { 'aria-describedby': explanation })}
        >
          {t('shell.export.button')}
          <Icon name="down" size={12} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" onAction={(view) => take(view as ResultsFile['view'])}>
            {VIEWS.map((view) => (
              <MenuItem key={view} id={view} className="menu-item">
                {t(`shell.export.${view}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span id={explanation} className="visually-hidden" role={isReady ? 'status' : undefined}>
        {isReady ? saved : t('shell.export.unavailable')}
      </span>
    </span>
  );
}
