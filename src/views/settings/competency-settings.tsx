import { useId } from 'react';
import { formatPercent, useMessages } from '../../messages';
import type { AnalysisSettings, Understanding } from '../../vocabulary';
import { CompetencyMark } from '../parts/competency-mark';
import { useFramework } from '../parts/framework';
import { useProject, useSession } from '../session';
import { KeptField } from './kept-field';
import { needed, shareFor, shownCounts } from './min-answered';
import { writtenBound, writtenReliability, writtenTarget } from './validate';

type Scored = Understanding['competencies'][number];

const asText = (value: number | null | undefined) => (value === undefined || value === null ? '' : String(value));

/** Without a key, or with another value under it; the record that was there stays as it was. */
function withEntry<Value>(record: Record<string, Value>, key: string, value: Value | undefined): Record<string, Value> {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** The bound, the target, the reliability and the rule of missing answers of one competency. */
export function CompetencySettings({ competency: { id, scale, target, items } }: { competency: Scored }) {
  const { t } = useMessages();
  const session = useSession();
  const { settings } = useProject();
  const { nameOf, indexOf } = useFramework();
  const noTarget = useId();
  const set = (part: Partial<AnalysisSettings>) => session.change({ kind: 'set-settings', settings: part });
  const { targets, meaningfulChange, publishedReliability, publishedReliabilitySource } = settings;
  const own = targets[id];
  const reliability = publishedReliability[id];
  const range = { min: scale.min, max: scale.max };
  const source = publishedReliabilitySource[id] ?? '';
  const isUnsourced = reliability !== undefined && source === '';
  return (
    <fieldset className="competency-settings">
      <legend>
        <CompetencyMark index={indexOf(id)} />
        {nameOf(id)}
      </legend>
      <KeptField
        label={t('settings.bound')}
        placeholder={t('settings.boundPlaceholder')}
        kept={asText(meaningfulChange[id])}
        read={(text) => writtenBound(t, text, scale)}
        keep={(value) => set({ meaningfulChange: withEntry(meaningfulChange, id, value ?? undefined) })}
      />
      <div className="setting-pair">
        <KeptField
          label={t('settings.target')}
          hint={target === null ? t('settings.targetHintNone', range) : t('settings.targetHint', { ...range, target })}
          placeholder={own === null ? '—' : asText(target)}
          kept={asText(own)}
          read={(text) => writtenTarget(t, text, scale)}
          keep={(value) => set({ targets: withEntry<number | null>(targets, id, value ?? undefined) })}
          isDisabled={own === null}
        />
        {(target !== null || own === null) && (
          <label htmlFor={noTarget} className="no-target">
            <input
              id={noTarget}
              type="checkbox"
              checked={own === null}
              onChange={(event) =>
                set({ targets: withEntry<number | null>(targets, id, event.currentTarget.checked ? null : undefined) })
              }
            />
            {t('settings.noTarget')}
          </label>
        )}
      </div>
      <KeptField
        label={t('settings.reliability')}
        placeholder={t('settings.reliabilityPlaceholder')}
        kept={asText(reliability)}
        read={(text) => writtenReliability(t, text)}
        keep={(value) => set({ publishedReliability: withEntry(publishedReliability, id, value ?? undefined) })}
      />
      <KeptField
        label={t('settings.source')}
        placeholder={t('settings.sourcePlaceholder')}
        kept={source}
        read={(text) => ({ value: text.trim() === '' ? null : text.trim() })}
        keep={(value) =>
          set({ publishedReliabilitySource: withEntry(publishedReliabilitySource, id, value ?? undefined) })
        }
        {...(isUnsourced ? { hint: t('settings.sourceMissing') } : {})}
      />
      {items > 1 && <MinimumAnswered id={id} items={items} />}
    </fieldset>
  );
}

function MinimumAnswered({ id, items }: { id: string; items: number }) {
  const { t } = useMessages();
  const session = useSession();
  const { choices } = useProject();
  const field = useId();
  const chosen = choices[`minAnswered/${id}`];
  const choose = (share: string) =>
    session.change(
      share === ''
        ? { kind: 'unchoose', keys: [`minAnswered/${id}`] }
        : { kind: 'choose', choices: { [`minAnswered/${id}`]: share } },
    );
  return (
    <div className="setting">
      <label htmlFor={field}>{t('settings.minAnswered')}</label>
      <select
        id={field}
        className="field"
        value={chosen === undefined ? '' : String(needed(Number(chosen), items))}
        onChange={(event) =>
          choose(event.currentTarget.value === '' ? '' : shareFor(Number(event.currentTarget.value), items))
        }
      >
        <option value="">{t('settings.minAnsweredDefault')}</option>
        {shownCounts(items, chosen).map((count) => (
          <option key={count} value={count}>
            {t('settings.minAnsweredItems', { share: formatPercent(count / items), needed: count, items })}
          </option>
        ))}
      </select>
      <small className="muted">{t('settings.minAnsweredHint')}</small>
    </div>
  );
}
