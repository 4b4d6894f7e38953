import type { Grid } from '../../vocabulary';
import { shownText } from '../header/clean-text';
import { isPersonalColumn } from './personal-columns';
import { cellOf, columnsMatching, foldedNames, type Layout, type LayoutColumn, layoutOf, recordOf } from './recogniser';

const SUBMITTED = /^(submitted on|提交於|提交時間)[:：]?$/;
const RESPONSE = /^(response|回應|response number|匿名作答編號)$/;
const PERSONAL = /^(full ?name|全名|姓名|名稱|全名\/姓名|名稱\/姓名)$/;
const TOOL = /^(institution|機構|group|groups|群組)$/;
const DATE = /^(date|日期)$/;
const QUESTION = /^q\d+_/i;
/** A date as Moodle writes it out: "2024年09月10日 星期二 15:15", "Tuesday, 10 September 2024, 3:15 PM". */
const LONG_DATE = /^(\d{4}年\d{1,2}月\d{1,2}日 ?(\(|（)?星期|[a-z]+day, \d{1,2}(st|nd|rd|th)? [a-z]+ \d{4})/i;

/** Whether these (folded) names are those of the Questionnaire plugin. */
export function isMoodleQuestionnaire(names: readonly string[]): boolean {
  return names.some((name) => SUBMITTED.test(name)) && names.some((name) => QUESTION.test(name));
}

/** `Q01_name` and `Q02_stem->row`; the person is the site's own id or the account. */
export function moodleQuestionnaire(grid: Grid): Layout {
  const names = foldedNames(grid);
  const columns = recordOf(grid, 0).map((code, index): LayoutColumn => {
    const name = names[index] as string;
    const [stem, row] = shownText(code).replace(QUESTION, '').split('->');
    const text = row === undefined ? (stem as string) : `${stem} - ${row}`;
    if (RESPONSE.test(name)) return { code, text, role: 'response' };
    if (PERSONAL.test(name) || /^(username|帳號)$/.test(name)) return { code, text, role: 'personal' };
    return { code, text, role: SUBMITTED.test(name) || TOOL.test(name) ? 'tool' : 'answer' };
  });
  return layoutOf(1, columns, {
    endedAt: columnsMatching(names, SUBMITTED),
    person: columnsMatching(names, /^id$/, /^(username|帳號)$/),
  });
}

/** The Feedback activity: who and when first, dates written out. */
export function isMoodleFeedback(grid: Grid): boolean {
  const names = foldedNames(grid);
  const date = names.findIndex((name) => DATE.test(name));
  const first = names[0] ?? '';
  return (
    date > 0 &&
    date < 4 &&
    (PERSONAL.test(first) || RESPONSE.test(first)) &&
    LONG_DATE.test(cellOf(grid, 1, date).trim())
  );
}

export function moodleFeedback(grid: Grid): Layout {
  const names = foldedNames(grid);
  const columns = recordOf(grid, 0).map((code, index): LayoutColumn => {
    const name = names[index] as string;
    if (RESPONSE.test(name)) return { code, text: code, role: 'response' };
    if (PERSONAL.test(name) || isPersonalColumn(name)) return { code, text: code, role: 'personal' };
    return { code, text: code, role: DATE.test(name) || TOOL.test(name) ? 'tool' : 'answer' };
  });
  return layoutOf(1, columns, { endedAt: columnsMatching(names, DATE).slice(0, 1) });
}
