import { useMessages } from '../../../messages';
import type { SourceCard } from '../../../vocabulary';
import { useChoose } from '../use-choose';
import { percent } from '../words';

type PersonalColumnProps = SourceCard['personalColumns'][number] & { file: SourceCard };

/** A column that is left out, and why; what was only concluded from its contents can be corrected. */
export function PersonalColumn({ index, column, because, file }: PersonalColumnProps) {
  const { t } = useMessages();
  const { choose } = useChoose();
  if (because.code === 'name') return <>{t('data.files.personalByName', { column })}</>;
  return (
    <>
      {t('data.files.personalByContents', {
        column,
        share: percent(because.share),
        what: t(`data.files.personalContents.${because.code}`),
      })}{' '}
      <button
        type="button"
        className="link"
        aria-label={t('data.files.notPersonalOf', { column, file: file.name })}
        onClick={() => choose(`personal/${file.sha256}/${index}`, 'no')}
      >
        {t('data.files.notPersonal')}
      </button>
    </>
  );
}
