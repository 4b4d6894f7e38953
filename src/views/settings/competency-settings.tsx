import { useId } from 'react';
import { formatPercent, useMessages } from '../../messages';
import type { AnalysisSettings, Understanding } from '../../vocabulary';
import { CompetencyMark } from '../parts/competency-mark';
import { useFramework } from '../parts/framework';
import { useProject, useSession } from '../session';
import { KeptField } from './kept-field';
import { needed, shareFor, shownCounts } from './min-answered';
import { TargetField } from './target-field';
import { writtenBound, writtenReliability } from './validate';
import { withEntry } from './with-entry';

type Scored = Understanding['competencies'][number];

const asText = (value: number | null | undefined) => (value === undefined || value === null ? '' : String(value));

/** The bound, the target, the reliability and the rule of missing answers of one competency. */
export function CompetencySettings({ competency: { id, scale, target, items } }: { competency: Scored }) {
  const { t } = useMessages();
  const session = useSession();
  const { settings } = useProject();
  const { nameOf, indexOf } = useFramework();
  const set = (part: Partial<AnalysisSettings>) => session.change({ kind: 'set-settings', settings: part });
  const { meaningfulChange, publishedReliability, publishedReliabilitySource } = settings;
  const reliability = publishedReliability[id];
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
      <TargetField of={id} label={t('settings.target')} scale={scale} target={target} />
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
