export { OverviewPlace } from './overview-place';
