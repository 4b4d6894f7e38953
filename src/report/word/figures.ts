import { ImageRun, Paragraph } from 'docx';
import { loadRenderer, type Picture } from '../../charts';
import type { Block } from '../document/document';
import { xmlText } from '../xml-text';
import { STYLE } from './styles';
import { svgForWord } from './svg-for-word';

/** Draws an SVG as the bytes of a PNG of that size. */
export type Rasterise = (svg: string, size: { width: number; height: number }) => Promise<Uint8Array>;

type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** In pixels of 1/96 inch: what an upright page has room for, a caption beside it. */
const MOST = { width: 604, height: 800 };

/** As sharp as print asks of a program that cannot draw the SVG. */
const SHARPNESS = 2;

/** A picture as drawn lines, with an image for programs that know none; its words are there for those who do not see it. */
export async function figureParagraph(
  { id, caption, alt, picture }: FigureBlock,
  number: number,
  rasterise: Rasterise,
  keepNext: boolean,
): Promise<Paragraph> {
  const { width, height } = picture;
  const svg = await drawn(picture);
  const png = await rasterise(svg, { width: width * SHARPNESS, height: height * SHARPNESS });
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return new Paragraph({
    style: STYLE.figure,
    keepNext,
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        transformation,
        altText: { id: String(number), name: id, title: xmlText(caption), description: xmlText(alt) },
        fallback: { type: 'png', data: png },
      }),
    ],
  });
}

async function drawn({ option, width, height }: Picture): Promise<string> {
  const { chartAsSvg } = await loadRenderer();
  return svgForWord(chartAsSvg(option, { width, height }));
}
