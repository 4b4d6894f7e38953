import type { Brief } from './brief';
import { svgFile, svgLines, svgMarker, svgScale, svgText, svgTrack } from './svg-parts';
import { fittedText } from './text-lines';

const WIDTH = 900;
const ROW = 58;
const TOP = 40;
const FOOT = 34;
const NAMES = { x: 34, width: 190 };
const PLOT = { x: 262, width: 420 };
const SIZE = 15;

/** The brief's one figure: every row on the answer scale, its change and interval at the right. */
export function briefFigure(brief: Brief): { svg: string; width: number; height: number } | null {
  const { figure: words, colours } = brief;
  if (!words) return null;
  const rows = brief.rows.flatMap((row) => (row.figure ? [{ name: row.name, figure: row.figure }] : []));
  const foot = words.hasOneScale ? FOOT : 12;
  const height = TOP + ROW * rows.length + foot;
  const parts = rows.flatMap(({ name, figure }, index) => {
    const y = TOP + ROW * (index + 0.5);
    const { lines, size } = fittedText(name, { width: NAMES.width, lines: 2, sizes: [SIZE, 13, 11], isBold: true });
    const track = { ...PLOT, y, size: SIZE };
    return [
      svgMarker(figure, 16, y, 6),
      svgLines(lines, NAMES.x, y + size * 0.36 - ((lines.length - 1) * size * 1.2) / 2, {
        size,
        fill: colours.ink,
        isBold: true,
        leading: 1.2,
      }),
      svgTrack(figure, track, brief),
      svgText(figure.change, WIDTH - 12, y, { size: SIZE, fill: colours.ink, anchor: 'end' }),
      svgText(`n ${figure.n}`, WIDTH - 12, y + SIZE * 1.3, { size: 13, fill: colours.quiet, anchor: 'end' }),
      ...(words.hasOneScale ? [] : [svgScale(figure, { ...track, y: y + SIZE * 1.35, size: 10 }, brief)]),
    ];
  });
  const head = { size: 13, fill: colours.quiet };
  return {
    width: WIDTH,
    height,
    svg: svgFile(WIDTH, height, colours.paper, [
      svgText(words.head, PLOT.x, 18, head),
      svgText(words.changeHead, WIDTH - 12, 18, { ...head, anchor: 'end' }),
      ...parts,
      ...(words.hasOneScale ? [svgScale(rows[0]!.figure, { ...PLOT, y: height - 14, size: 13 }, brief)] : []),
    ]),
  };
}
