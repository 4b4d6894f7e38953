export { reportWorkbook } from './report-workbook';
export { tableWorkbook } from './table-workbook';
