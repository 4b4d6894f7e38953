import type { en } from './en';

/** The numbers that the panel behind a figure can name. */
export type ValueName = keyof typeof en.how.value;
