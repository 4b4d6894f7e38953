import type { EChartsOption } from 'echarts';
import { BarChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, RadarComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, RadarChart, ScatterChart, GridComponent, RadarComponent, TitleComponent, SVGRenderer]);

export type MountedChart = { update(option: EChartsOption): void; dispose(): void };

/** Draws an option into an element, follows the element's size, and lets go of everything on `dispose`. */
export function mountChart(element: HTMLElement, option: EChartsOption): MountedChart {
  const chart = init(element, null, { renderer: 'svg' });
  chart.setOption(option);
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return {
    update: (next) => chart.setOption(next, { notMerge: true }),
    dispose() {
      observer.disconnect();
      chart.dispose();
    },
  };
}

/** The library counts through all charts that a page ever drew. */
const COUNTED = /(id="|url\(#|class="|\.)zr\d+-/g;

/** The same picture as the text of an SVG file, without a page. The same option gives the same text. */
export function chartAsSvg(option: EChartsOption, size: { width: number; height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace(COUNTED, '$1zr-');
}
