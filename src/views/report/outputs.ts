import type { ReportDocument, ReportInput } from '../../report';

/** A file that the report can be saved as: its name in the menu, and what writes it and hands it to the browser. */
export type Output = {
  id: string;
  name: string;
  save: (report: ReportDocument, input: ReportInput) => Promise<void>;
};

/** Everything in the "Save as" menu, in order. */
export const OUTPUTS: Output[] = [];
