import { matches } from './patterns';

const SERVICE =
  '(?:line|ig|insta(?:gram)?|fb|facebook|messenger|discord|dc|threads|telegram|tg|whatsapp|wechat|tiktok|twitter|youtube|賴|臉書|微信|抖音|小紅書|粉專|帳號|account|username|user\\s?id)';
const HANDLE = '@?[a-z0-9](?:[a-z0-9._-]*[a-z0-9_])?';

/** After a service and a colon, "is" or "ID" anything is an account; right after a service what words are not: digits, dots, lines. */
const NAMED = new RegExp(`(?<![a-z])${SERVICE}\\s*(?:id|帳號)?\\s*(?:[:：=]|是|叫|為|is)\\s*(?<hit>${HANDLE})`, 'gid');
const WITH_ID = new RegExp(`(?<![a-z])${SERVICE}\\s*(?:id|帳號)\\s*(?<hit>${HANDLE})`, 'gid');
const BESIDE = new RegExp(`(?<![a-z])${SERVICE}\\s+(?<hit>(?=[a-z.]*[0-9_.-][a-z0-9])${HANDLE})`, 'gid');
const AT = /(?<![a-z0-9._-])@[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?/dgi;
const BARE_ID = /(?<![a-z0-9])id\s*[:：]\s*(?<hit>@?[a-z0-9._-]{3,})/dgi;

export const accountSpans = (text: string) => matches(text, NAMED, WITH_ID, BESIDE, AT, BARE_ID);
