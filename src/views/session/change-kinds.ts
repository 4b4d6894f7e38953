import type { Change } from '../../project';

/** Changes after which the files must be understood anew; the others only ask other questions. */
export const REREADS: ReadonlySet<Change['kind']> = new Set([
  'add-sources',
  'remove-source',
  'set-instrument',
  'choose',
  'unchoose',
  'replace-source',
  'clear',
]);

/** Steps that only change what is looked at; a tab that may not write takes them for itself. */
export const LOOKS: ReadonlySet<Change['kind']> = new Set(['set-view', 'set-filters', 'set-grouping']);
