import { strToU8, zipSync } from 'fflate';

export type SheetParts = { name: string; rows: string; after?: string; state?: 'hidden' | 'veryHidden' };
export type WorkbookOptions = { strings?: string[]; styles?: string[]; from1904?: boolean; prefix?: string };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A workbook from the XML of its rows; `styles` are number formats, which cells name by their place. */
export function workbookFile(sheets: readonly SheetParts[], options: WorkbookOptions = {}): Uint8Array {
  const { strings = [], styles = ['General'], from1904 = false, prefix = '' } = options;
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="w" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name, state }, index) => {
        const hidden = state ? ` state="${state}"` : '';
        return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="r${index + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, index) =>
          `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="ss" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text.startsWith('<') ? text : `<t>${escaped(text)}</t>`}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${styles
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs>${styles.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows, after = '' }, index) => {
    files[`xl/worksheets/s${index + 1}.xml`] =
      `<${prefix}worksheet><${prefix}sheetData>${rows}</${prefix}sheetData>${after}</${prefix}worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** Rows of inline strings and numbers, addressed as Excel does; null is no cell. */
export function rowsXml(records: readonly (readonly (string | number | null)[])[]): string {
  return records
    .map((record, row) => {
      const cells = record.map((value, column) => {
        const at = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (value === null) return '';
        return typeof value === 'number'
          ? `<c r="${at}"><v>${value}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
      });
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    })
    .join('');
}
