import { useMessages } from '../../messages';
import { useDesk } from '../session';

/** The project is open in another tab: said in the place of everything that could be changed. */
export function ElsewherePanel() {
  const { t } = useMessages();
  const { desk, elsewhereName } = useDesk();
  if (!desk) return null;
  return (
    <section className="panel elsewhere" role="alert">
      <h1>{t('projects.elsewhere.title', { name: elsewhereName || t('projects.untitled') })}</h1>
      <p className="sub">{t('projects.elsewhere.why')}</p>
      <div className="ways">
        <button type="button" className="button primary" onClick={() => void desk.takeOver()}>
          {t('projects.elsewhere.takeOver')}
        </button>
        <button type="button" className="button" onClick={() => void desk.begin()}>
          {t('projects.elsewhere.begin')}
        </button>
      </div>
    </section>
  );
}
