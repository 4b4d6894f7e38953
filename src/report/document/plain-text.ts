import type { Line } from './document';

/** A line without its looks. */
export const plainText = (line: Line): string => line.map(({ text }) => text).join('');
