import { Button } from 'react-aria-components';
import { type ChartColours, loadRenderer, type Picture } from '../../charts';
import { useMessages } from '../../messages';
import { download } from '../export';
import { readChartColours } from './chart-colours';
import { useFramework } from './framework';

type SavePictureProps = {
  /** Name of the file, without its ending. */
  file: string;
  /** Said to those who do not see beside which picture the button stands. */
  subject?: string;
  draw: (colours: ChartColours) => Picture;
};

/** A figure as an SVG file, light whatever the page: it goes on paper. */
export function SavePicture({ file, subject, draw }: SavePictureProps) {
  const { t } = useMessages();
  const { competencies } = useFramework();
  const save = async () => {
    const { chartAsSvg } = await loadRenderer();
    const { option, width, height } = draw(readChartColours(competencies.length, 'light'));
    download(`${file}.svg`, 'image/svg+xml', chartAsSvg(option, { width, height }));
  };
  return (
    <Button className="button quiet save-picture" onPress={() => void save()}>
      {t('overview.savePicture')}
      {subject && <span className="visually-hidden">{`: ${subject}`}</span>}
    </Button>
  );
}
