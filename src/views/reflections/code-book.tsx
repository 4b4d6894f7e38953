import { useId, useRef, useState } from 'react';
import { formatCount, useMessages } from '../../messages';
import type { Code } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { useReflectionWork } from './use-work';

const EMPTY: Omit<Code, 'id'> = { name: '', definition: '', competency: null };

/** The codes with their definitions; each can be changed and removed, and every step taken back. */
export function CodeBook() {
  const { t } = useMessages();
  const { nameOf } = useFramework();
  const { work, change } = useReflectionWork();
  const { coding } = work;
  const [editing, setEditing] = useState<string | null>(null);
  const keep = (code: Code) => {
    const isKnown = coding.codes.some(({ id }) => id === code.id);
    const codes = isKnown ? coding.codes.map((one) => (one.id === code.id ? code : one)) : [...coding.codes, code];
    change({ coding: { ...coding, codes } });
    setEditing(null);
  };
  const remove = (id: string) =>
    change({
      coding: {
        ...coding,
        codes: coding.codes.filter((code) => code.id !== id),
        assignments: coding.assignments.filter(({ code }) => code !== id),
      },
    });
  const used = (id: string) =>
    new Set(coding.assignments.filter(({ code }) => code === id).map(({ text }) => text)).size;
  return (
    <section className="code-book" aria-label={t('reflections.coding.book')}>
      <h3>{t('reflections.coding.book')}</h3>
      {coding.codes.length === 0 && <p className="muted">{t('reflections.coding.noCodes')}</p>}
      <ol>
        {coding.codes.map((code) =>
          editing === code.id ? (
            <li key={code.id}>
              <CodeForm
                start={code}
                label={t('reflections.coding.keep')}
                onKeep={(part) => keep({ ...code, ...part })}
              />
            </li>
          ) : (
            <li key={code.id}>
              <strong>{code.name}</strong>{' '}
              <small>{t('reflections.coding.used', { count: used(code.id), n: formatCount(used(code.id)) })}</small>
              {code.competency !== null && <small> · {nameOf(code.competency)}</small>}
              {code.definition !== '' && <p className="muted">{code.definition}</p>}
              <div className="text-actions start">
                <button type="button" className="link" onClick={() => setEditing(code.id)}>
                  {t('reflections.coding.change', { name: code.name })}
                </button>
                <button
                  type="button"
                  className="link"
                  title={t('reflections.coding.removed')}
                  onClick={() => remove(code.id)}
                >
                  {t('reflections.coding.remove', { name: code.name })}
                </button>
              </div>
            </li>
          ),
        )}
      </ol>
      <CodeForm
        start={EMPTY}
        label={t('reflections.coding.add')}
        onKeep={(part) => keep({ ...part, id: crypto.randomUUID?.() ?? `code-${Date.now()}` })}
      />
    </section>
  );
}

type CodeFormProps = { start: Omit<Code, 'id'>; label: string; onKeep(code: Omit<Code, 'id'>): void };

function CodeForm({ start, label, onKeep }: CodeFormProps) {
  const { t } = useMessages();
  const { nameOf, competencies } = useFramework();
  const field = useId();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(start.name);
  const [definition, setDefinition] = useState(start.definition);
  const [competency, setCompetency] = useState(start.competency ?? '');
  return (
    <form
      className="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onKeep({ name: name.trim(), definition: definition.trim(), competency: competency || null });
        // The next code is typed where this one was.
        setName(start.name);
        setDefinition(start.definition);
        setCompetency(start.competency ?? '');
        first.current?.focus();
      }}
    >
      <label htmlFor={`${field}-name`}>{t('reflections.coding.name')}</label>
      <input
        ref={first}
        id={`${field}-name`}
        className="field"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <label htmlFor={`${field}-definition`}>{t('reflections.coding.definition')}</label>
      <textarea
        id={`${field}-definition`}
        className="field"
        rows={2}
        value={definition}
        onChange={(event) => setDefinition(event.currentTarget.value)}
      />
      <label htmlFor={`${field}-competency`}>{t('reflections.coding.competency')}</label>
      <select
        id={`${field}-competency`}
        className="field"
        value={competency}
        onChange={(event) => setCompetency(event.currentTarget.value)}
      >
        <option value="">{t('reflections.list.noCompetency')}</option>
        {competencies.map(({ id }) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {label}
      </button>
    </form>
  );
}
