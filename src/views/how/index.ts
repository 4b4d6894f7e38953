export { Figure } from './figure';
export { HowProvider, type HowRequest } from './how-context';
