export type { Brief, BriefRow } from './brief';
export { briefFigure } from './brief-figure';
export { composeBrief } from './compose-brief';
export { briefSlide, SLIDE } from './slide';
