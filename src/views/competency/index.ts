export { CompetencyPlace } from './competency-place';
