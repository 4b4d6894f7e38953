import { Button } from 'react-aria-components';
import { dumbbell, dumbbellHeight, loadRenderer, onRadar, RADAR_AXES, radar } from '../../charts';
import { formatLevel, useMessages } from '../../messages';
import type { Comparison } from '../../vocabulary';
import { download } from '../export';
import { readChartColours } from '../parts/chart-colours';
import { useFramework } from '../parts/framework';

const WIDTH = 900;
const RADAR_HEIGHT = 560;

type SavePictureProps = { view: 'change' | 'radar'; comparisons: Comparison[] };

/** The figure in view as an SVG file. Offered where all competencies can stand on one axis, or on a radar. */
export function SavePicture({ view, comparisons }: SavePictureProps) {
  const { t } = useMessages();
  const { nameOf, indexOf, competencies } = useFramework();
  const shown = onRadar(comparisons);
  const scales = new Set(shown.map(({ scale }) => `${scale.min}/${scale.max}`));
  const canDraw =
    view === 'change'
      ? shown.length > 0 && scales.size === 1
      : shown.length >= RADAR_AXES.fewest && shown.length <= RADAR_AXES.most;
  if (!canDraw) return null;
  const save = async () => {
    const { chartAsSvg } = await loadRenderer();
    const colours = readChartColours(competencies.length, 'light');
    const level = formatLevel(firstConfidence(comparisons));
    const words = { before: t('overview.radar.before'), after: t('overview.radar.after'), nameOf };
    const picture =
      view === 'radar'
        ? chartAsSvg(radar(comparisons, words, colours), { width: WIDTH, height: RADAR_HEIGHT })
        : chartAsSvg(
            dumbbell(
              comparisons,
              {
                title: t('overview.column.dumbbellScale', { min: shown[0]!.scale.min, max: shown[0]!.scale.max }),
                legend: t('overview.column.gain', { level }),
                nameOf,
                indexOf,
              },
              colours,
            ),
            { width: WIDTH, height: dumbbellHeight(shown.length) },
          );
    download(`competency-${view}.svg`, 'image/svg+xml', picture);
  };
  return (
    <Button className="button quiet" onPress={() => void save()}>
      {t('overview.savePicture')}
    </Button>
  );
}

const firstConfidence = (comparisons: Comparison[]) =>
  comparisons.map(({ gain }) => ('confidence' in gain ? gain.confidence : 0.95))[0] ?? 0.95;
