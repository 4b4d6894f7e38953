export { CENTRE } from './centre';
export { frameworkOf } from './from-instrument';
