/** A column that groups people: `values[codes[row]]`, or nothing where the code is −1. */
export type GroupingColumn = { id: string; values: string[]; codes: Int32Array };

/** Values kept per grouping; a grouping that is absent is not filtered. An empty list keeps nobody. */
export type Filters = Record<string, string[]>;

/** One value of each grouping that defines the group; `{}` is everyone. */
export type Cohort = Record<string, string>;
