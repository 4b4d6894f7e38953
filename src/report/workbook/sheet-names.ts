/** As many as a spreadsheet allows, in UTF-16 units. */
const LONGEST = 31;

const segmenter = new Intl.Segmenter();

/** Names that every spreadsheet program takes: without the signs that are refused, short enough, and unlike each other in any case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((name) => {
    const legal = legalName(name);
    let unique = shortened(legal, LONGEST);
    for (let number = 2; taken.has(keyOf(unique)); number++) {
      const ending = ` (${number})`;
      unique = `${shortened(legal, LONGEST - ending.length)}${ending}`;
    }
    taken.add(keyOf(unique));
    return unique;
  });
}

const keyOf = (name: string) => name.toLowerCase();

function legalName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/[[\]/\\:*?：／＼＊？［］]/g, '-');
  return trimmed(plain) || '-';
}

/** No apostrophe may stand at either end. */
const trimmed = (name: string) => name.replace(/^[\s']+|[\s']+$/g, '');

/** Cut between characters as they are seen, with a mark that something was cut. */
function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  let kept = '';
  for (const { segment } of segmenter.segment(name)) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  return `${trimmed(kept)}…`;
}
