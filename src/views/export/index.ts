export { download, downloadBlob, timeStamp } from './download';
export { ExportMenu } from './export-menu';
export { saveProject } from './export-results';
