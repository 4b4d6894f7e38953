import { useId, useState } from 'react';
import { formatCount, textsAndPeople, useMessages } from '../../messages';
import { startingKeywords } from '../../texts';
import type { ReflectionsFinding } from '../../vocabulary';
import { CompetencyMark } from '../parts/competency-mark';
import { useFramework } from '../parts/framework';
import { useProject } from '../session';
import { TextList } from './text-list';
import { useKeywords, useReflectionWork } from './use-work';

/** The words that speak of each competency, to be changed, with the texts that they touch. */
export function ThemesView({ finding }: { finding: ReflectionsFinding }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { view } = useProject();
  const keywords = useKeywords();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="panel reading">
      <p className="muted">{t('reflections.themes.lead')}</p>
      <ul className="themes">
        {finding.themes.map((theme) => (
          <li key={theme.competency}>
            <Theme
              theme={theme}
              isOpen={open === theme.competency}
              onOpen={
                view === 'publication' ? null : () => setOpen(open === theme.competency ? null : theme.competency)
              }
            />
          </li>
        ))}
      </ul>
      {open !== null && view === 'working' && (
        <TextList
          key={open}
          select={{ touching: { by: 'keywords', keywords, competency: open } }}
          title={t('reflections.list.title_theme', { competency: nameOf(open) })}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

type ThemeProps = { theme: ReflectionsFinding['themes'][number]; isOpen: boolean; onOpen: (() => void) | null };

function Theme({ theme, isOpen, onOpen }: ThemeProps) {
  const { t, language } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const { work } = useReflectionWork();
  const [isEditing, setEditing] = useState(false);
  const { competency, texts, words } = theme;
  const name = nameOf(competency);
  const found = words.filter((word) => word.texts > 0).sort((one, other) => other.texts - one.texts);
  const isOwn = work.keywords[competency] !== undefined;
  return (
    <section aria-label={name}>
      <h3 className="theme-name">
        <CompetencyMark index={indexOf(competency)} />
        {name}
        <small>{t(isOwn ? 'reflections.themes.own' : 'reflections.themes.starting')}</small>
      </h3>
      <p>{t('reflections.themes.touched', textsAndPeople(t, theme))}</p>
      {onOpen && (
        <p className="theme-words">
          <span className="visually-hidden">{t('reflections.themes.words')}</span>
          {found.length === 0
            ? t('reflections.themes.wordsNone')
            : found.map((word) => `${word.word} ${formatCount(word.texts)}`).join(language === 'en' ? ', ' : '、')}
        </p>
      )}
      {onOpen && (
        <div className="text-actions">
          <button
            type="button"
            className="button"
            aria-expanded={isOpen}
            aria-label={t('reflections.themes.show', { competency: name })}
            disabled={texts === 0}
            onClick={onOpen}
          >
            {t('reflections.themes.showShort')}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            {t('reflections.themes.editButton')}
            <span className="visually-hidden">{`: ${name}`}</span>
          </button>
        </div>
      )}
      {isEditing && <KeywordEditor competency={competency} onDone={() => setEditing(false)} />}
    </section>
  );
}

function KeywordEditor({ competency, onDone }: { competency: string; onDone(): void }) {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { work, change } = useReflectionWork();
  const field = useId();
  const inForce = useKeywords()[competency] ?? [];
  const [typed, setTyped] = useState(inForce.join('\n'));
  const keep = () => {
    const words = [...new Set(typed.split(/[\n,，、]/).map((word) => word.trim()))].filter((word) => word !== '');
    change({ keywords: { ...work.keywords, [competency]: words } });
    onDone();
  };
  const restore = () => {
    const { [competency]: _own, ...others } = work.keywords;
    change({ keywords: others });
    setTyped(startingKeywords(competency).join('\n'));
    onDone();
  };
  return (
    <div className="keyword-editor">
      <label htmlFor={field}>{t('reflections.themes.edit', { competency: nameOf(competency) })}</label>
      <textarea
        id={field}
        className="field"
        rows={8}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="text-actions">
        <button type="button" className="button primary" onClick={keep}>
          {t('reflections.themes.save')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('reflections.themes.cancel')}
        </button>
        {work.keywords[competency] !== undefined && (
          <button type="button" className="button quiet" onClick={restore}>
            {t('reflections.themes.restore')}
          </button>
        )}
      </div>
    </div>
  );
}
