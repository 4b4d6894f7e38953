import { type Decided, hitKey, type IdentifierHit, type IdentifierKind, type Span } from '../vocabulary';

export type Redaction = { text: string } | { undecided: IdentifierHit[] };

type Given = {
  /** The text's key and the whole text. */
  key: string;
  body: string;
  hits: readonly IdentifierHit[];
  decided: Decided;
  /** What stands where an identifier stood. */
  labelOf: (kind: IdentifierKind) => string;
};

/**
 * A part of a text with a label in place of every identifier that was to go, wherever in the part it is written again; or the hits that
 * nobody has decided, and then no text. A hit that reaches over the part's ends counts as far as it lies within.
 */
export function redactedText({ key, body, hits, decided, labelOf }: Given, { start, end }: Span): Redaction {
  const within = ({ start: from, end: to }: Span) => from < end && start < to;
  const here = hits.filter(within);
  const undecided = here.filter((hit) => decided.decisions[hitKey(key, hit)] === undefined);
  if (undecided.length > 0) return { undecided };
  const marked = (decided.marks[key] ?? []).filter(within);
  const going = [...here.filter((hit) => decided.decisions[hitKey(key, hit)] === 'redact'), ...marked];
  const part = body.slice(start, end);
  const cut = going.map((hit) => ({
    kind: hit.kind,
    start: Math.max(hit.start, start) - start,
    end: Math.min(hit.end, end) - start,
  }));
  const again = going.flatMap((hit) => occurrences(part, body.slice(hit.start, hit.end), hit.kind));
  return { text: replaced(part, [...cut, ...again], labelOf) };
}

function occurrences(part: string, wanted: string, kind: IdentifierKind): IdentifierHit[] {
  const found: IdentifierHit[] = [];
  if (wanted.trim() === '') return found;
  const [text, word] = [part.toLowerCase(), wanted.toLowerCase()];
  if (text.length !== part.length) return occurrencesAsWritten(part, wanted, kind);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    found.push({ kind, start: at, end: at + wanted.length });
  return found;
}

/** Where small letters would change the length of the text. */
function occurrencesAsWritten(part: string, wanted: string, kind: IdentifierKind): IdentifierHit[] {
  const found: IdentifierHit[] = [];
  for (let at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, at + 1))
    found.push({ kind, start: at, end: at + wanted.length });
  return found;
}

function replaced(part: string, cuts: readonly IdentifierHit[], labelOf: Given['labelOf']): string {
  let text = '';
  let at = 0;
  for (const { kind, start, end } of [...cuts].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (end <= at) continue;
    // What overlaps the one before is part of it.
    if (start >= at) text += part.slice(at, start) + labelOf(kind);
    at = end;
  }
  return text + part.slice(at);
}
