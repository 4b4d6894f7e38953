import { readSheet } from 'read-excel-file/universal';
import { zipSync } from '../../../archive';
import { numberText } from '../../read/number-text';
import { damaged } from '../unreadable';

/** What all sheets of a workbook refer to, as bytes of XML. */
export type SharedParts = { strings: Uint8Array | null; styles: Uint8Array | null; from1904: boolean };

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const encode = (text: string) => new TextEncoder().encode(text);

/** Rows of a worksheet's XML to values, by way of a workbook of one sheet around them, unpacked as it is. */
export async function readRows(xml: string, prefix: string, parts: SharedParts): Promise<unknown[][]> {
  const workbook = zipSync(
    {
      'xl/workbook.xml': encode(
        `<workbook><workbookPr date1904="${parts.from1904 ? 1 : 0}"/><sheets><sheet name="1" sheetId="1" r:id="sheet"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': encode(
        `<Relationships><Relationship Id="sheet" Type="${RELATIONSHIPS}/worksheet" Target="sheet.xml"/></Relationships>`,
      ),
      'xl/sheet.xml': encode(
        `<${prefix}worksheet><${prefix}sheetData>${xml}</${prefix}sheetData></${prefix}worksheet>`,
      ),
      ...(parts.strings ? { 'xl/sharedStrings.xml': parts.strings } : {}),
      ...(parts.styles ? { 'xl/styles.xml': parts.styles } : {}),
    },
    { level: 0 },
  );
  try {
    return await readSheet<string>(workbook.buffer as ArrayBuffer, 1, { trim: false, parseNumber: numberText });
  } catch (error) {
    throw damaged('xlsx', error instanceof Error ? error.message : String(error));
  }
}
