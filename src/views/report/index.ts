export { ReportPlace } from './report-place';
