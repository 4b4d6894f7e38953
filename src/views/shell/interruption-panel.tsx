import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { type Translate, useMessages } from '../../messages';
import { saveProject } from '../export';
import { type SessionState, useProject, useSession, useSessionState } from '../session';

type Interruption = NonNullable<SessionState['interruption']>;

/** The engine ended by itself: that it is being started again, that it was, or what is not tried any more and what can be done. */
export function InterruptionPanel() {
  const { t } = useMessages();
  const session = useSession();
  const { interruption, missing, engine } = useSessionState();
  if (engine.state === 'broken') return null;
  const outcome = interruption?.state === 'restored' && missing.length > 0 ? 'lacking' : interruption?.state;
  return (
    <>
      <div role="status">
        {interruption && outcome && outcome !== 'stopped' && (
          <div className="interruption" data-state={interruption.state}>
            <p>
              {whatHappened(t, interruption)} {t(`shell.interrupted.${outcome}`)}
            </p>
            {outcome !== 'restarting' && (
              <Button className="button quiet" onPress={session.dismissInterruption}>
                {t('shell.interrupted.dismiss')}
              </Button>
            )}
          </div>
        )}
      </div>
      {interruption?.state === 'stopped' && <Stopped interruption={interruption} />}
    </>
  );
}

function Stopped({ interruption }: { interruption: Interruption }) {
  const { t } = useMessages();
  const session = useSession();
  const project = useProject();
  const queries = useQueryClient();
  const { death, step } = interruption;
  const again = async () => {
    await session.tryAgain();
    await queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  };
  return (
    <section className="broken-panel" role="alert">
      <h2>{t('shell.interrupted.title', { step: stepWords(t, interruption) })}</h2>
      <p>{t(`shell.interrupted.advice.${death.cause}`)}</p>
      <p>{t('shell.interrupted.kept')}</p>
      <details>
        <summary>{t('shell.broken.detail')}</summary>
        <pre>{[step.question, death.detail].filter(Boolean).join('\n')}</pre>
      </details>
      <div className="ways">
        <Button className="button primary" onPress={() => void again()}>
          {t('shell.interrupted.again')}
        </Button>
        <Button className="button" onPress={() => void saveProject(project).catch(session.reportFailure)}>
          {t('shell.project.save')}
        </Button>
        <Button className="button quiet" onPress={session.dismissInterruption}>
          {t('shell.interrupted.dismiss')}
        </Button>
      </div>
    </section>
  );
}

const whatHappened = (t: Translate, interruption: Interruption) =>
  t('shell.interrupted.what', {
    step: stepWords(t, interruption),
    why: t(`shell.interrupted.why.${interruption.death.cause}`),
  });

const stepWords = (t: Translate, { step: { stage, file = '' } }: Interruption) =>
  t(`shell.interrupted.step.${stage === 'reading' && file === '' ? 'understanding' : stage}`, { file });
