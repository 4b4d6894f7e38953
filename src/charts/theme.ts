/** The colours of a chart, read from the page's tokens by whoever mounts it. `competencies` are in the framework's order. */
export type ChartColours = {
  paper: string;
  ink: string;
  quiet: string;
  line: string;
  accent: string;
  competencies: string[];
};

/** Single quotes: ECharts writes it into an attribute as it stands, and an SVG file must stay well-formed. */
export const FONT =
  "system-ui, 'Noto Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', 'Helvetica Neue', sans-serif";
export const TEXT_SIZE = { small: 12, normal: 13.5 };

/** What every chart starts from: nothing moves, and the ground is the page's own. */
export function chartBase({ paper, ink }: ChartColours) {
  return {
    animation: false,
    backgroundColor: paper,
    textStyle: { fontFamily: FONT, fontSize: TEXT_SIZE.small, color: ink },
  } as const;
}

/** Axis lines, ticks and labels, all thin and quiet. */
export function quietAxis({ quiet, line }: ChartColours) {
  return {
    axisLine: { lineStyle: { color: line, width: 1 } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: quiet, fontSize: TEXT_SIZE.small },
    splitLine: { lineStyle: { color: line, width: 1 } },
  } as const;
}

/** What a picture is of, in its upper left corner, as it stands where the picture is taken away. */
export function pictureTitle(title: string, subtitle: string, { ink, quiet }: ChartColours) {
  return {
    text: title,
    subtext: subtitle,
    left: 16,
    top: 12,
    textStyle: { fontSize: 16, fontWeight: 600, color: ink },
    subtextStyle: { fontSize: TEXT_SIZE.small, color: quiet },
  } as const;
}
