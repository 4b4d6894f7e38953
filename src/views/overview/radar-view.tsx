import { useCallback } from 'react';
import { type ChartColours, onRadar, RADAR_AXES, radar } from '../../charts';
import { formatNumber, meanOf, useMessages } from '../../messages';
import type { Comparison } from '../../vocabulary';
import { Chart } from '../parts/chart';
import { useFramework } from '../parts/framework';
import { useNarrow } from '../parts/narrow';

/** Before and after on one figure, as people expect it; with what it cannot say. */
export function RadarView({ comparisons }: { comparisons: Comparison[] }) {
  const { t, language } = useMessages();
  const { nameOf } = useFramework();
  const room = useNarrow() ? 'narrow' : 'wide';
  const shown = onRadar(comparisons);
  const option = useCallback(
    (colours: ChartColours) =>
      radar(
        comparisons,
        { before: t('overview.radar.before'), after: t('overview.radar.after'), nameOf },
        colours,
        room,
      ),
    [comparisons, t, nameOf, room],
  );
  const count = shown.length;
  if (count < RADAR_AXES.fewest) return <p className="panel radar-figure">{t('overview.radar.few', { count })}</p>;
  if (count > RADAR_AXES.most) return <p className="panel radar-figure">{t('overview.radar.many', { count })}</p>;
  const items = shown.map(({ competency, pre, post }) =>
    t('overview.mark.radarItem', {
      name: nameOf(competency),
      before: formatNumber(meanOf(pre) ?? Number.NaN),
      after: formatNumber(meanOf(post) ?? Number.NaN),
    }),
  );
  const values = new Intl.ListFormat(language, { type: 'unit' }).format(items);
  const scales = new Set(shown.map(({ scale }) => `${scale.min}/${scale.max}`));
  const { min, max } = shown[0]!.scale;
  return (
    <figure className="panel radar-figure">
      <div className="radar-key" aria-hidden="true">
        <span>
          <KeyMark filled={false} />
          {t('overview.radar.before')}
        </span>
        <span>
          <KeyMark filled />
          {t('overview.radar.after')}
        </span>
      </div>
      <Chart className="radar-chart" option={option} label={t('overview.mark.radar', { count, values })} />
      <figcaption className="muted">
        <p>{scales.size === 1 ? t('overview.radar.scale', { min, max }) : t('overview.radar.scales')}</p>
        <p>{t('overview.radar.caution')}</p>
      </figcaption>
    </figure>
  );
}

function KeyMark({ filled }: { filled: boolean }) {
  return (
    <svg className="mark" width="34" height="12" viewBox="-17 -6 34 12" aria-hidden="true">
      <line
        x1="-17"
        x2="17"
        y1="0"
        y2="0"
        stroke="var(--accent)"
        strokeWidth={filled ? 2 : 1.5}
        strokeDasharray={filled ? 'none' : '4 3'}
      />
      <circle r="4.5" fill={filled ? 'var(--accent)' : 'var(--paper)'} stroke="var(--accent)" strokeWidth="2" />
    </svg>
  );
}
