import { useMessages } from '../../../messages';
import type { ItemCard } from '../../../vocabulary';
import { useChoose } from '../use-choose';
import { shortName } from './item-groups';

const MOST = 8;

/** Answers on no step of the scale, with how often, and how each should count. */
export function UnreadAnswers({ item }: { item: ItemCard }) {
  const { t } = useMessages();
  const { choices, choose } = useChoose();
  if (item.unread.length === 0 && item.outOfRange === 0) return null;
  const { min, max } = item.scale;
  const steps = Array.from({ length: Math.min(max - min + 1, 21) }, (_, index) => String(min + index));
  return (
    <div className="unread">
      {item.unread.length > 0 && <b>{t('data.items.unread')}</b>}
      <ul className="plain">
        {item.unread.slice(0, MOST).map(({ value, count }) => {
          const key = `label/${item.key}/${value}` as const;
          return (
            <li key={value}>
              {t('data.items.unreadCount', { value, count })}
              <select
                aria-label={t('data.items.unreadOf', { value, item: shortName(item) })}
                value={choices[key] ?? ''}
                onChange={(event) => choose(key, event.target.value)}
              >
                {choices[key] === undefined && <option value="">{t('data.items.unreadAs')}</option>}
                <option value="missing">{t('data.decisions.missing')}</option>
                {steps.map((step) => (
                  <option key={step}>{step}</option>
                ))}
              </select>
            </li>
          );
        })}
        {item.unread.length > MOST && <li>{t('data.notes.more', { count: item.unread.length - MOST })}</li>}
        {item.outOfRange > 0 && <li>{t('data.items.outOfRange', { count: item.outOfRange })}</li>}
      </ul>
    </div>
  );
}
