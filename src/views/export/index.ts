export { download } from './download';
export { ExportMenu } from './export-menu';
export { saveProject } from './export-results';
