import type { Grid } from '../../vocabulary';
import { codeBookColumns } from './code-book';
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

/** The tool's own columns, raw and labelled. */
const EVENT = /^(redcap_event_name|event name)$/;
const REPEAT = /^(redcap_repeat_instrument|redcap_repeat_instance|repeat instrument|repeat instance)$/;
const TOOL =
  /^(redcap_data_access_group|data access group|redcap_survey_identifier|survey identifier|.+_timestamp|survey timestamp)$/;
const TIMESTAMP = /^(.+_timestamp|survey timestamp)$/;
const PERSONAL =
  /^(redcap_survey_identifier|survey identifier|.*(first_?name|last_?name|telephone|phone|e_?mail|dob)(_\d+)?|.*_address)$/;
const COMPLETE = /^(.+_complete|complete\??)$/;
const CHECKBOX = /___\w+$|\(choice=.*\)$/;
/** Codes for missing data that projects commonly declare (Data Dictionary, "missing data codes"). */
const MISSING_CODES = ['UNK', 'NI', 'NASK', 'ASKU', 'NAVU', 'MSK', 'INV'];
const STATUS = /^([012]|incomplete|unverified|complete)$/i;

/**
 * REDCap, raw and labelled. A longitudinal project has one row for each record and event, blank where a form is not asked in that event;
 * further rows for repeating forms are blank in all the others. `<form>_complete` says 0 incomplete, 1 unverified, 2 complete.
 */
export const redcap: Recogniser = {
  id: 'redcap',
  recognise(grid): Recognition {
    const names = foldedNames(grid);
    const dictionary = codeBookColumns(names);
    if (names.includes('variable / field name') && dictionary) return byHeaders(0.95, dictionary);
    const own = names.filter((name) =>
      /^redcap_(event_name|repeat_instrument|repeat_instance|survey_identifier|data_access_group)$/.test(name),
    );
    if (own.length > 0) return byHeaders(0.99, own);
    const labelled = names.filter((name) => EVENT.test(name) || REPEAT.test(name));
    const complete = statusColumns(grid, names);
    if (labelled.length > 0 && complete.length > 0) return byHeaders(0.95, labelled);
    if (complete.length === 0) return NOT_RECOGNISED;
    const checkboxes = names.filter((name) => CHECKBOX.test(name)).length;
    const because = [{ code: 'status-columns' }];
    if (checkboxes > 0) return { confidence: 0.85, because };
    return /^(record|study|participant)[_ ]id$/.test(names[0] ?? '') ? { confidence: 0.8, because } : NOT_RECOGNISED;
  },
  read(grid): Layout {
    const names = foldedNames(grid);
    const columns = recordOf(grid, 0).map(
      (code, index): LayoutColumn => ({ code, text: code, role: roleOf(names[index] as string) }),
    );
    if (codeBookColumns(names)) return layoutOf(1, columns, { use: 'ignore', problems: ['code-book'] });
    const [events] = columnsMatching(names, EVENT);
    const complete = mainForm(grid, names);
    return layoutOf(1, columns, {
      finished: complete === null ? null : { column: complete, isFinished },
      endedAt: columnsMatching(names, TIMESTAMP),
      blanks: ['[not completed]', ...MISSING_CODES],
      otherForms: events !== undefined || columnsMatching(names, REPEAT).length > 0,
      ...(events === undefined ? {} : { events, person: [0] }),
    });
  },
};

/** Columns that say in REDCap's words or numbers how far a form got. */
function statusColumns(grid: Grid, names: readonly string[]): number[] {
  return columnsMatching(names, COMPLETE).filter((column) => {
    const { values, codes } = grid.columns[column] as Grid['columns'][number];
    const used = new Set(codes.subarray(1, grid.height));
    return values.every((text, code) => !used.has(code) || text.trim() === '' || STATUS.test(text.trim()));
  });
}

/** The status of the form with the most columns that could be items: those before it, up to the status of another form. */
function mainForm(grid: Grid, names: readonly string[]): number | null {
  let best: number | null = null;
  let most = 0;
  let from = 0;
  for (const column of statusColumns(grid, names)) {
    const items = names.slice(from, column).filter((name, offset) => {
      return (
        roleOf(name) === 'answer' && !CHECKBOX.test(name) && (grid.columns[from + offset]?.values.length ?? 0) < 20
      );
    }).length;
    if (items > most || best === null) [best, most] = [column, items];
    from = column + 1;
  }
  return best;
}

function isFinished(value: string): boolean {
  return !/^(0|incomplete)$/i.test(value.trim());
}

function roleOf(name: string): ColumnRole {
  if (EVENT.test(name)) return 'answer';
  if (PERSONAL.test(name) || isPersonalColumn(name)) return 'personal';
  return REPEAT.test(name) || TOOL.test(name) || COMPLETE.test(name) ? 'tool' : 'answer';
}
