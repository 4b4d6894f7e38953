import { matches } from './patterns';

const MAIL = /[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+/dgi;
/** Written so that machines do not find it: `name (at) example.org`. */
const SPELLED =
  /[a-z0-9][a-z0-9._%+-]*\s?(?:\(at\)|\[at\]|小老鼠)\s?[a-z0-9-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[a-z0-9-]+)+/dgi;

const LINK = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff"'<>()]+/dgi;
const SHORT_LINK =
  /(?<![a-z0-9@.])(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|tw|me|ly|io|gl|app|cc|link)(?:\.tw)?(?:\/[^\s\u3000-\u9fff"'<>()]*)?(?![a-z0-9@])/dgi;

export const mailSpans = (text: string) => matches(text, MAIL, SPELLED);
export const urlSpans = (text: string) => matches(text, LINK, SHORT_LINK);
