import { cleanText } from '../header/clean-text';
import { isPersonalColumn } from './personal-columns';
import { type ColumnRole, type Layout, type Recogniser, type Recognition, recordOf } from './recogniser';

/** The fixed columns at the end of every export, in the order of the tool. */
const TAIL = [
  '填答時間',
  '填答秒數',
  'IP紀錄',
  '額滿結束註記',
  '使用者紀錄',
  '會員時間',
  'Hash',
  '會員編號',
  '自訂ID',
  '備註',
];
const PERSONAL = new Set(['IP紀錄', '使用者紀錄']);
/** May name the person where the survey was sent out by personal links. */
const MAY_NAME_PERSON = new Set(['會員編號', '自訂ID']);

/** SurveyCake: one header record, questions first (`題幹 - (1)子題` in a matrix), then the tail. A lone apostrophe is an empty cell. */
export const surveyCake: Recogniser = {
  id: 'surveyCake',
  recognise(grid, name): Recognition {
    const names = new Set(recordOf(grid, 0).map(cleanText));
    const found = TAIL.filter((tail) => names.has(tail));
    if (names.has('填答時間') && names.has('填答秒數')) {
      return { confidence: 0.98, because: [{ code: 'tail-columns', values: { columns: found.length } }] };
    }
    if (found.length >= 4)
      return { confidence: 0.95, because: [{ code: 'tail-columns', values: { columns: found.length } }] };
    if (/^STANDARD_/.test(name) && found.length > 0) return { confidence: 0.7, because: [{ code: 'file-name' }] };
    return { confidence: 0, because: [] };
  },
  read(grid): Layout {
    const codes = recordOf(grid, 0);
    const cleaned = codes.map(cleanText);
    const endedAt = cleaned.indexOf('填答時間');
    return {
      headerRows: 1,
      columns: codes.map((code, index) => ({ code, text: code, role: roleOf(cleaned[index] as string) })),
      screens: [],
      finished: null,
      endedAt: endedAt < 0 ? [] : [endedAt],
      blanks: ["'"],
      joiner: '\n',
      marks: cleaned.flatMap((name, column) => (name === '額滿結束註記' ? [{ column, code: 'over-quota' }] : [])),
    };
  },
};

function roleOf(name: string): ColumnRole {
  if (PERSONAL.has(name) || isPersonalColumn(name)) return 'personal';
  if (name === 'Hash') return 'response';
  if (MAY_NAME_PERSON.has(name)) return 'answer';
  return TAIL.includes(name) ? 'tool' : 'answer';
}
