export { useEffectWord } from './effect-word';
export { EmptyState } from './empty-state';
export { EffectFigure, GainFigure, TargetFigure } from './figures';
export { HeadlineWords } from './headline-text';
export { OverviewPlace } from './overview-place';
export { Skeleton } from './skeleton';
export { ReliableStack } from './stack';
