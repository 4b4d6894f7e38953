import { markerPath } from '../../charts';
import { xmlText } from '../xml-text';
import type { Brief, BriefFigure } from './brief';

/** Single quotes: it stands in an attribute. */
export const FONT =
  "system-ui, 'Noto Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', 'Helvetica Neue', sans-serif";

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => xmlText(text).replaceAll(/[&<>"]/g, (sign) => SIGNS[sign]!);
const at = (value: number) => String(Number(value.toFixed(2)));

type TextLook = { size: number; fill: string; isBold?: boolean; anchor?: 'start' | 'middle' | 'end'; leading?: number };

/** Lines below each other; `y` is where the first one stands. */
export const svgLines = (lines: string[], x: number, y: number, look: TextLook): string =>
  lines.map((line, index) => svgText(line, x, y + index * look.size * (look.leading ?? 1.35), look)).join('');

export function svgText(
  text: string,
  x: number,
  y: number,
  { size, fill, isBold = false, anchor = 'start' }: TextLook,
) {
  const weight = isBold ? ' font-weight="700"' : '';
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" fill="${fill}"${weight}${side}>${escaped(text)}</text>`;
}

export const svgLine = (x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1) =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;

export const svgMarker = (
  { look, colour }: Pick<BriefFigure, 'look' | 'colour'>,
  x: number,
  y: number,
  radius: number,
) => `<path d="${markerPath(look.marker, radius)}" transform="translate(${at(x)} ${at(y)})" fill="${colour}"/>`;

export type Track = { x: number; y: number; width: number; size: number };

/** Before hollow, after filled, on the whole answer scale; above them the interval of the change, drawn from the mean before. */
export function svgTrack(
  figure: BriefFigure,
  { x, y, width, size }: Track,
  { colours }: Pick<Brief, 'colours'>,
): string {
  const { before, after, interval, labels, look, colour } = figure;
  if (before === null || after === null) return '';
  const place = (share: number) => x + share * width;
  const radius = size * 0.55;
  const outline = markerPath(look.marker, radius);
  const mark = (share: number, fill: string) =>
    `<path d="${outline}" transform="translate(${at(place(share))} ${at(y)})" fill="${fill}" stroke="${colour}" stroke-width="${at(size / 7)}"/>`;
  const label = (share: number, text: string, side: 'left' | 'right') =>
    svgText(text, place(share) + (side === 'left' ? -1 : 1) * radius * 1.9, y + size * 0.36, {
      size,
      fill: colours.ink,
      anchor: side === 'left' ? 'end' : 'start',
    });
  const above = y - size * 1.05;
  const end = (share: number) =>
    svgLine(place(share), above - size * 0.22, place(share), above + size * 0.22, colours.ink, size / 12);
  return [
    svgLine(x, y, x + width, y, colours.line, size / 14),
    svgLine(place(before), y, place(after), y, colour, size / 5),
    ...(interval
      ? [
          svgLine(place(interval.low), above, place(interval.high), above, colours.ink, size / 12),
          end(interval.low),
          end(interval.high),
        ]
      : []),
    mark(before, colours.paper),
    mark(after, colour),
    label(before, figure.beforeText, labels.before),
    label(after, figure.afterText, labels.after),
  ].join('');
}

/** The numbers of the answer scale beneath a track, each under its tick. */
export function svgScale(
  { ticks }: BriefFigure,
  { x, y, width, size }: Track,
  { colours }: Pick<Brief, 'colours'>,
): string {
  return ticks
    .map(({ at: share, value }) => {
      const place = x + share * width;
      const tick = svgLine(place, y - size * 0.9, place, y - size * 0.55, colours.quiet, size / 14);
      return `${tick}${svgText(String(value), place, y + size * 0.4, { size, fill: colours.quiet, anchor: 'middle' })}`;
    })
    .join('');
}

export const svgFile = (width: number, height: number, background: string, parts: string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...parts,
    '</svg>',
  ].join('');
