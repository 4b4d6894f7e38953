import { useMemo } from 'react';
import { useMessages } from '../../../messages';
import type { Understanding } from '../../../vocabulary';
import './items.css';
import { CompetencyItems } from './competency-items';
import { ItemDifferences } from './item-differences';
import { itemGroups } from './item-groups';
import { NextTime } from './next-time';
import { SaveInstrument } from './save-instrument';
import { scaleOptions } from './scale-options';

/** Which question measures what, in which direction, on which scale. */
export function ItemMap({ understanding }: { understanding: Understanding }) {
  const { t, language } = useMessages();
  const { items, framework } = understanding;
  const scales = useMemo(() => scaleOptions(items, language), [items, language]);
  const groups = useMemo(() => itemGroups({ items, framework }), [items, framework]);
  return (
    <section className="panel flush items" aria-labelledby="items-title">
      <header className="with-action">
        <h2 id="items-title">{t('data.items.title')}</h2>
        <p className="hint">
          {items.length === 0 ? t('data.items.none') : t('data.items.sub', { count: items.length })}
        </p>
        {items.length > 0 && <SaveInstrument understanding={understanding} />}
      </header>
      {items.length > 0 && <NextTime nextTime={understanding.nextTime} />}
      <ItemDifferences understanding={understanding} />
      {groups.map((group) => (
        <CompetencyItems
          key={group.competency ?? 'none'}
          group={group}
          framework={framework}
          scales={scales}
          scoring={understanding.competencies.find(({ id }) => id === group.competency) ?? null}
        />
      ))}
      {items.length > 0 && (
        <p className="hint foot" id="reverse-why">
          {t('data.items.reverseWhy')}
        </p>
      )}
    </section>
  );
}
