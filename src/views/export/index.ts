export { download, downloadBlob, timeStamp } from './download';
export { ExportMenu } from './export-menu';
export { saveProject } from './export-results';
export { RBundlePanel } from './r-bundle-panel';
