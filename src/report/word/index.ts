export type { Rasterise } from './figures';
export { reportWord } from './report-word';
