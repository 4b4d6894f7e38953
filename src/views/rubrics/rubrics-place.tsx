import { useMessages } from '../../messages';
import { EmptyState } from '../parts/empty-state';
import { useSessionState } from '../session';
import { NoRubric } from './no-rubric';
import { RubricsFindings } from './rubrics-findings';
import './rubrics.css';

/** What do assessors see, do they agree, does it fit what students say of themselves? */
export function RubricsPlace() {
  const { t } = useMessages();
  const { understanding } = useSessionState();
  if (!understanding) return <EmptyState reason="empty" />;
  if (!understanding.rubric) return <NoRubric />;
  return (
    <section className="rubrics-place" aria-label={t('shell.place.rubrics')}>
      <RubricsFindings rubric={understanding.rubric} />
    </section>
  );
}
