import { formatCount, wordsIn } from '../../messages';
import type { ReportInput } from '../../report';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const FONT = "system-ui, 'Noto Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif";
const HEAD = 34;
const FOOT = 30;

/** The policy allows pictures from data: addresses, and nothing in them can ask for anything. */
export const svgAddress = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** How many, under which filters, when: a picture that travels alone must carry it. */
export function figureFooter({ findings, project, language, understanding, date }: ReportInput): string {
  const t = wordsIn(language, understanding.pair);
  const filters = Object.values(project.filters).flat().join(t('shell.filters.separator'));
  const n = formatCount(findings.people?.people.both ?? Number.NaN);
  return t('reportPlace.footer', { n, filters: filters || t('report.appendix.noFilters'), date });
}

type Frame = { title: string; alt: string; footer: string; width: number; height: number };

/** The picture with its title above and its people, filters and date below, as one SVG. */
export function framedSvg(svg: string, { title, alt, footer, width, height }: Frame): string {
  const all = height + HEAD + FOOT;
  const words = (text: string, y: number, size: number, colour: string) =>
    `<text x="16" y="${y}" font-family="${FONT}" font-size="${size}" fill="${colour}">${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${all}" viewBox="0 0 ${width} ${all}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(`${alt} ${footer}`)}</desc>`,
    `<rect width="${width}" height="${all}" fill="#ffffff"/>`,
    words(title, 23, 14, '#16191d'),
    `<g transform="translate(0 ${HEAD})">${svg.replace(/<\?xml[^>]*\?>/, '')}</g>`,
    words(footer, all - 11, 11, '#626b77'),
    '</svg>',
  ].join('');
}

/** The same in pixels, twice as fine as it is drawn, or as fine as asked. */
export async function svgAsPng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = svgAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('picture: no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('picture: not drawn'))), 'image/png'),
  );
}
