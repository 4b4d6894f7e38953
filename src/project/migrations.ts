/** One step from a format to the next. What it is given has that number; what it gives has the number after it. */
export type Migration = { from: number; migrate(value: Record<string, unknown>): Record<string, unknown> };

/** The number that this version writes. */
export const PROJECT_FORMAT = 1;

/** Every step that there has been, in order. A step is never changed: files of its number exist. */
export const MIGRATIONS: readonly Migration[] = [];

const NAME = 'competency-project/';

export type Migrated = { value: unknown } | { newer: string };

/**
 * A saved project in the format that this version knows: of an earlier one by every step since. One that a newer version wrote is
 * refused by its number, for half of it could be lost; whatever has no number is left for the schema to judge.
 */
export function migrated(
  value: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
  current = PROJECT_FORMAT,
): Migrated {
  let at = numberOf(value);
  if (at === null) return { value };
  if (at > current) return { newer: `${NAME}${at}` };
  let project = value as Record<string, unknown>;
  for (; at < current; at += 1) {
    const step = migrations.find(({ from }) => from === at);
    if (!step) return { value };
    project = { ...step.migrate(project), format: `${NAME}${at + 1}` };
  }
  return { value: project };
}

/** Whether only a newer version of this program can open it. */
export const isNewer = (value: unknown): boolean => (numberOf(value) ?? 0) > PROJECT_FORMAT;

function numberOf(value: unknown): number | null {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  const number = typeof format === 'string' ? /^competency-project\/(\d{1,6})$/.exec(format)?.[1] : undefined;
  return number === undefined ? null : Number(number);
}
