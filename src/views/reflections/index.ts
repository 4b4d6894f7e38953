export { ReflectionsPlace } from './reflections-place';
