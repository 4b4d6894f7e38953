import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { loadRenderer } from '../../charts';
import { useMessages } from '../../messages';
import type { Block, ReportInput } from '../../report';
import { download } from '../export';
import { useSession } from '../session';
import { figureFooter, framedSvg, svgAddress, svgAsPng } from './figure-file';
import { Words } from './words';

type Figure = Extract<Block, { kind: 'figure' }>;

/** A picture as an image: it prints as it is drawn, and its words say what it shows. */
export function PaperFigure({ figure, label, input }: { figure: Figure; label: string; input: ReportInput }) {
  const { t } = useMessages();
  const session = useSession();
  const { id, caption, alt, picture, note } = figure;
  const [svg, setSvg] = useState<string | null>(null);
  const { option, width, height } = picture;
  const drawn = JSON.stringify(option);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same drawing is not drawn again
  useEffect(() => {
    let isGone = false;
    void loadRenderer().then(({ chartAsSvg }) => {
      if (!isGone) setSvg(chartAsSvg(option, { width, height }));
    });
    return () => {
      isGone = true;
    };
  }, [drawn, width, height]);
  const framed = () =>
    framedSvg(svg ?? '', { title: `${label} ${caption}`, alt, footer: figureFooter(input), width, height });
  const savePng = async () => download(`${id}.png`, 'image/png', await svgAsPng(framed()));
  return (
    <figure className="paper-figure" id={`report-${id}`}>
      {svg ? (
        <img src={svgAddress(svg)} alt={alt} width={width} height={height} />
      ) : (
        <div className="skeleton" style={{ aspectRatio: `${width} / ${height}` }} />
      )}
      <figcaption>
        <b>{label}</b> {caption}
        {note && (
          <span className="paper-note">
            {' '}
            <Words line={note} />
          </span>
        )}
      </figcaption>
      {svg && (
        <span className="screen-only paper-tool">
          <Button className="button quiet" onPress={() => download(`${id}.svg`, 'image/svg+xml', framed())}>
            {t('reportPlace.saveSvg')}
            <span className="visually-hidden">{`: ${label}`}</span>
          </Button>
          <Button className="button quiet" onPress={() => void savePng().catch(session.reportFailure)}>
            {t('reportPlace.savePng')}
            <span className="visually-hidden">{`: ${label}`}</span>
          </Button>
        </span>
      )}
    </figure>
  );
}
