import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useMessages } from '../../messages';
import { sentenceSpans } from '../../texts';
import type { Span } from '../../vocabulary';

export type Highlight = Span & { as: 'word' | 'hit' | 'code' };

type PassageTextProps = {
  body: string;
  highlights: readonly Highlight[];
  span: Span | null;
  onSpan(span: Span | null): void;
};

/** A text of which a passage can be chosen: sentence by sentence with the keyboard or a click, or any words with the mouse. */
export function PassageText({ body, highlights, span, onSpan }: PassageTextProps) {
  const { t, language } = useMessages();
  const text = useRef<HTMLParagraphElement>(null);
  const sentences = useMemo(() => sentenceSpans(body), [body]);
  const toggle = (sentence: Span) => {
    if (text.current && markedSpan(text.current)) return;
    onSpan(toggled(span, sentence));
  };
  const onKeyDown = (event: KeyboardEvent, sentence: Span) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    onSpan(toggled(span, sentence));
  };
  return (
    <p
      ref={text}
      className="passage-text"
      lang={/[\u3400-\u9fff]/.test(body) ? 'zh-Hant' : language}
      onPointerUp={() => {
        const marked = text.current && markedSpan(text.current);
        if (marked) onSpan(marked);
      }}
    >
      {sentences.map((sentence) => (
        // biome-ignore lint/a11y/useSemanticElements: a sentence within a paragraph that must stay text to be marked
        <span
          key={sentence.start}
          role="checkbox"
          tabIndex={0}
          aria-checked={span !== null && sentence.start < span.end && span.start < sentence.end}
          className="sentence"
          onClick={() => toggle(sentence)}
          onKeyDown={(event) => onKeyDown(event, sentence)}
        >
          {pieces(body, sentence, span, highlights).map(({ start, end, marks }) =>
            marks === '' ? (
              body.slice(start, end)
            ) : (
              <mark key={start} className={marks}>
                {body.slice(start, end)}
              </mark>
            ),
          )}
        </span>
      ))}
      <span className="visually-hidden">{t('reflections.list.sentence')}</span>
    </p>
  );
}

/** A sentence joins the passage at either end, leaves it again at either end, or begins a new one. */
function toggled(span: Span | null, sentence: Span): Span | null {
  if (span === null) return sentence;
  const isWithin = span.start <= sentence.start && sentence.end <= span.end;
  if (!isWithin) return { start: Math.min(span.start, sentence.start), end: Math.max(span.end, sentence.end) };
  if (span.start === sentence.start && span.end === sentence.end) return null;
  if (span.start === sentence.start) return { start: sentence.end, end: span.end };
  return span.end === sentence.end ? { start: span.start, end: sentence.start } : sentence;
}

/** What the mouse marked within an element, as a part of its text. */
function markedSpan(element: HTMLElement): Span | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  if (!range || !element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

function pieces(body: string, sentence: Span, span: Span | null, highlights: readonly Highlight[]) {
  const all = [...highlights, ...(span ? [{ ...span, as: 'chosen' as const }] : [])];
  const inside = all.filter(({ start, end }) => start < sentence.end && sentence.start < end);
  const cuts = new Set([sentence.start, sentence.end]);
  for (const { start, end } of inside) {
    if (start > sentence.start) cuts.add(start);
    if (end < sentence.end) cuts.add(end);
  }
  const places = [...cuts].filter((at) => at <= body.length).sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1]!;
    const here = inside.filter((one) => one.start < end && start < one.end).map(({ as }) => as);
    return { start, end, marks: [...new Set(here)].join(' ') };
  });
}
