/** A label for comparison: NFKC, white space collapsed, straight apostrophes, no case, no punctuation at the end. */
export function normaliseLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\u3002.;；,，]+$/, '')
    .trim()
    .toLowerCase();
}
