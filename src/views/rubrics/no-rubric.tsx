import { Link } from 'wouter';
import { useMessages } from '../../messages';

/** Which file to give. */
export function NoRubric() {
  const { t } = useMessages();
  return (
    <section className="panel empty-state">
      <h1>{t('rubrics.empty.title')}</h1>
      <p>{t('rubrics.empty.text')}</p>
      <p>{t('rubrics.empty.long')}</p>
      <p>{t('rubrics.empty.wide')}</p>
      <Link className="button primary" href="/data">
        {t('rubrics.empty.link')}
      </Link>
    </section>
  );
}
