import type { Language, LocalText } from './text';

/** What the centre offers: the strategy that it belongs to, and the missions that it serves, by their ids in the framework. */
export type Programme = { id: string; name: LocalText; strategy: string | null; missions: string[] };

/** What was done about a competency after the last cycle, and what will be done next. */
export type Action = { last: LocalText; next: LocalText };

/**
 * What the accreditor asks of a claim, in the accreditor's words; and what speaks for it, one thing at most: the figures of a competency,
 * what assessors saw on a criterion of the rubric (by its key), or a quote of a student (`quoteKey`). A claim that is not the framework's,
 * but a person's own, has its name here.
 */
export type ClaimPlan = {
  name?: LocalText | undefined;
  indicator: LocalText;
  competency: string | null;
  criterion?: string | undefined;
  quote?: string | undefined;
};

/** How the ids of a person's own claims begin. */
export const OWN_CLAIM = 'own/';

/** What a person decided about the report. */
export type ReportPlan = {
  title: LocalText;
  /** The language that it is written in; null: the page's. */
  language: Language | null;
  /** Sections that are left out, by id. */
  hidden: string[];
  /** Sections in the order wanted; those that are not named keep their usual place behind them. */
  order: string[];
  /** Own words: under a section (`section/<id>`) and under a competency (`competency/<id>`). */
  texts: Record<string, LocalText>;
};

export const EMPTY_REPORT: ReportPlan = { title: {}, language: null, hidden: [], order: [], texts: {} };
