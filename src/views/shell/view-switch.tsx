import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useMessages } from '../../messages';
import type { Project } from '../../vocabulary';
import { useProject, useSession } from '../session';

const VIEWS: Project['view'][] = ['working', 'publication'];

/** Everything, or only what may be published: for the whole page at once. */
export function ViewSwitch() {
  const { t } = useMessages();
  const session = useSession();
  const { view } = useProject();
  return (
    <ToggleButtonGroup
      className="segments view-switch"
      aria-label={t('shell.view.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={([chosen]) => session.change({ kind: 'set-view', view: chosen as Project['view'] })}
    >
      {VIEWS.map((id) => (
        <ToggleButton key={id} id={id}>
          {t(`shell.view.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
