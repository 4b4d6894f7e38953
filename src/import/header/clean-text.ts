const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

/**
 * A header or label for matching only: NFKC, markup and entities resolved, every kind of space and line break one space, trimmed. What
 * people see stays as it was written.
 */
export function cleanText(raw: string): string {
  const text = raw.includes('&') || raw.includes('<') ? withoutMarkup(raw) : raw;
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutMarkup(raw: string): string {
  return raw
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&([a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}

/** A text that is shown to people: markup gone and spaces collapsed, but characters as they were written. */
export function shownText(raw: string): string {
  return (raw.includes('&') || raw.includes('<') ? withoutMarkup(raw) : raw).replace(/\s+/g, ' ').trim();
}
