import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../../messages';
import type { ReportDocument } from '../../report';
import { RBundlePanel } from '../export';
import { Icon } from '../parts/icons';
import { useSession } from '../session';
import { OUTPUTS } from './outputs';

type SaveAsProps = { report: ReportDocument; isDisabled: boolean };

/** The report as a file, in every form that there is. */
export function SaveAs({ report, isDisabled }: SaveAsProps) {
  const { t } = useMessages();
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const [saved, setSaved] = useState('');
  const tell = (file: string) => setSaved(t('shell.export.done', { file }));
  const save = (id: string) => {
    const output = OUTPUTS.find((one) => one.id === id);
    if (output?.save === 'asks') setAsking(true);
    else void output?.save(report).then(tell, session.reportFailure);
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button" isDisabled={isDisabled}>
          {t('reportPlace.saveAs')}
          <Icon name="down" size={12} />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" onAction={(id) => save(String(id))}>
            {OUTPUTS.map(({ id }) => (
              <MenuItem key={id} id={id} className="menu-item">
                {t(`reportPlace.output.${id}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <RBundlePanel isOpen={isAsking} onClose={() => setAsking(false)} onSaved={tell} />
      <span className="visually-hidden" role="status">
        {saved}
      </span>
    </>
  );
}
