import { useMessages } from '../../messages';
import { EmptyState } from '../parts/empty-state';
import { useSessionState } from '../session';
import { NoTexts } from './no-texts';
import { ReflectionsFindings } from './reflections-findings';
import './reflections.css';

/** What do students write, beside what they say of themselves? */
export function ReflectionsPlace() {
  const { t } = useMessages();
  const { understanding } = useSessionState();
  if (!understanding) return <EmptyState reason="empty" />;
  if (!understanding.texts || understanding.texts.sources.every(({ texts }) => texts === 0)) {
    return <NoTexts offered={understanding.texts?.offered ?? []} />;
  }
  return (
    <section className="reflections-place" aria-label={t('shell.place.reflections')}>
      <ReflectionsFindings offered={understanding.texts.offered} />
    </section>
  );
}
