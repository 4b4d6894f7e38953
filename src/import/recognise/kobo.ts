import type { Grid } from '../../vocabulary';
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

const RESPONSE = /^(_id|_uuid|_index|meta\/instanceid|_submission__id|_parent_index)$/;
const TOOL =
  /^(start|end|today|deviceid|subscriberid|simid|phonenumber|audit|__version__|_version_|_submission_time|_validation_status|_notes|_status|_tags|_xform_id_string|_attachments|formhub\/uuid|.*_(latitude|longitude|altitude|precision))$/;
const PERSONAL = /^(_submitted_by|username|_geolocation)$/;

/**
 * KoboToolbox: headers are XML names or labels, groups before them (`group/question`); choices of a multiple question have a column each
 * (`question/choice`) beside or instead of one that lists them. A second record of HXL tags (`#…`) is no response.
 */
export const kobo: Recogniser = {
  id: 'kobo',
  recognise(grid): Recognition {
    const names = foldedNames(grid);
    const found = ['_id', '_uuid', '_submission_time'].filter((name) => names.includes(name));
    if (found.length === 3) return byHeaders(0.97, found);
    return found.length === 2 && names.some((name) => /^(_index|__version__|_validation_status)$/.test(name))
      ? byHeaders(0.9, found)
      : NOT_RECOGNISED;
  },
  read(grid): Layout {
    const names = foldedNames(grid);
    const columns = recordOf(grid, 0).map((code, index) => columnOf(code, names[index] as string));
    return layoutOf(hasTags(grid) ? 2 : 1, columns, { endedAt: columnsMatching(names, /^end$/, /^_submission_time$/) });
  },
};

function hasTags(grid: Grid): boolean {
  const cells = recordOf(grid, 1).map((cell) => cell.trim());
  return cells.some((cell) => /^#[a-z]/i.test(cell)) && cells.every((cell) => cell === '' || cell.startsWith('#'));
}

/** Groups are XML names; a slash in a label belongs to the label. */
function columnOf(code: string, name: string): LayoutColumn {
  const groups = /^((?:[\w.-]+\/)+)([^/]+)$/.exec(code.trim());
  return { code, text: groups?.[2] ?? code, role: roleOf(name) };
}

function roleOf(name: string): ColumnRole {
  if (RESPONSE.test(name)) return 'response';
  if (PERSONAL.test(name) || isPersonalColumn(name)) return 'personal';
  return TOOL.test(name) ? 'tool' : 'answer';
}
