import { type ChangeBubble, changeBubbles, changeScatter } from '../../charts';
import {
  formatChange,
  formatCount,
  formatCounts,
  formatNumber,
  pairCounts,
  pairsSummary,
  refusalText,
  useMessages,
} from '../../messages';
import { type CompetencyFinding, isRefused } from '../../vocabulary';
import { Figure } from '../how';
import { ChartPanel } from '../parts/chart-panel';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { PlotFrame, percent } from '../parts/plot-frame';
import { SavePicture } from '../parts/save-picture';

/** Everyone by score before and change, with what error of measurement and chance alone would do. */
export function PairedPicture({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name, colour, index } = useLook(finding.competency);
  const { comparison, regressionToTheMean } = finding;
  const { xTicks, yTicks, bubbles, band, regression, limits, isGridded } = changeBubbles(finding);
  const { reliableChange } = comparison;
  const lookOf = ({ y }: ChangeBubble) => {
    if (!band || y < band.top) return { className: 'bubble mark', fill: colour };
    return { className: y > band.bottom ? 'bubble mark down' : 'bubble mark same' };
  };
  return (
    <ChartPanel
      title={t('competency.pairs.title')}
      lead={t('competency.pairs.lead')}
      hint={isGridded ? t('competency.pairs.gridded') : null}
      table={<PairsTable finding={finding} />}
      save={
        <SavePicture
          file={`${finding.competency}-change`}
          subject={t('competency.pairs.title')}
          draw={(colours) =>
            changeScatter(
              finding,
              {
                title: `${name} · ${t('competency.pairs.title')}`,
                subtitle: pairsSummary(t, finding, name),
                x: t('competency.pairs.x'),
                y: t('competency.pairs.y'),
              },
              { ...colours, colour: colours.competencies[index] ?? colours.quiet },
            )
          }
        />
      }
    >
      <PlotFrame
        label={pairsSummary(t, finding, name)}
        xTicks={xTicks}
        yTicks={yTicks}
        xName={t('competency.pairs.x')}
        yName={t('competency.pairs.y')}
      >
        {band && (
          <rect
            className="band mark"
            x="0"
            width="100%"
            y={percent(band.top)}
            height={percent(band.bottom - band.top)}
          />
        )}
        {limits.map(({ x1, x2, y1, y2 }) => (
          <line key={y2} className="limit" x1={percent(x1)} x2={percent(x2)} y1={percent(y1)} y2={percent(y2)} />
        ))}
        {bubbles.map((bubble) => (
          <circle
            key={`${bubble.before} ${bubble.change}`}
            cx={percent(bubble.x)}
            cy={percent(bubble.y)}
            r={bubble.radius}
            {...lookOf(bubble)}
          >
            <title>{`${formatNumber(bubble.before)}, ${formatChange(bubble.change)}: ${formatCount(bubble.people)}`}</title>
          </circle>
        ))}
        {regression && (
          <line
            className="regression"
            x1={percent(regression.x1)}
            x2={percent(regression.x2)}
            y1={percent(regression.y1)}
            y2={percent(regression.y2)}
          />
        )}
      </PlotFrame>
      <div className="muted picture-notes">
        {isRefused(reliableChange) ? (
          <p>{t('competency.pairs.noBand', { reason: refusalText(t, reliableChange.refusal) })}</p>
        ) : (
          <p>
            <Figure
              method="reliableChange"
              subject={name}
              figure={`±${formatNumber(reliableChange.criterion)}`}
              comparison={comparison}
            >
              {t('competency.pairs.band', { criterion: formatNumber(reliableChange.criterion) })}
            </Figure>
          </p>
        )}
        {!isRefused(regressionToTheMean) && (
          <p>
            <Figure
              method="regressionToTheMean"
              subject={name}
              figure={`${formatNumber(regressionToTheMean.intercept)} + (${formatNumber(regressionToTheMean.slope)}) x`}
              {...{ comparison, finding }}
            >
              {t('competency.pairs.regression')}
            </Figure>
          </p>
        )}
        <p>{t('competency.pairs.limits')}</p>
      </div>
    </ChartPanel>
  );
}

function PairsTable({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { levels, pairs, comparison } = finding;
  const { unit, min } = comparison.scale;
  const levelOf = (score: number) =>
    unit === 'percent' ? Math.min(4, Math.floor(score / 20)) : Math.round(score) - min;
  return (
    <PlainTable
      caption={t('competency.pairs.caption')}
      head={[
        t('competency.pairs.level'),
        t('competency.people'),
        t('competency.pairs.rose'),
        t('competency.pairs.stayed'),
        t('competency.pairs.fell'),
        t('competency.pairs.meanChange'),
      ]}
      rows={levels.labels.flatMap((label, level) => {
        const own = pairs.filter(({ before }) => levelOf(before) === level);
        const people = own.reduce((sum, pair) => sum + pair.people, 0);
        if (people === 0) return [];
        const { up, same, down } = formatCounts(pairCounts({ pairs: own }));
        const mean = own.reduce((sum, pair) => sum + pair.people * (pair.after - pair.before), 0) / people;
        return [{ id: label, head: label, cells: [formatCount(people), up, same, down, formatChange(mean)] }];
      })}
    />
  );
}
