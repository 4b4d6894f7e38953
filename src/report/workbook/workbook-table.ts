import type { Language } from '../../vocabulary';

/** A text, a number with all its digits, a number with how it is shown (a spreadsheet's number format), or nothing. */
export type WorkbookCell = string | number | null | { value: number; format: string };

/** One sheet: its first row names the columns, its first column heads the rows. */
export type WorkbookTable = { name: string; heads: string[]; rows: WorkbookCell[][] };

/** What the file's properties say of it, and for which language its letters are chosen. */
export type WorkbookAbout = { title: string; language: Language };
