export { App } from './app';
export { fetchPlaces } from './places';
