import type { Grid } from '../../vocabulary';
import { cleanText, shownText } from '../header/clean-text';
import { isPersonalColumn } from './personal-columns';
import {
  byHeaders,
  type ColumnRole,
  columnsMatching,
  foldedNames,
  type Layout,
  type LayoutColumn,
  layoutOf,
  NOT_RECOGNISED,
  type Recogniser,
  type Recognition,
  recordOf,
} from './recogniser';

const META = {
  id: /^(id|response id|回應 ?id)$/,
  submitted: /^(submitdate|date submitted|提交日期|填寫日期)$/,
  lastPage: /^(lastpage|last page|最後一頁)$/,
  language: /^(startlanguage|start language|起始語言)$/,
  action: /^(datestamp|date last action|date last actio\.\.)$/,
};
const TOOL =
  /^(seed|startdate|date started|refurl|referrer url|completed|interviewtime|total time|group(time| time:).*|question time:.*|filecount - .*|.*\[filecount\]|\{.*)$/i;
/** How long a question took, by its code: `CE1Time`. */
const QUESTION_TIME = /^[A-Za-z]\w*Time$/;
const PERSONAL = /^(ipaddr|ip address|firstname|lastname|email|first name|last name|email address)$/;
/** Texts that the abbreviated headings cut off. */
const CUT = /^.{15}\.\.$/s;

/**
 * LimeSurvey, with its headings as codes (`G01Q02[SQ001]`), in the form of its expressions (`G01Q02_SQ001`), as texts (`Stem [row]`), as
 * texts cut to 15 characters, or as codes with texts. A response without a submission date was not finished; a date of 1980 says only
 * that dates were not kept.
 */
export const limeSurvey: Recogniser = {
  id: 'limeSurvey',
  recognise(grid): Recognition {
    const names = metaNames(grid);
    const found = [META.id, META.submitted, META.lastPage, META.language].map((pattern) =>
      names.findIndex((name) => pattern.test(name)),
    );
    if (found.filter((index) => index >= 0).length < 3 || (found[1] as number) < 0) return NOT_RECOGNISED;
    const codes = recordOf(grid, 0);
    return byHeaders(
      found.includes(-1) ? 0.85 : 0.95,
      found.flatMap((index) => codes[index] ?? []),
    );
  },
  read(grid): Layout {
    const names = metaNames(grid);
    const separator = separatorOf(grid);
    const columns = recordOf(grid, 0).map((code, index) => columnOf(code, names[index] as string, separator));
    const [submitted] = columnsMatching(names, META.submitted);
    const abbreviated = columns.filter(({ code, role }) => role === 'answer' && CUT.test(code.trim())).length > 0;
    return layoutOf(1, columns, {
      finished: submitted === undefined ? null : { column: submitted, isFinished: (value) => value.trim() !== '' },
      endedAt: columnsMatching(names, META.submitted, META.action),
      person: columnsMatching(names, /^(token|access code|存取碼)$/),
      ...(abbreviated ? { problems: ['headers-cut'] as const } : {}),
    });
  },
};

/** What stands between code and text where headings hold both: the tool's own column is then `id. Response ID` or the like. */
function separatorOf(grid: Grid): string | null {
  const first = recordOf(grid, 0).find((name) => /^id\W.*(Response ID|回應 ?ID)$/.test(name.trim()));
  return first === undefined ? null : (/^id(\W+?)(?:Response ID|回應 ?ID)$/.exec(first.trim())?.[1] ?? null);
}

/** Names of the tool's own columns without their code. */
function metaNames(grid: Grid): string[] {
  const separator = separatorOf(grid);
  return foldedNames(grid).map((name) => {
    const text = codeAndText(name, separator)?.text;
    return text !== undefined && Object.values(META).some((pattern) => pattern.test(text)) ? text : name;
  });
}

/** A heading of both, taken apart; null where it is not one. */
function codeAndText(heading: string, separator: string | null): { code: string; text: string } | null {
  const between = separator?.replace(/\s+/g, ' ') ?? '';
  const at = between === '' ? -1 : heading.indexOf(between);
  const code = heading.slice(0, Math.max(0, at));
  return /^[a-z]\w*(\[\w+\])*$/i.test(code) ? { code, text: heading.slice(at + between.length).trim() } : null;
}

function columnOf(code: string, name: string, separator: string | null): LayoutColumn {
  const both = codeAndText(shownText(code), separator);
  const forms = formsOf(both?.code ?? cleanText(code));
  return {
    code,
    text: both?.text ?? forms[0] ?? code,
    role: roleOf(code, name),
    names: [...forms, both?.code ?? code],
  };
}

/** The code of a row in both of the tool's forms, that of its expressions first; none where it is no such code. */
function formsOf(code: string): string[] {
  const brackets = /^[a-z]\w*(\[\w+\])+$/i.test(code);
  if (brackets) return [code.replace(/\[(\w+)\]/g, '_$1'), code];
  const row = /^([a-z]\w*)_([a-z0-9]+)$/i.exec(code);
  return row ? [code, `${row[1]}[${row[2]}]`] : [];
}

function roleOf(code: string, name: string): ColumnRole {
  if (META.id.test(name)) return 'response';
  const isMeta = Object.values(META).some((pattern) => pattern.test(name));
  if (isMeta || name === '' || TOOL.test(name) || QUESTION_TIME.test(code.trim())) return 'tool';
  return PERSONAL.test(name) || isPersonalColumn(code) ? 'personal' : 'answer';
}
