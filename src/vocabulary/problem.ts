/**
 * Something about a person's data that they should know: collected, never thrown. `code` picks the words in the messages room,
 * `values` fill their gaps. An error keeps the file out; a warning lets it in with something set right or set aside; a note only tells.
 */
export type Problem = {
  code: ProblemCode;
  severity: 'error' | 'warning' | 'note';
  file?: string;
  /** Rows as a person counts them in the file: the first line is 1. */
  rows?: number[];
  column?: string;
  values?: Record<string, string | number>;
};

export const PROBLEM_CODES = [
  // files that stay out
  'file-empty',
  'file-too-large',
  'file-binary',
  'file-header-only',
  'file-unsupported',
  'file-old-excel',
  'file-locked',
  'file-damaged',
  'file-unpacks-large',
  'file-too-wide',
  'file-unreadable',
  'file-twice',
  'file-stopped',
  'file-overwhelms',
  'json-broken',
  'json-unknown-format',
  'instrument-broken',
  'instrument-unknown-key',
  'project-broken',
  'project-newer',
  'project-data-damaged',
  'key-broken',
  'key-wrong',
  'capsule-broken',
  'coding-broken',
  'results-broken',
  'results-version',
  'file-changed',
  'file-changed-within',
  'file-differs',
  'instrument-item-not-found',
  'file-lacks-items',
  'further-questions',
  'instrument-column-not-found',
  'instrument-label-count',
  'no-person-column',
  'no-items',
  'no-scores',
  'no-wave',
  'only-one-wave',
  'nobody-matched',
  // what was set right or set aside, and what deserves a look
  'encoding-guessed',
  'encoding-replacement',
  'big5-user-defined',
  'cells-error',
  'cells-merged',
  'rows-hidden',
  'sheets-hidden',
  'rows-ragged',
  'unseen-characters',
  'delimiter-unsure',
  'duplicate-headers',
  'duplicate-responses',
  'ids-merge-avoided',
  'ids-recur-across-semesters',
  'blank-ids',
  'unknown-labels',
  'out-of-range',
  'scale-ambiguous',
  'scales-differ',
  'same-wave-twice',
  'personal-columns',
  'pseudonyms-longer',
  'group-conflict',
  'column-mixed-waves',
  'items-without-wave',
  'ids-rounded',
  'cells-mangled',
  'headers-cut',
  'grades-only',
  'code-book',
  'code-book-used',
  'over-quota',
  'nothing-exported',
  'no-common-items',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
