/**
 * An id for matching: NFKC, trimmed, upper case, without inner spaces and hyphens, without the `.0` that spreadsheets add. Two people
 * write one code in many ways; two codes never become one unseen (see `identifyPeople`).
 */
export function normalisePersonId(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff\u00ad\-\u2010-\u2015\u2212]+/g, '')
    .toUpperCase()
    .replace(/\.0$/, '');
}
