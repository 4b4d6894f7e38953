import type { Capsule } from './capsule';
import type { Choices } from './choices';
import type { Filters } from './cohort';
import type { Framework } from './framework';
import type { Instrument } from './instrument';
import type { AnalysisSettings } from './question';
import type { ReflectionWork } from './reflections';
import type { Action, ClaimPlan, Programme, ReportPlan } from './report-plan';
import type { EffectRule } from './thresholds';

/** A file by its name and hash; how many rows and columns it had tells what differs when it comes back changed. */
export type ProjectSource = { name: string; sha256: string; rows?: number; columns?: number };

/** What a person did, as one plain object; the answers themselves are never in it. */
export type Project = {
  format: 'competency-project/1';
  name: string;
  /** Who the figures are from, as capsules name it; '' for the framework's own name. */
  centre: string;
  sources: ProjectSource[];
  /** Semesters in figures, from here or elsewhere. */
  capsules: { name: string; capsule: Capsule; isOwn?: boolean | undefined }[];
  instrument: Instrument | null;
  framework: Framework;
  choices: Choices;
  filters: Filters;
  /** The grouping chosen on Cohorts and for the by-group rows of an export. */
  grouping: string;
  settings: AnalysisSettings;
  effectRule: EffectRule['id'];
  /** Everything, or only what may be published. */
  view: 'working' | 'publication';
  /** What was done with students' texts. */
  reflections: ReflectionWork;
  programmes: Programme[];
  /** By competency. */
  actions: Record<string, Action>;
  /** By claim of the framework, or competency. */
  claims: Record<string, ClaimPlan>;
  report: ReportPlan;
};
