import { matches } from './patterns';

const GAP = '[ .-]?';
const EXTENSION = '(?:\\s?(?:#|轉|分機|ext\\.?)\\s?\\d{1,6})?';
/** Taiwan's mobile phones, its fixed lines with their area, and any number with a country's code. */
const MOBILE = new RegExp(`(?<!\\d)(?:\\+?886${GAP})?\\(?0?9\\d{2}\\)?${GAP}\\d{3}${GAP}\\d{3}(?!\\d)`, 'gd');
const FIXED = new RegExp(
  `(?<!\\d)(?:\\+?886${GAP}\\(?\\d{1,2}\\)?|\\(0\\d{1,3}\\)|0\\d{1,3}[ -])${GAP}\\d{3,4}${GAP}\\d{3,4}${EXTENSION}(?!\\d)`,
  'gid',
);
const ABROAD = /(?<!\d)\+\d{1,3}[ .-]?(?:\(?\d{1,4}\)?[ .-]?){2,5}\d(?!\d)/dg;
const CALLED =
  /(?:電話|手機|行動|專線|分機|撥打|打給|phone|mobile|tel|call|text)[^\d\n]{0,8}(?<hit>\d[\d -]{4,14}\d)(?!\d)/dgi;

export const phoneSpans = (text: string) => matches(text, MOBILE, FIXED, ABROAD, CALLED);

/** Eight digits and a letter (NTNU), a letter and eight digits, an entrance year and six digits, or whatever is called one. */
const STUDENT = /(?<![a-z0-9])(?:\d{8}[a-z]|[a-z]\d{8}|(?:9\d|10\d|11\d)\d{6})(?![a-z0-9])/dgi;
const CALLED_STUDENT =
  /(?:學號|學生證號碼?|student\s?(?:id|number|no\.?))(?:\s?(?:是|為|:|is))?\s*(?<hit>[a-z0-9-]{4,14})/dgi;

export const studentNumberSpans = (text: string) => matches(text, STUDENT, CALLED_STUDENT);

/** National ids and residence certificates of Taiwan, with a right check digit or a wrong one: a slip still names. */
const NATIONAL = /(?<![a-z0-9])[a-z][1289a-d]\d{8}(?![a-z0-9])/dgi;

export const nationalIdSpans = (text: string) => matches(text, NATIONAL);

/** Seven digits or more, and codes of letters and digits as participants have: whatever nothing else explains. */
const LONG = /(?<![\d.])\d(?:[ -]?\d){6,}(?![\d.])/dg;
const CODE =
  /(?<![a-z0-9])(?=[a-z0-9-]{6,}(?![a-z0-9]))(?=[a-z-]*\d)(?=(?:[a-z0-9-]*\d){3})(?=\d*[a-z-]*[a-z])[a-z0-9-]+/dgi;

export const numberSpans = (text: string) => matches(text, LONG, CODE);
