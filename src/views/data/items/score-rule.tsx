import { useId } from 'react';
import { useMessages } from '../../../messages';
import type { Understanding } from '../../../vocabulary';
import { useChoose } from '../use-choose';

const SHARES = ['0.5', '0.75', '1'] as const;

/** How many items of a competency must be answered for a score; the half rule where nothing else is said. */
export function ScoreRule({ scoring, name }: { scoring: Understanding['competencies'][number]; name: string }) {
  const { t } = useMessages();
  const { choices, choose, unchoose } = useChoose();
  const id = useId();
  const { items, minAnswered } = scoring;
  const key = `minAnswered/${scoring.id}` as const;
  const needed = (share: number) => Math.max(1, Math.ceil(share * items - 1e-9));
  return (
    <div className="score-rule">
      <label htmlFor={id}>{t('data.items.minAnswered')}</label>
      <select
        id={id}
        aria-label={t('data.items.minAnsweredOf', { competency: name })}
        value={choices[key] ?? ''}
        onChange={(event) => (event.target.value === '' ? unchoose(key) : choose(key, event.target.value))}
      >
        <option value="">
          {choices[key] === undefined
            ? t('data.items.minAnsweredNow', { needed: minAnswered, count: items })
            : t('data.items.minAnsweredDefault')}
        </option>
        {SHARES.map((share) => (
          <option key={share} value={share}>
            {t('data.items.minAnsweredAt', { needed: needed(Number(share)), count: items })}
          </option>
        ))}
      </select>
    </div>
  );
}
