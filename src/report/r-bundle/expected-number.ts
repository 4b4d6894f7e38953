/** A number that R is to find again: its name, what it is of, what R needs for it, and from which contents it can be worked out. */
export type ExpectedNumber = {
  id: string;
  statistic: string;
  competency: string;
  cohort: string;
  value: number;
  needs: 'base' | 'lmerTest';
  from: 'answers' | 'counts';
};
