import { useId } from 'react';
import { useMessages } from '../../messages';
import { useDesk } from '../session';

/** Whether the answers stay on the device: off unless the person says so. */
export function KeepAnswers() {
  const { t } = useMessages();
  const { desk, keepsAnswers } = useDesk();
  const id = useId();
  if (!desk) return null;
  return (
    <section className="keep-answers">
      <label>
        <input
          type="checkbox"
          checked={keepsAnswers}
          aria-describedby={id}
          onChange={(event) => void desk.setKeepsAnswers(event.target.checked)}
        />{' '}
        {t('projects.answers.label')}
      </label>
      <p className="hint" id={id}>
        {t('projects.answers.means')}
      </p>
    </section>
  );
}
