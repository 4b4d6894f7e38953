export { firstOf, isUnpaired, mayBeUnpaired } from '../../vocabulary';
