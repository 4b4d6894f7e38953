import type { EChartsOption } from 'echarts';

/** A figure to take away as a file, in pixels. */
export type Picture = { option: EChartsOption; width: number; height: number };
