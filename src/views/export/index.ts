export { download } from './download';
export { ExportMenu } from './export-menu';
