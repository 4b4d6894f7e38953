import { dumbbell, dumbbellHeight, onRadar, RADAR_AXES, radar } from '../../charts';
import { formatLevel, useMessages } from '../../messages';
import type { Comparison } from '../../vocabulary';
import { useFramework } from '../parts/framework';
import { SavePicture } from '../parts/save-picture';

const WIDTH = 900;
const RADAR_HEIGHT = 560;

type SaveOverviewProps = { view: 'change' | 'radar'; comparisons: Comparison[] };

/** The figure in view as a file. Offered where all competencies can stand on one axis, or on a radar. */
export function SaveOverview({ view, comparisons }: SaveOverviewProps) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const shown = onRadar(comparisons);
  const scales = new Set(shown.map(({ scale }) => `${scale.min}/${scale.max}`));
  const canDraw =
    view === 'change'
      ? shown.length > 0 && scales.size === 1
      : shown.length >= RADAR_AXES.fewest && shown.length <= RADAR_AXES.most;
  if (!canDraw) return null;
  const level = formatLevel(firstConfidence(comparisons));
  return (
    <SavePicture
      file={`competency-${view}`}
      draw={(colours) =>
        view === 'radar'
          ? {
              option: radar(
                comparisons,
                { before: t('overview.radar.before'), after: t('overview.radar.after'), nameOf },
                colours,
              ),
              width: WIDTH,
              height: RADAR_HEIGHT,
            }
          : {
              option: dumbbell(
                comparisons,
                {
                  title: t('overview.column.dumbbellScale', { min: shown[0]!.scale.min, max: shown[0]!.scale.max }),
                  legend: t('overview.column.gain', { level }),
                  nameOf,
                  indexOf,
                },
                colours,
              ),
              width: WIDTH,
              height: dumbbellHeight(shown.length),
            }
      }
    />
  );
}

const firstConfidence = (comparisons: Comparison[]) =>
  comparisons.map(({ gain }) => ('confidence' in gain ? gain.confidence : 0.95))[0] ?? 0.95;
