import { useRef } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../../messages';
import { useDesk, useProject, useSessionState } from '../session';

/** The project is open in another tab, or was: here it is looked at, and what can be done about it. */
export function ElsewherePanel() {
  const { t } = useMessages();
  const { desk, hold, isFree, isUnkept } = useDesk();
  const { declined } = useSessionState();
  const [location] = useLocation();
  // What was declined at one place is no news at the next, nor once there is another thing to say.
  const seen = useRef({ at: '', declined: 0 });
  const at = `${location} ${isFree}`;
  if (seen.current.at !== at) seen.current = { at, declined };
  const isDeclined = declined > seen.current.declined;
  const name = useProject().name || t('projects.untitled');
  if (!desk || hold !== 'elsewhere') return null;
  const state = isUnkept ? 'unkept' : isFree ? 'free' : 'look';
  return (
    <section
      className="elsewhere"
      data-state={state}
      data-declined={isDeclined || undefined}
      aria-labelledby="elsewhere"
    >
      <div>
        <h2 id="elsewhere">{t(`projects.elsewhere.${state}.title`, { name })}</h2>
        <p>{t(`projects.elsewhere.${state}.why`)}</p>
        <p role="alert" className="declined" key={declined}>
          {isDeclined && t('projects.elsewhere.declined')}
        </p>
      </div>
      <div className="ways">
        <button type="button" className="button primary" onClick={() => void desk.takeOver()}>
          {t('projects.elsewhere.takeOver')}
        </button>
        {isUnkept && (
          <button type="button" className="button" onClick={() => void desk.keepAsCopy(t('projects.copyOf', { name }))}>
            {t('projects.elsewhere.keepAsCopy')}
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => void desk.begin()}>
          {t('projects.elsewhere.begin')}
        </button>
      </div>
    </section>
  );
}
