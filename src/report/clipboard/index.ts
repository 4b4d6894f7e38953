export { type Copied, lineAsHtml, tableAsHtml } from './table-as-html';
