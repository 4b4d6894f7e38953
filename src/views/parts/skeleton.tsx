import { useMessages } from '../../messages';

const block = (width: string, height: number) => <div className="skeleton" style={{ width, height }} />;

/** Holds the place of the rows while they are counted, so that nothing jumps. */
export function Skeleton({ rows }: { rows: number }) {
  const { t } = useMessages();
  return (
    <div className="overview" role="status" aria-label={t('overview.loading')}>
      <div className="place-head" aria-hidden="true">
        <div className="skeleton" style={{ width: 'min(100%, 720px)', height: 32, marginBottom: 12 }} />
        {block('min(100%, 560px)', 40)}
      </div>
      <div className="tabs skeleton-tabs" aria-hidden="true">
        {block('200px', 32)}
      </div>
      <div className="panel" aria-hidden="true">
        <div className="change-head" />
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing but their place
          <div key={row} className="change-row">
            {block('80%', 16)}
            {block('100%', 24)}
          </div>
        ))}
      </div>
    </div>
  );
}
