import { decodeText } from '../../read/encoding';

/**
 * Names of entries as text. An archive that does not mark them as UTF-8 has them in its maker's encoding, one for all (in Taiwan CP950),
 * which is found as for any text.
 */
export function entryNames(entries: readonly { nameBytes: Uint8Array; unicode: boolean }[]): string[] {
  const unmarked = entries.filter(({ unicode }) => !unicode);
  const encoding = decodeText(joined(unmarked.map(({ nameBytes }) => nameBytes))).encoding;
  return entries.map(({ nameBytes, unicode }) =>
    new TextDecoder(unicode ? 'utf-8' : encoding).decode(nameBytes).replaceAll('\\', '/'),
  );
}

/** One name a line, as the reader of encodings expects of text. */
function joined(names: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(names.reduce((sum, name) => sum + name.length + 1, 0)).fill(0x0a);
  let at = 0;
  for (const name of names) {
    bytes.set(name, at);
    at += name.length + 1;
  }
  return bytes;
}
