const VARIABLE =
  /^(variable( \/ field)? name|variable|var|field( name)?|column( name)?|code|value|變項|變項名稱|變數|變數名稱|欄位|欄位名稱|代號|題號)$/;
const DESCRIPTION =
  /^(label|variable label|field label|question( text)?|questions|description|meaning|說明|標籤|題目|題目內容|欄位說明|變項說明|變數說明)$/;
/** A code book has these two columns and few others, but for the dictionary of REDCap. */
const MOST_COLUMNS = 6;

/** The two columns by which a table describes the columns of another one; null where these (folded) names are not such. */
export function codeBookColumns(names: readonly string[]): string[] | null {
  const [first, ...others] = names.filter((name) => name !== '');
  const description = others.find((name) => DESCRIPTION.test(name));
  if (first === undefined || description === undefined || !VARIABLE.test(first)) return null;
  return names.length <= MOST_COLUMNS || first === 'variable / field name' ? [first, description] : null;
}
