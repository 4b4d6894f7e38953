export { ChangesPlace } from './changes-place';
export { SinceOlder } from './since-older';
