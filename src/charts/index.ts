export { type DumbbellWords, dumbbell, dumbbellHeight } from './dumbbell';
export { type DumbbellRow, dumbbellRow } from './dumbbell-row';
export { type Look, lookOf, type Marker, markerPath } from './look';
export { onRadar, RADAR_AXES, type RadarRoom, type RadarWords, radar } from './radar';
export { type ReliableBar, reliableBar, wholePercents } from './reliable-bar';
export type { MountedChart } from './render';
export { scaleTicks } from './scale-ticks';
export { reachOf, type Sparkline, sparkline } from './sparkline';
export type { ChartColours } from './theme';

/** ECharts itself comes only when a chart is wanted. */
export const loadRenderer = () => import('./render');
