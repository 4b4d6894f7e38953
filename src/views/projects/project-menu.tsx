import { Suspense, useState } from 'react';
import {
  Button,
  Dialog,
  Header,
  Heading,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  Separator,
} from 'react-aria-components';
import { formatMoment, useMessages } from '../../messages';
import { fetched } from '../parts/fetched';
import { Icon } from '../parts/icons';
import { useDesk } from '../session';
import { ProjectList } from './project-list';
import './projects.css';

const SaveWithData = fetched(() => import('./save-with-data').then((room) => room.SaveWithData));

/** How many other projects the menu names; all of them stand in the list. */
const NAMED = 5;

/** On every place: another project, a new one, and what can be done with this one. */
export function ProjectMenu() {
  const { t, language } = useMessages();
  const { desk, id, projects } = useDesk();
  const [listing, setListing] = useState(false);
  const [saving, setSaving] = useState(false);
  if (!desk) return null;
  const others = projects.filter((entry) => entry.id !== id).slice(0, NAMED);
  const own = projects.find((entry) => entry.id === id);
  const act = (key: string) => {
    if (key === 'begin') return void desk.begin();
    if (key === 'withData') return setSaving(true);
    if (key === 'all') return setListing(true);
    if (key === 'delete') {
      setListing(true);
      return void desk.delete(id);
    }
    if (key === 'duplicate') {
      return void desk.duplicate(id, t('projects.copyOf', { name: own?.name || t('projects.untitled') }));
    }
    void desk.open(key);
  };
  return (
    <>
      <MenuTrigger onOpenChange={(isOpen) => isOpen && void desk.refresh()}>
        <Button className="button quiet icon" aria-label={t('projects.menu')}>
          <Icon name="down" />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu
            className="menu"
            onAction={(key) => act(String(key))}
            disabledKeys={own ? [] : ['withData', 'duplicate', 'delete']}
          >
            <MenuItem id="begin" className="menu-item">
              {t('projects.begin')}
            </MenuItem>
            <MenuItem id="withData" className="menu-item">
              {t('projects.withData.item')}
            </MenuItem>
            <MenuItem id="duplicate" className="menu-item">
              {t('projects.duplicateThis')}
            </MenuItem>
            <MenuItem id="delete" className="menu-item">
              {t('projects.deleteThis')}
            </MenuItem>
            <Separator className="menu-line" />
            <MenuSection>
              <Header className="menu-head">{t('projects.title')}</Header>
              {others.map((entry) => (
                <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={entry.name}>
                  {entry.name || t('projects.untitled')}
                  <small className="menu-note">{formatMoment(language, entry.savedAt)}</small>
                </MenuItem>
              ))}
              <MenuItem id="all" className="menu-item">
                {t('projects.all')}
              </MenuItem>
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <ModalOverlay className="overlay" isDismissable isOpen={listing} onOpenChange={setListing}>
        <Modal className="centre-panel projects-panel">
          <Dialog className="panel-body" aria-label={t('projects.title')}>
            <div className="panel-head">
              <Heading slot="title">{t('projects.menu')}</Heading>
              <Button slot="close" className="button quiet icon" aria-label={t('projects.close')}>
                <Icon name="close" />
              </Button>
            </div>
            <ProjectList onOpened={() => setListing(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
      <Suspense fallback={null}>
        <SaveWithData isOpen={saving} onOpenChange={setSaving} />
      </Suspense>
    </>
  );
}
