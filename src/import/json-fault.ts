/** What may come next; a value or the end of a list, a key or the end of an object, and so on. */
type Expecting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const MARK = /[[\]{}:,]/y;

/**
 * The line (from 1) on which a text stops being JSON (RFC 8259): the first token that cannot stand where it does, or the last line where
 * the text ends too soon. Engines word their own errors differently, and some tell no place.
 */
export function lineOfJsonFault(text: string): number {
  const open: ('[' | '{')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  while (true) {
    at += lengthAt(SPACE, text, at);
    const token = tokenAt(text, at);
    const next: Expecting | null = token && afterToken(token, expecting, open);
    if (!token || next === null) break;
    expecting = next;
    at += token.text.length;
  }
  return (at >= text.length ? text.trimEnd() : text.slice(0, at)).split('\n').length;
}

type Token = { kind: 'string' | 'scalar' | 'mark'; text: string };

function tokenAt(text: string, at: number): Token | null {
  for (const [kind, pattern] of [
    ['string', STRING],
    ['scalar', SCALAR],
    ['mark', MARK],
  ] as const) {
    const found = text.slice(at, at + lengthAt(pattern, text, at));
    if (found !== '') return kind === 'string' && /[\n\r\t]/.test(found) ? null : { kind, text: found };
  }
  return null;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function afterToken({ kind, text: mark }: Token, expecting: Expecting, open: ('[' | '{')[]): Expecting | null {
  const inside = () => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  const value = expecting === 'value' || expecting === 'valueOrEnd';
  const key = expecting === 'key' || expecting === 'keyOrEnd';
  if (kind === 'string') return value ? inside() : key ? 'colon' : null;
  if (kind === 'scalar') return value ? inside() : null;
  if (mark === '[' || mark === '{') {
    if (!value) return null;
    open.push(mark);
    return mark === '[' ? 'valueOrEnd' : 'keyOrEnd';
  }
  if (mark === ':') return expecting === 'colon' ? 'value' : null;
  if (mark === ',') return expecting !== 'commaOrEnd' ? null : open.at(-1) === '[' ? 'value' : 'key';
  const closes = mark === ']' ? '[' : '{';
  const mayEnd = expecting === 'commaOrEnd' || expecting === (closes === '[' ? 'valueOrEnd' : 'keyOrEnd');
  if (!mayEnd || open.pop() !== closes) return null;
  return inside();
}
