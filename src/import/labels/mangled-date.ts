/** What Excel makes of `1-2` or `2/1`: a date, of which nothing can be read back. */
export const MANGLED_DATE =
  /^(\d{1,2}月\d{1,2}日|\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2})$/i;
