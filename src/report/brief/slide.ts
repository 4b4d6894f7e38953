import type { Brief, BriefRow } from './brief';
import { svgFile, svgLine, svgLines, svgMarker, svgScale, svgText, svgTrack } from './svg-parts';
import { type Fitted, fittedText } from './text-lines';

/** As large as a projector shows. */
export const SLIDE = { width: 1920, height: 1080 };

const EDGE = 80;
const ALL = SLIDE.width - 2 * EDGE;
const WORDS = { x: 124, width: 640 };
const PLOT = { x: 850, width: 520 };
const RIGHT = SLIDE.width - EDGE;
/** What is said beneath the rows begins here at the latest. */
const BELOW = 852;
const FOOT = 1050;
const MOST_OF_ROW = 122;

/** The brief on one slide, as an SVG: the same brief, the same picture. */
export function briefSlide(brief: Brief): string {
  const { colours } = brief;
  const head = headOf(brief);
  return svgFile(SLIDE.width, SLIDE.height, colours.paper, [
    head.svg,
    ...(brief.rows.length > 0 ? rowsOf(brief, head.bottom) : []),
    ...belowOf(brief),
    svgText(brief.foot, EDGE, FOOT, { size: 18, fill: colours.quiet }),
  ]);
}

const stacked = ({ lines, size }: Fitted, leading: number) => lines.length * size * leading;

function headOf({ title, who, lead, colours }: Brief): { svg: string; bottom: number } {
  const parts: string[] = [];
  let y = 56;
  const put = (text: string, sizes: number[], most: number, fill: string, isBold: boolean) => {
    const fitted = fittedText(text, { width: ALL, lines: most, sizes, isBold });
    const { lines, size } = fitted;
    parts.push(svgLines(lines, EDGE, y + size * 0.8, { size, fill, isBold, leading: 1.3 }));
    y += stacked(fitted, 1.3);
  };
  put(title, [42, 36, 30], 2, colours.ink, true);
  y += 4;
  put(who, [24, 22, 20], 3, colours.quiet, false);
  y += 12;
  put(lead, [36, 32, 28, 24], 3, colours.accent, true);
  return { svg: parts.join(''), bottom: y + 10 };
}

function rowsOf(brief: Brief, top: number): string[] {
  const { rows, figure: words, colours, more } = brief;
  const scale = words?.hasOneScale ? 34 : 0;
  const first = top + 30;
  const room = BELOW - first - scale - (more ? 30 : 0) - 14;
  const height = Math.min(MOST_OF_ROW, room / rows.length);
  const bottom = first + height * rows.length;
  const oneFigure = rows.find(({ figure }) => figure !== null)?.figure;
  const head = { size: 20, fill: colours.quiet };
  return [
    ...(words
      ? [
          svgText(words.head, PLOT.x, top + 14, head),
          svgText(words.changeHead, RIGHT, top + 14, { ...head, anchor: 'end' }),
        ]
      : []),
    ...rows.map((row, index) => rowOf(brief, row, first + height * index, height)),
    svgLine(EDGE, bottom, RIGHT, bottom, colours.line),
    ...(words?.hasOneScale && oneFigure ? [svgScale(oneFigure, { ...PLOT, y: bottom + 24, size: 18 }, brief)] : []),
    ...(more ? [svgText(more, EDGE, bottom + 26, { size: 18, fill: colours.quiet })] : []),
  ];
}

function rowOf(brief: Brief, { name, short, strength, figure }: BriefRow, y: number, height: number): string {
  const { colours } = brief;
  const middle = y + height / 2;
  const title = fittedText(name, { width: WORDS.width, lines: 1, sizes: [30, 26, 22, 18], isBold: true });
  const said = fittedText(short, { width: WORDS.width, lines: 1, sizes: [23, 20, 17] });
  const tall = stacked(title, 1.3) + stacked(said, 1.3);
  const from = middle - tall / 2;
  return [
    svgLine(EDGE, y, RIGHT, y, colours.line),
    svgLines(title.lines, WORDS.x, from + title.size, { size: title.size, fill: colours.ink, isBold: true }),
    svgLines(said.lines, WORDS.x, from + stacked(title, 1.3) + said.size, {
      size: said.size,
      fill: colours.ink,
      leading: 1.3,
    }),
    ...(figure
      ? [
          svgMarker(figure, EDGE + 18, middle, 12),
          svgTrack(figure, { ...PLOT, y: middle + 8, size: 22 }, brief),
          svgText(figure.change, RIGHT, middle - 4, { size: 26, fill: colours.ink, isBold: true, anchor: 'end' }),
        ]
      : []),
    svgText(strength, RIGHT, middle + 28, { size: 20, fill: colours.quiet, anchor: 'end' }),
  ].join('');
}

/** What limits it beside what is done next. */
function belowOf({ headings, limit, next, colours }: Brief): string[] {
  const width = ALL / 2 - 30;
  const column = (heading: string, text: string, x: number) => {
    const { lines, size } = fittedText(text, { width, lines: 4, sizes: [23, 21, 19, 17] });
    return [
      svgText(heading, x, BELOW + 40, { size: 22, fill: colours.accent, isBold: true }),
      svgLines(lines, x, BELOW + 72, { size, fill: colours.ink }),
    ];
  };
  return [...column(headings.limit, limit, EDGE), ...column(headings.next, next.text, EDGE + ALL / 2 + 30)];
}
