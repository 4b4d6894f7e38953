export { RubricsPlace } from './rubrics-place';
