/**
 * Names a text by what it says, in 16 hex digits, so that decisions about it follow it into any file and meet no other text: two runs of
 * FNV-1a (Fowler, Noll, Vo) of 32 bits, forwards and backwards. Equal texts get a number behind, in the order in which they come.
 */
export function textKeys(bodies: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return bodies.map((body) => {
    const key = hash(body.normalize('NFC'));
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}

function hash(text: string): string {
  let forwards = 0x811c9dc5;
  let backwards = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(at), 0x01000193);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [forwards, backwards].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
