export { ChangeCell, ChangeHead } from './change-table';
export { Dumbbell } from './dumbbell';
export { OverviewPlace } from './overview-place';
export { ReliableStack } from './stack';
export { UnpairedBanner } from './unpaired/unpaired-banner';
export { UnpairedTable } from './unpaired/unpaired-table';
