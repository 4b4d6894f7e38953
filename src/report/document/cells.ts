import {
  formatChange,
  formatCount,
  formatInterval,
  formatNumber,
  formatP,
  formatPercent,
  formatShareless,
} from '../../messages';
import type { Interval } from '../../vocabulary';
import type { Cell, Column } from './document';

/** Where a figure is not given, or not published; a note under the table says so. */
export const NOT_GIVEN = '–';

const told = (value: number | null | undefined, text: (value: number) => string): Cell =>
  value === null || value === undefined || Number.isNaN(value) ? { text: NOT_GIVEN } : { text: text(value), value };

export const words = (text: string): Cell => ({ text });
export const count = (value: number | null | undefined): Cell => told(value, formatCount);
export const number = (value: number | null | undefined, digits = 2): Cell =>
  told(value, (one) => formatNumber(one, digits));
export const change = (value: number | null | undefined): Cell => told(value, (one) => formatChange(one));
export const pValue = (value: number | null | undefined): Cell => told(value, formatP);
/** r, α: never above 1. */
export const shareless = (value: number | null | undefined): Cell => told(value, (one) => formatShareless(one));
export const percent = (value: number | null | undefined, digits = 0): Cell =>
  told(value, (one) => formatPercent(one, digits));
export const interval = (ci: Interval | null | undefined): Cell => ({ text: ci ? formatInterval(ci) : NOT_GIVEN });

export const start = (header: string): Column => ({ header, align: 'start' });
export const end = (header: string): Column => ({ header, align: 'end' });
