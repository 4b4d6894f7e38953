import { useId } from 'react';
import { useMessages } from '../../messages';
import { useProject, useSession } from '../session';
import { KeptField } from './kept-field';
import { writtenTarget } from './validate';
import { withEntry } from './with-entry';

type TargetFieldProps = {
  /** The key of a person's own target among the settings. */
  of: string;
  label: string;
  scale: { min: number; max: number };
  /** The one in force unless a person says otherwise: the instrument's. */
  target: number | null;
};

/** The level that counts as reached: the one in force, another one, or none. */
export function TargetField({ of, label, scale, target }: TargetFieldProps) {
  const { t } = useMessages();
  const session = useSession();
  const { targets } = useProject().settings;
  const none = useId();
  const own = targets[of];
  const keep = (value: number | null | undefined) =>
    session.change({ kind: 'set-settings', settings: { targets: withEntry<number | null>(targets, of, value) } });
  const range = { min: scale.min, max: scale.max };
  return (
    <div className="setting-pair">
      <KeptField
        label={label}
        hint={target === null ? t('settings.targetHintNone', range) : t('settings.targetHint', { ...range, target })}
        placeholder={own === null || target === null ? '—' : String(target)}
        kept={own === undefined || own === null ? '' : String(own)}
        read={(text) => writtenTarget(t, text, scale)}
        keep={(value) => keep(value ?? undefined)}
        isDisabled={own === null}
      />
      {(target !== null || own === null) && (
        <label htmlFor={none} className="no-target">
          <input
            id={none}
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
