import { checkUnpackedSize } from '../limits';
import { damaged, Unreadable } from '../unreadable';
import { elementsNamed } from '../xml';
import type { ZipEntry } from '../zip/directory';

export type WorkbookSheet = { name: string; hidden: boolean; entry: ZipEntry };
export type WorkbookParts = {
  sheets: WorkbookSheet[];
  /** Whether days count from 1904, as on old Macs. */
  from1904: boolean;
  strings: ZipEntry | null;
  styles: ZipEntry | null;
};
export type ReadPart = (entry: ZipEntry) => Promise<string>;

/** Whether an archive is a workbook; a binary one (.xlsb) is one too, though it cannot be read. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => /^\/?xl\/(workbook\.(xml|bin)|worksheets\/)/i.test(name));
}

/** The sheets of a workbook in their order, and the parts that all of them refer to. */
export async function workbookParts(entries: readonly ZipEntry[], readPart: ReadPart): Promise<WorkbookParts> {
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]));
  const path = await workbookPath(byName, readPart);
  const entry = byName.get(path.toLowerCase());
  if (!entry) throw damaged('xlsx', path);
  if (path.endsWith('.bin')) throw new Unreadable('file-old-excel', { container: 'xlsb' });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const related = await relationships(byName.get(relationshipsOf(path).toLowerCase()), readPart);
  const target = (one: Relationship | undefined) =>
    one ? (byName.get(resolved(folder, one.target).toLowerCase()) ?? null) : null;
  const xml = await readPart(entry);
  const sheets = elementsNamed(xml, 'sheet').flatMap((sheet): WorkbookSheet[] => {
    const part = related.find(({ id, type }) => id === sheet.id && type === 'worksheet');
    if (!part) return [];
    const found = target(part);
    if (!found) throw damaged('xlsx', part.target);
    return [{ name: sheet.name ?? '', hidden: /hidden/i.test(sheet.state ?? ''), entry: found }];
  });
  const strings = target(related.find(({ type }) => type === 'sharedStrings'));
  const styles = target(related.find(({ type }) => type === 'styles'));
  const from1904 = elementsNamed(xml, 'workbookPr').some(({ date1904 }) => date1904 === '1' || date1904 === 'true');
  return { sheets, from1904, strings, styles };
}

/** Throws where these sheets, with what all of them refer to, unpack to more than is read. */
export function checkSheetSizes({ strings, styles }: WorkbookParts, sheets: readonly WorkbookSheet[]): void {
  checkUnpackedSize([...sheets.map(({ entry }) => entry), ...(strings ? [strings] : []), ...(styles ? [styles] : [])]);
}

type Relationship = { id: string; type: string; target: string };

async function workbookPath(byName: ReadonlyMap<string, ZipEntry>, readPart: ReadPart): Promise<string> {
  const all = await relationships(byName.get('_rels/.rels'), readPart);
  const document = all.find(({ type }) => type === 'officeDocument');
  return document ? resolved('', document.target) : 'xl/workbook.xml';
}

async function relationships(entry: ZipEntry | undefined, readPart: ReadPart): Promise<Relationship[]> {
  if (!entry) return [];
  return elementsNamed(await readPart(entry), 'Relationship').map(({ Id = '', Type = '', Target = '' }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    target: Target,
  }));
}

function relationshipsOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A target is written from the root or from the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
