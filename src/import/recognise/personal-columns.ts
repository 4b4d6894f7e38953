import { cleanText } from '../header/clean-text';

const PERSONAL = [
  /^(您的|你的|學生)?(真實)?(姓名|名字|電子郵件|電子信箱|信箱|電子郵件地址|email|e-mail|電話|聯絡電話|手機|手機號碼|行動電話|身分證(字號)?|生日|出生年月日|地址|住址)$/i,
  /^(full |first |last |sur|user|student |given |family )?name$/i,
  /^(e-?mail|email address|mail|phone|telephone|mobile|cell ?phone|address|birth(day|date)|date of birth|username)$/i,
  /^(ip|ip ?address|ipaddress|ip紀錄|ip位址|使用者紀錄|location ?(latitude|longitude|accuracy))$/i,
  /^recipient ?(last ?name|first ?name|email)$/i,
  /^(學號|學生證號(碼)?|student ?(number|no\.?))$/i,
  /^(line|instagram|facebook|ig)( ?id)?$/i,
];

/** Names that people give to columns of personal data: such a column never enters the analysis by itself. */
export function isPersonalColumn(name: string): boolean {
  const cleaned = cleanText(name).replace(/[:：?？*]+$/, '');
  return PERSONAL.some((pattern) => pattern.test(cleaned));
}
