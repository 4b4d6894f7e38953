import { type IRunOptions, TextRun } from 'docx';
import type { Line, Run } from '../document/document';
import { xmlText } from '../xml-text';

const HAN = /\p{Script=Han}/u;

/** Chinese has no italics: what is stressed there stands bold. */
function lookOf({ as, text }: Run): IRunOptions {
  if (as === 'strong') return { bold: true };
  if (as === 'emphasis') return HAN.test(text) ? { bold: true } : { italics: true };
  if (as === 'symbol') return { italics: true };
  if (as === 'subscript') return { subScript: true };
  return as === 'superscript' ? { superScript: true } : {};
}

/** Words as runs; a line break within them stays one. */
export const textRuns = (text: string, look: IRunOptions = {}): TextRun[] =>
  xmlText(text)
    .split('\n')
    .map((part, index) => new TextRun({ ...look, text: part, ...(index > 0 ? { break: 1 } : {}) }));

export const lineRuns = (line: Line): TextRun[] => line.flatMap((run) => textRuns(run.text, lookOf(run)));
