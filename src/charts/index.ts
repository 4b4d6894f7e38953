export { changeAxis } from './change-axis';
export { type ChangeBubble, type ChangeBubbles, changeBubbles } from './change-bubbles';
export { changeScatter, type ScatterWords } from './change-scatter';
export { type CohortForest, cohortForest, type ForestRow } from './cohort-forest';
export { type CohortMark, cohortMark, heatStrength, inShareOfScale, markReach } from './cohort-marks';
export { type CohortPictureWords, cohortForestPicture, cohortTrendPicture } from './cohort-pictures';
export { type CohortTrend, cohortTrend, type TrendPoint } from './cohort-trend';
export { type DumbbellWords, dumbbell, dumbbellHeight } from './dumbbell';
export { type DumbbellRow, dumbbellRow } from './dumbbell-row';
export { type ForestLine, forestPicture } from './forest-picture';
export { type AnswerPart, byMovement, type ItemBars, itemBars, itemReach } from './item-bars';
export { type LevelBlock, type LevelStream, type LevelStreams, levelStreams } from './level-streams';
export { type Look, lookOf, type Marker, markerPath } from './look';
export { type PeopleFlowWords, peopleFlowPicture } from './people-flow';
export type { Picture } from './picture';
export { type QuantilePlot, quantilePlot } from './quantile-plot';
export { onRadar, RADAR_AXES, type RadarRoom, type RadarWords, radar } from './radar';
export { type ReliableBar, reliableBar, wholePercents } from './reliable-bar';
export type { MountedChart } from './render';
export { scaleTicks } from './scale-ticks';
export { type ScoreBar, type ScoreBars, type Scored, scoreBars } from './score-bars';
export { type HistogramWords, scoreHistogram } from './score-histogram';
export { reachOf, type Sparkline, sparkline } from './sparkline';
export type { ChartColours } from './theme';
export { type TrendMark, type TrendPanel, trendPanels } from './trend-panels';

/** ECharts itself comes only when a chart is wanted. */
export const loadRenderer = () => import('./render');
