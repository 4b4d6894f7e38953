export { DataPlace } from './data-place';
