import { type LevelBlock, levelStreams } from '../../charts';
import { flowSummary, formatCount, formatCounts, levelCounts, useMessages } from '../../messages';
import type { CompetencyFinding } from '../../vocabulary';
import { Figure } from '../how';
import { ChartPanel } from '../parts/chart-panel';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { percent } from '../parts/plot-frame';

/** Where the two columns of levels stand, as shares of the width. */
const LEFT = 0.2;
const RIGHT = 0.8;
const BLOCK = 10;

/** How many went from which level to which. */
export function LevelFlow({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name, colour } = useLook(finding.competency);
  const { comparison, levels } = finding;
  const { before, after, streams } = levelStreams(levels);
  const sums = t('competency.flow.sums', formatCounts(levelCounts(finding)));
  return (
    <ChartPanel
      title={t('competency.flow.title')}
      lead={t(comparison.scale.unit === 'percent' ? 'competency.flow.leadPercent' : 'competency.flow.lead')}
      table={<FlowTable levels={levels} />}
    >
      <div className="flow-heads muted" aria-hidden="true">
        <span>{t('competency.before')}</span>
        <span>{t('competency.after')}</span>
      </div>
      <svg className="flow" role="img" aria-label={flowSummary(t, finding, name)}>
        <svg
          className="mark"
          x={percent(LEFT)}
          width={percent(RIGHT - LEFT)}
          y="0"
          height="100%"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {streams.map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              className={to > from ? 'stream' : to < from ? 'stream down' : 'stream same'}
              d={path}
              {...(to > from ? { fill: colour } : {})}
            />
          ))}
        </svg>
        <Levels blocks={before} labels={levels.labels} side="left" colour={colour} />
        <Levels blocks={after} labels={levels.labels} side="right" colour={colour} />
      </svg>
      <p className="muted">
        <Figure method="levels" subject={name} figure={sums} {...{ comparison, finding }}>
          {sums}
        </Figure>
      </p>
    </ChartPanel>
  );
}

type LevelsProps = { blocks: LevelBlock[]; labels: number[]; side: 'left' | 'right'; colour: string };

function Levels({ blocks, labels, side, colour }: LevelsProps) {
  const isLeft = side === 'left';
  return blocks
    .filter(({ people }) => people > 0)
    .map(({ level, people, top, height, label }) => (
      <g key={level}>
        <rect
          className={isLeft ? 'hollow mark' : 'mark'}
          x={percent(isLeft ? LEFT : RIGHT)}
          width={BLOCK}
          y={percent(top)}
          height={percent(height)}
          stroke={colour}
          transform={isLeft ? `translate(-${BLOCK} 0)` : undefined}
          {...(isLeft ? {} : { fill: colour })}
        />
        <text
          className="level-label"
          x={percent(isLeft ? LEFT : RIGHT)}
          y={percent(label)}
          dx={isLeft ? -BLOCK - 6 : BLOCK + 6}
          dy="4"
          textAnchor={isLeft ? 'end' : 'start'}
        >
          <tspan className="level-name">{labels[level]}</tspan>
          {` · ${formatCount(people)}`}
        </text>
      </g>
    ));
}

function FlowTable({ levels: { labels, flow } }: Pick<CompetencyFinding, 'levels'>) {
  const { t } = useMessages();
  const sum = (row: number[]) => row.reduce((total, people) => total + people, 0);
  return (
    <PlainTable
      caption={t('competency.flow.caption')}
      head={[t('competency.flow.corner'), ...labels, t('competency.flow.total')]}
      rows={labels.map((label, from) => ({
        id: label,
        head: label,
        cells: [
          ...flow[from]!.map((people, to) => (
            <span key={labels[to]} className={to === from ? 'stayed' : people === 0 ? 'nobody' : ''}>
              {formatCount(people)}
            </span>
          )),
          formatCount(sum(flow[from]!)),
        ],
      }))}
    />
  );
}
