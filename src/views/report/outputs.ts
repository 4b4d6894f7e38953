import { loadWord, loadWorkbook, type ReportDocument, rasterise } from '../../report';
import { download, timeStamp } from '../export/download';

/** A file that the report can be saved as; its name in the menu is a message of the same id. Saving gives the file's name. */
export type Output =
  | { id: 'word' | 'workbook'; save: (report: ReportDocument) => Promise<string> }
  /** Asks what it shall hold before it is written. */
  | { id: 'rBundle'; save: 'asks' };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const nameOf = (ending: string) => `report-${timeStamp(new Date())}.${ending}`;

/** Everything in the "Save as" menu, in order. What writes a form of file is fetched when it is wanted. */
export const OUTPUTS: Output[] = [
  {
    id: 'word',
    save: async (report) => {
      const { reportWord } = await loadWord();
      const name = nameOf('docx');
      download(name, `${OFFICE}.wordprocessingml.document`, await reportWord(report, rasterise));
      return name;
    },
  },
  {
    id: 'workbook',
    save: async (report) => {
      const { reportWorkbook } = await loadWorkbook();
      const name = nameOf('xlsx');
      download(name, `${OFFICE}.spreadsheetml.sheet`, await reportWorkbook(report));
      return name;
    },
  },
  { id: 'rBundle', save: 'asks' },
];
