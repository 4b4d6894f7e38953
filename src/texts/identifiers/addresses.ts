import { matches } from './patterns';

const HAN = '[\\u4e00-\\u9fff]';
/** A house number makes an address; a street alone is a place. */
const CHINESE = new RegExp(
  `(?:${HAN}{2}[縣市])?(?:${HAN}{1,3}[區鄉鎮市])?(?:${HAN}{1,3}[里村])?${HAN}{1,4}(?:路|街|大道)(?:[一二三四五六七八九十\\d]{1,3}段)?(?:\\d{1,4}巷)?(?:\\d{1,4}弄)?\\d{1,4}(?:之\\d{1,3}|-\\d{1,3})?號(?:\\d{1,2}樓|[a-z]?\\d{1,4}室)?(?:之\\d{1,3})?`,
  'gid',
);
const LANE = /\d{1,4}巷(?:\d{1,4}弄)?\d{1,4}(?:之\d{1,3})?號(?:\d{1,2}樓)?/dg;
const DORMITORY = /(?:宿舍|寢室|房號|dorm(?:itory)?|room)[^\d\n]{0,6}(?<hit>[a-z]?\d{3,4}(?:-\d)?)(?!\d)/dgi;
const ENGLISH =
  /(?<![a-z0-9])(?:no\.?\s?)?\d{1,4},?\s(?:(?:lane|alley|sec(?:tion)?)\.?\s?\d{1,4},?\s)*(?:[a-z]+\s){1,3}(?:road|rd|street|st|avenue|ave|lane|ln|boulevard|blvd)\b\.?/dgi;

export const addressSpans = (text: string) => matches(text, CHINESE, LANE, DORMITORY, ENGLISH);
