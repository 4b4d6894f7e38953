export { CohortsPlace } from './cohorts-place';
