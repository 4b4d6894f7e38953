export { Dumbbell } from './dumbbell';
export { EmptyState } from './empty-state';
export { DetectableFigure, EffectFigure, GainFigure, TargetFigure } from './figures';
export { HeadlineWords } from './headline-text';
export { OverviewPlace } from './overview-place';
export { Skeleton } from './skeleton';
export { ReliableStack } from './stack';
export { UnpairedBanner } from './unpaired/unpaired-banner';
export { UnpairedTable } from './unpaired/unpaired-table';
