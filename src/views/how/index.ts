export { Figure } from './figure';
export { HowProvider } from './how-context';
export type { HowRequest } from './how-request';
