import { useMessages } from '../../messages';
import { RUBRIC_TARGET, type RubricCard } from '../../vocabulary';
import { TargetField } from './target-field';
import './settings.css';

/** One for all criteria. */
export function RubricTarget({ rubric: { levels, target } }: { rubric: RubricCard }) {
  const { t } = useMessages();
  return (
    <div className="rubric-target">
      <TargetField of={RUBRIC_TARGET} label={t('settings.rubricTarget')} scale={levels} target={target} />
    </div>
  );
}
