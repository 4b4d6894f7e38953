import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { useOffline } from './offline-context';

/** A newer version lies ready: it takes over when the person says so, and never of itself. */
export function NewerVersion() {
  const { t } = useMessages();
  const { state, renew } = useOffline();
  if (state !== 'renewed') return null;
  return (
    <div className="newer-version" role="status">
      <p>{t('shell.offline.renewed')}</p>
      <Button className="button" onPress={renew}>
        {t('shell.offline.renew')}
      </Button>
    </div>
  );
}
