import { markerPath, type ScoreBar, scoreBars, scoreHistogram } from '../../charts';
import { formatCount, formatNumber, meanOf, useMessages } from '../../messages';
import type { Comparison, CompetencyFinding } from '../../vocabulary';
import { ChartPanel } from '../parts/chart-panel';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { percent } from '../parts/plot-frame';
import { SavePicture } from '../parts/save-picture';

/** Height of each side, and of the band between them where the scale is written. */
const SIDE = 104;
const BAND = 28;
const TOP = 18;
const HEIGHT = 2 * (TOP + SIDE) + BAND;
const AXIS = { before: TOP + SIDE, after: TOP + SIDE + BAND };

/** A comparison of pairs or of two groups, with who had which score. */
type Shown = Pick<CompetencyFinding, 'competency' | 'distribution'> & {
  items: { min: number; max: number }[];
  comparison: Pick<Comparison, 'pre' | 'post' | 'scale'>;
};

/** How the scores lay before and after, back to back on the whole scale. */
export function Distribution({ finding, label }: { finding: Shown; label: string }) {
  const { t } = useMessages();
  const { name, colour, marker, index } = useLook(finding.competency);
  const { ticks, bars, width, most, isBinned } = scoreBars(finding);
  const { pre, post, scale } = finding.comparison;
  const at = (value: number) => {
    const [first, last] = [ticks[0]!, ticks.at(-1)!];
    return first.at + ((value - scale.min) / (scale.max - scale.min)) * (last.at - first.at);
  };
  return (
    <ChartPanel
      title={t('competency.distribution.title')}
      lead={t(isBinned ? 'competency.distribution.leadBinned' : 'competency.distribution.lead')}
      table={<ScoreTable bars={bars} isBinned={isBinned} />}
      save={
        <SavePicture
          file={`${finding.competency}-scores`}
          subject={t('competency.distribution.title')}
          draw={(colours) =>
            scoreHistogram(
              finding,
              {
                title: `${name} · ${t('competency.distribution.title')}`,
                subtitle: label,
                before: t('competency.before'),
                after: t('competency.after'),
                people: t('competency.people'),
              },
              { ...colours, colour: colours.competencies[index] ?? colours.quiet },
            )
          }
        />
      }
    >
      <svg className="histogram" style={{ height: HEIGHT }} role="img" aria-label={label}>
        {(['before', 'after'] as const).map((wave) => (
          <g key={wave}>
            <text className="wave-name" x="0" y={wave === 'before' ? 12 : HEIGHT - 4}>
              {t(`competency.${wave}`)}
            </text>
            <line className="zero" x1="0" x2="100%" y1={AXIS[wave]} y2={AXIS[wave]} />
            {bars.map((bar) => (
              <Bar key={bar.from} bar={bar} wave={wave} width={width} most={most} colour={colour} />
            ))}
            <MostPeople bars={bars} wave={wave} most={most} />
          </g>
        ))}
        {ticks.map(({ at: x, value }) => (
          <text key={value} className="tick-label" x={percent(x)} y={AXIS.before + 18} textAnchor="middle">
            {value}
          </text>
        ))}
        {(
          [
            ['before', meanOf(pre)],
            ['after', meanOf(post)],
          ] as const
        ).map(
          ([wave, mean]) =>
            mean !== null && (
              <svg key={wave} x={percent(at(mean))} y={AXIS[wave]} overflow="visible" aria-hidden="true">
                <path
                  className={wave === 'before' ? 'hollow mark' : 'mark'}
                  d={markerPath(marker, 5.5)}
                  stroke={wave === 'before' ? colour : 'var(--paper)'}
                  strokeWidth={wave === 'before' ? 2 : 1.2}
                  {...(wave === 'after' ? { fill: colour } : {})}
                />
              </svg>
            ),
        )}
      </svg>
      <p className="muted picture-key">
        {(['before', 'after'] as const).map((wave) => {
          const mean = meanOf(wave === 'before' ? pre : post);
          return (
            <span key={wave}>
              <svg className="key-mark mark" width="12" height="12" viewBox="-7 -7 14 14" aria-hidden="true">
                <path
                  className={wave === 'before' ? 'hollow' : ''}
                  d={markerPath(marker, 5)}
                  stroke={colour}
                  strokeWidth="2"
                  {...(wave === 'after' ? { fill: colour } : {})}
                />
              </svg>
              {t('competency.distribution.mean', {
                wave: t(`competency.${wave}`),
                mean: mean === null ? '—' : formatNumber(mean),
              })}
            </span>
          );
        })}
      </p>
    </ChartPanel>
  );
}

type BarProps = { bar: ScoreBar; wave: 'before' | 'after'; width: number; most: number; colour: string };

function Bar({ bar, wave, width, most, colour }: BarProps) {
  const height = (bar[wave] / most) * SIDE;
  if (height === 0) return null;
  return (
    <rect
      className={wave === 'before' ? 'hollow mark' : 'mark'}
      x={percent(bar.at - width / 2)}
      width={percent(width)}
      y={wave === 'before' ? AXIS.before - height : AXIS.after}
      height={height}
      stroke={colour}
      {...(wave === 'after' ? { fill: colour } : {})}
    />
  );
}

/** The highest bar of a wave carries its count: the others can be read from it. */
function MostPeople({ bars, wave, most }: { bars: ScoreBar[]; wave: 'before' | 'after'; most: number }) {
  const highest = bars.toSorted((a, b) => b[wave] - a[wave])[0];
  if (!highest || highest[wave] === 0) return null;
  const height = (highest[wave] / most) * SIDE;
  return (
    <text
      className="count-label"
      x={percent(highest.at)}
      y={wave === 'before' ? AXIS.before - height - 4 : AXIS.after + height + 12}
      textAnchor="middle"
    >
      {formatCount(highest[wave])}
    </text>
  );
}

function ScoreTable({ bars, isBinned }: { bars: ScoreBar[]; isBinned: boolean }) {
  const { t } = useMessages();
  const shown = bars.filter(({ before, after }) => before + after > 0);
  const score = ({ from, to }: ScoreBar) => {
    const middle = from === bars[0]!.from ? from : to === bars.at(-1)!.to ? to : (from + to) / 2;
    return isBinned
      ? t('competency.distribution.range', { from: formatNumber(from), to: formatNumber(to) })
      : formatNumber(middle);
  };
  return (
    <PlainTable
      caption={t('competency.distribution.caption')}
      head={[t('competency.distribution.score'), t('competency.before'), t('competency.after')]}
      rows={shown.map((bar) => ({
        id: bar.from,
        head: score(bar),
        cells: [formatCount(bar.before), formatCount(bar.after)],
      }))}
    />
  );
}
