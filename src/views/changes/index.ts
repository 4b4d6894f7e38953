export { ChangesPlace } from './changes-place';
