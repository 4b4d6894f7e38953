import { useId } from 'react';
import { useMessages } from '../../messages';
import { RUBRIC_TARGET, type RubricCard } from '../../vocabulary';
import { useProject, useSession } from '../session';
import { KeptField } from './kept-field';
import { writtenTarget } from './validate';
import './settings.css';

/** The level that counts as reached, one for all criteria: the instrument's, another one, or none. */
export function RubricTarget({ rubric: { levels, target } }: { rubric: RubricCard }) {
  const { t } = useMessages();
  const session = useSession();
  const { targets } = useProject().settings;
  const noTarget = useId();
  const own = targets[RUBRIC_TARGET];
  const keep = (value: number | null | undefined) => {
    const { [RUBRIC_TARGET]: _, ...others } = targets;
    const set = value === undefined ? others : { ...others, [RUBRIC_TARGET]: value };
    session.change({ kind: 'set-settings', settings: { targets: set } });
  };
  const range = { min: levels.min, max: levels.max };
  return (
    <div className="setting-pair rubric-target">
      <KeptField
        label={t('settings.rubricTarget')}
        hint={target === null ? t('settings.targetHintNone', range) : t('settings.targetHint', { ...range, target })}
        placeholder={own === null || target === null ? '—' : String(target)}
        kept={own === undefined || own === null ? '' : String(own)}
        read={(text) => writtenTarget(t, text, levels)}
        keep={(value) => keep(value ?? undefined)}
        isDisabled={own === null}
      />
      {(target !== null || own === null) && (
        <label htmlFor={noTarget} className="no-target">
          <input
            id={noTarget}
            type="checkbox"
            checked={own === null}
            onChange={(event) => keep(event.currentTarget.checked ? null : undefined)}
          />
          {t('settings.noTarget')}
        </label>
      )}
    </div>
  );
}
