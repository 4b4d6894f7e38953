import { useId, useRef } from 'react';
import { useMessages } from '../../../messages';
import type { SourceCard } from '../../../vocabulary';
import './files.css';
import { FileCard } from './file-card';

/** All files in the order they came in; those for other places at the end. */
export function FileList({ sources }: { sources: SourceCard[] }) {
  const { t } = useMessages();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const ordered = [...sources].sort((one, other) => Number(one.use !== 'survey') - Number(other.use !== 'survey'));
  const semesters = [...new Set(sources.flatMap((card) => card.semesters))];
  return (
    <section className="panel files" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={title} tabIndex={-1}>
        {t('data.files.title')}
      </h2>
      <datalist id={`${id}-semesters`}>
        {semesters.map((semester) => (
          <option key={semester} value={semester} />
        ))}
      </datalist>
      <ul className="plain">
        {ordered.map((card) => (
          <FileCard
            key={card.sha256}
            card={card}
            semesters={`${id}-semesters`}
            onChanged={() => title.current?.focus()}
          />
        ))}
      </ul>
    </section>
  );
}
