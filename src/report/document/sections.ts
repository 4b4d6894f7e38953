import { appendix } from './appendix';
import { assessors } from './assessors';
import { claims } from './claims';
import { cohorts } from './cohorts';
import type { Block } from './document';
import { framework } from './framework';
import { improvement } from './improvement';
import { instruments } from './instruments';
import { limits } from './limits';
import { methods, references } from './methods-section';
import { participants } from './participants';
import { quality } from './quality';
import { results } from './results';
import { summary } from './summary';
import { voices } from './voices';
import type { Writing } from './writing';

/** In their usual order. */
export const REPORT_SECTIONS = [
  'summary',
  'framework',
  'participants',
  'instruments',
  'quality',
  'results',
  'cohorts',
  'rubrics',
  'voices',
  'limits',
  'improvement',
  'claims',
  'methods',
  'references',
  'appendix',
] as const;
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

/** What a section holds: null while its findings are not there, empty where it has nothing to tell. */
type Composer = (writing: Writing) => Block[] | null;

export const SECTION_BLOCKS: Record<ReportSectionId, Composer> = {
  summary,
  framework,
  participants,
  instruments,
  quality,
  results,
  cohorts,
  rubrics: assessors,
  voices,
  limits,
  improvement,
  claims,
  methods,
  references,
  appendix,
};
