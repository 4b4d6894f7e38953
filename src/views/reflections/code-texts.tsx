import { type KeyboardEvent, useState } from 'react';
import { formatCount, useMessages } from '../../messages';
import type { Assignment, Span, TextEntry } from '../../vocabulary';
import { useFinding, useProject } from '../session';
import { NoAnswer } from './no-answer';
import { PassageText } from './passage-text';
import { useKeywords, useReflectionWork } from './use-work';

/** One text after another, to be given codes. */
export function CodeTexts() {
  const { filters, settings } = useProject();
  const keywords = useKeywords();
  const [at, setAt] = useState(0);
  const page = { from: at, size: 1 };
  const { data, error, refetch, isPlaceholderData } = useFinding({
    kind: 'texts',
    filters,
    keywords,
    select: {},
    page,
    settings,
  });
  if (error) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  const entry = data?.entries[0];
  if (!entry) return <div className="skeleton" style={{ height: 160 }} />;
  return <CodeText entry={entry} at={at} count={data.count} isTurning={isPlaceholderData} onTurn={setAt} />;
}

type CodeTextProps = {
  entry: TextEntry;
  at: number;
  count: number;
  /** The text before is still shown: nothing may be said of it under the number of the next. */
  isTurning: boolean;
  onTurn(at: number): void;
};

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

function CodeText({ entry, at, count, isTurning, onTurn }: CodeTextProps) {
  const { t } = useMessages();
  const { work, change } = useReflectionWork();
  const { coding } = work;
  const { text, body } = entry;
  const [marked, setMarked] = useState<{ text: string; span: Span | null }>({ text, span: null });
  const span = marked.text === text ? marked.span : null;
  const setSpan = (next: Span | null) => setMarked({ text, span: next });
  const given = coding.assignments.filter((one) => one.text === text);
  const isDone = coding.done.includes(text);
  const give = (code: string) => {
    const place = span === null ? {} : { start: span.start, end: span.end };
    const assignment: Assignment = { text, code, ...place };
    const isKnown = given.some(
      (one) => one.code === code && one.start === assignment.start && one.end === assignment.end,
    );
    if (!isKnown) change({ coding: { ...coding, assignments: [...coding.assignments, assignment] } });
    setSpan(null);
  };
  const take = (assignment: Assignment) =>
    change({ coding: { ...coding, assignments: coding.assignments.filter((one) => one !== assignment) } });
  const finish = (done: boolean) =>
    change({ coding: { ...coding, done: done ? [...coding.done, text] : coding.done.filter((one) => one !== text) } });
  const turn = (by: -1 | 1) => onTurn(Math.min(count - 1, Math.max(0, at + by)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const code = /^[1-9]$/.test(event.key) ? coding.codes[Number(event.key) - 1] : undefined;
    if (code && !isTurning) give(code.id);
    else if (event.key === 'ArrowRight') turn(1);
    else if (event.key === 'ArrowLeft') turn(-1);
    else return;
    event.preventDefault();
  };
  const what = t(span === null ? 'reflections.coding.whole' : 'reflections.coding.passage');
  const passages = given.flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [{ start, end, as: 'code' as const }],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons within, which all can be pressed as well
    <div className="code-text" onKeyDown={onKeyDown} aria-busy={isTurning}>
      <div className="text-actions start">
        <button type="button" className="button" disabled={at === 0} onClick={() => turn(-1)}>
          {t('reflections.coding.previous')}
        </button>
        <button type="button" className="button" disabled={at >= count - 1} onClick={() => turn(1)}>
          {t('reflections.coding.next')}
        </button>
        <span role="status">
          {isTurning ? '' : t('reflections.coding.position', { n: formatCount(at + 1), count: count })}
        </span>
        <span className="muted">
          {t('reflections.coding.finishedCount', { n: formatCount(coding.done.length), count: count })}
        </span>
      </div>
      <PassageText body={body} highlights={passages} span={span} onSpan={setSpan} />
      <fieldset className="give-codes" disabled={isTurning}>
        <legend>{t('reflections.coding.give', { what })}</legend>
        {coding.codes.map((code, index) => (
          <button key={code.id} type="button" className="button" title={code.definition} onClick={() => give(code.id)}>
            {index < 9 && <kbd>{index + 1}</kbd>} {code.name}
          </button>
        ))}
      </fieldset>
      <h3>{t('reflections.coding.given')}</h3>
      {given.length === 0 && <p className="muted">{t('reflections.coding.givenNone')}</p>}
      <ul className="given-codes">
        {given.map((assignment) => {
          const name = coding.codes.find(({ id }) => id === assignment.code)?.name ?? t('reflections.coding.unnamed');
          const { start, end } = assignment;
          return (
            <li key={`${assignment.code}/${start}-${end}`}>
              <strong>{name}</strong>{' '}
              <small>
                {start === undefined ? t('reflections.coding.onWhole') : `“${body.slice(start, end).trim()}”`}
              </small>
              <button type="button" className="link" onClick={() => take(assignment)}>
                {t('reflections.coding.take', { name })}
              </button>
            </li>
          );
        })}
      </ul>
      <label className="finished">
        <input
          type="checkbox"
          checked={isDone}
          disabled={isTurning}
          onChange={(event) => finish(event.currentTarget.checked)}
        />
        {t('reflections.coding.finished')}
      </label>
    </div>
  );
}
