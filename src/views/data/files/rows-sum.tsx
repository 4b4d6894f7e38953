import { formatCount, useMessages } from '../../../messages';
import { SET_ASIDE_REASONS, type SourceCard } from '../../../vocabulary';
import { listOf } from '../words';

/** Rows = used + set aside, and why those were. */
export function RowsSum({ card }: { card: SourceCard }) {
  const { t, language } = useMessages();
  const reasons = SET_ASIDE_REASONS.filter((reason) => (card.setAside[reason] ?? 0) > 0);
  const setAside = reasons.reduce((sum, reason) => sum + (card.setAside[reason] ?? 0), 0);
  const whole = (value: number) => formatCount(value);
  return (
    <p className="rows-sum">
      <Term count={whole(card.rows)} label={t('data.files.sum')} />
      <span className="sign">=</span>
      <Term count={whole(card.kept)} label={t('data.files.kept')} />
      <span className="sign">+</span>
      <Term count={whole(setAside)} label={t('data.files.setAside')} />
      {reasons.length > 0 && (
        <small className="why">
          {listOf(
            language,
            reasons.map((reason) => `${t(`data.reasonsShort.${reason}`)} ${whole(card.setAside[reason] ?? 0)}`),
          )}
        </small>
      )}
    </p>
  );
}

function Term({ count, label }: { count: string; label: string }) {
  return (
    <span className="term">
      <b>{count}</b> <small>{label}</small>
    </span>
  );
}
