import type { Grid, SetAsideReason } from '../../vocabulary';
import { cleanText, shownText } from '../header/clean-text';
import { isPersonalColumn } from './personal-columns';
import { type ColumnRole, cellOf, type Layout, type Recogniser, type Recognition, recordOf } from './recogniser';

/** The tool's own columns, by code as in the first record or by text as in the second. */
const TOOL =
  /^(start ?date|end ?date|recorded ?date|status|response ?type|progress|duration ?\(in ?seconds\)|finished|distribution ?channel|user ?language|ip ?address|location ?(latitude|longitude|accuracy)|response ?set|sc\d+|q_.*|.*_(first click|last click|page submit|click count))$/i;
const RESPONSE = /^(response ?id|_recordid)$/i;
const STATUS: Record<string, SetAsideReason> = {
  '1': 'preview',
  'survey preview': 'preview',
  preview: 'preview',
  '2': 'test',
  'survey test': 'test',
  test: 'test',
  '8': 'spam',
  '9': 'preview',
  '12': 'preview',
  '17': 'preview',
  spam: 'spam',
  'possible spam': 'spam',
};

/**
 * Qualtrics. Modern exports have three header records (codes, question texts, `{"ImportId":…}`), exports before 2017 two (`V1…` then
 * names); people delete the second and third in Excel, or the first.
 */
export const qualtrics: Recogniser = {
  id: 'qualtrics',
  recognise(grid): Recognition {
    const importIds = grid.columns.filter((_, column) => isImportId(cellOf(grid, 2, column))).length;
    if (importIds > 0) return { confidence: 1, because: [{ code: 'import-ids', values: { columns: importIds } }] };
    if (isLegacy(grid)) return { confidence: 0.9, because: [{ code: 'status-columns' }] };
    const names = new Set(recordOf(grid, 0).map(folded));
    const known = ['startdate', 'enddate', 'responseid', 'progress', 'recordeddate', 'finished'].filter((name) =>
      names.has(name),
    );
    if (known.length < 4 && !(known.length === 3 && names.has('responseid'))) return { confidence: 0, because: [] };
    return { confidence: 0.9, because: [{ code: 'headers', values: { columns: known.join(', ') } }] };
  },
  read(grid): Layout {
    const headerRows = headerRowsOf(grid);
    const names = recordOf(grid, 0);
    const texts = headerRows > 1 ? recordOf(grid, 1) : names;
    const codes = isLegacy(grid)
      ? names.map((name, index) => (/^V\d+$/.test(name) ? (texts[index] as string) : name))
      : names;
    const columns = codes.map((code, index) => {
      const text = shownText(texts[index] ?? '') || code;
      return { code, text, role: roleOf(code) };
    });
    const find = (...wanted: string[]) => wanted.map((name) => codes.findIndex((code) => folded(code) === name));
    const present = (...wanted: string[]) => find(...wanted).filter((index) => index >= 0);
    const finished = present('finished')[0];
    return {
      headerRows,
      columns,
      screens: present('status', 'responsetype', 'distributionchannel').map((column) => ({
        column,
        reasonFor: folded(codes[column] as string) === 'distributionchannel' ? reasonOfChannel : reasonOfStatus,
      })),
      finished: finished === undefined ? null : { column: finished, isFinished },
      endedAt: present('enddate', 'recordeddate'),
      blanks: [],
    };
  },
};

/** Names of the tool's own columns in an account in Traditional Chinese, which head a file whose first record was deleted. */
const CHINESE: Record<string, string> = {
  開始日期: 'startdate',
  結束日期: 'enddate',
  回應類型: 'responsetype',
  IP位址: 'ipaddress',
  進度: 'progress',
  '持續時間(秒)': 'duration(inseconds)',
  已完成: 'finished',
  記錄日期: 'recordeddate',
  回應ID: 'responseid',
};

function folded(name: string): string {
  const plain = cleanText(name).replace(/\s+/g, '');
  return CHINESE[plain] ?? plain.toLowerCase();
}

function isImportId(cell: string): boolean {
  return /^\{\s*"ImportId"\s*:/.test(cell);
}

function isLegacy(grid: Grid): boolean {
  return cellOf(grid, 0, 0) === 'V1' && /^Response ?ID$/i.test(cellOf(grid, 1, 0));
}

function headerRowsOf(grid: Grid): number {
  const importIdRow = [1, 2].find((row) => grid.columns.some((_, column) => isImportId(cellOf(grid, row, column))));
  if (importIdRow !== undefined) return importIdRow + 1;
  return isLegacy(grid) ? 2 : 1;
}

function roleOf(code: string): ColumnRole {
  const name = CHINESE[cleanText(code).replace(/\s+/g, '')] ?? code;
  if (RESPONSE.test(name)) return 'response';
  if (isPersonalColumn(name)) return 'personal';
  return TOOL.test(name) ? 'tool' : 'answer';
}

function reasonOfStatus(value: string): SetAsideReason | null {
  return STATUS[value.trim().toLowerCase()] ?? null;
}

function reasonOfChannel(value: string): SetAsideReason | null {
  const channel = value.trim().toLowerCase();
  return channel === 'preview' || channel === 'test' ? channel : null;
}

function isFinished(value: string): boolean {
  return !/^(0|false|no|否|未完成)$/i.test(value.trim());
}
