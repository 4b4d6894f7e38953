import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useMessages } from '../../messages';
import { useSession, useSessionState } from '../session';

/** A mistake of the program outside of any place. The Data place shows its own, where the files are. */
export function FailurePanel() {
  const session = useSession();
  const { failure } = useSessionState();
  const [location] = useLocation();
  if (!failure || location.startsWith('/data')) return null;
  return <FailureWords kind="program" error={failure} onDone={session.dismissFailure} />;
}

type FailureWordsProps = {
  kind: 'program' | 'place';
  error: { message: string; stack?: string | undefined };
  onDone: () => void;
};

/** A mistake of the program, said plainly, with its own words for whoever repairs it. */
export function FailureWords({ kind, error, onDone }: FailureWordsProps) {
  const { t } = useMessages();
  return (
    <section className="failure-panel" role="alert">
      <h2>{t(kind === 'place' ? 'shell.failure.place' : 'shell.failure.title')}</h2>
      <p>{t('shell.failure.text')}</p>
      <details>
        <summary>{t('shell.broken.detail')}</summary>
        <pre>{`${error.message}\n${error.stack ?? ''}`.trim()}</pre>
      </details>
      <Button className="button" onPress={onDone}>
        {t(kind === 'place' ? 'shell.failure.again' : 'shell.failure.dismiss')}
      </Button>
    </section>
  );
}
