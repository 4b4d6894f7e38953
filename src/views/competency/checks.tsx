import { quantilePlot } from '../../charts';
import {
  formatChange,
  formatCount,
  formatNumber,
  formatPStatement,
  quantileSummary,
  useMessages,
} from '../../messages';
import type { MethodId } from '../../report';
import { type CompetencyFinding, isRefused, type Refusal } from '../../vocabulary';
import { Figure } from '../how';
import { ChartPanel } from '../parts/chart-panel';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { PlotFrame, percent } from '../parts/plot-frame';
import { Refused } from '../parts/refused';

/** The shape of the changes: a picture, and four numbers that hint at it. */
export function Checks({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name, colour } = useLook(finding.competency);
  const { checks } = finding;
  const { xTicks, yTicks, points, line } = quantilePlot(checks);
  return (
    <ChartPanel
      title={t('competency.checks.title')}
      lead={t('competency.checks.lead')}
      {...(points.length > 0 ? { table: <QuantileTable finding={finding} /> } : {})}
    >
      {points.length > 1 && (
        <>
          <p className="muted">{t('competency.checks.picture')}</p>
          <PlotFrame
            label={quantileSummary(t, finding, name)}
            xTicks={xTicks}
            yTicks={yTicks}
            xName={t('competency.checks.x')}
            yName={t('competency.checks.y')}
          >
            {line && (
              <line
                className="regression"
                x1={percent(line.x1)}
                x2={percent(line.x2)}
                y1={percent(line.y1)}
                y2={percent(line.y2)}
              />
            )}
            {points.map(({ x, y }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: points are drawn in order and have nothing else
              <circle key={index} className="mark" cx={percent(x)} cy={percent(y)} r="2.6" fill={colour} />
            ))}
          </PlotFrame>
        </>
      )}
      <ShapeTable finding={finding} />
    </ChartPanel>
  );
}

function ShapeTable({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { shapiroWilk, skewness, kurtosis, outliers } = finding.checks;
  const rows: {
    id: 'shapiroWilk' | 'skewness' | 'kurtosis' | 'outliers';
    method: MethodId;
    shown: string | Refusal;
  }[] = [
    {
      id: 'shapiroWilk',
      method: 'shapiroWilk',
      shown: isRefused(shapiroWilk)
        ? shapiroWilk.refusal
        : `${formatNumber(shapiroWilk.W, 3)}, ${formatPStatement('p', shapiroWilk.p)}`,
    },
    { id: 'skewness', method: 'shape', shown: isRefused(skewness) ? skewness.refusal : formatNumber(skewness) },
    { id: 'kurtosis', method: 'shape', shown: isRefused(kurtosis) ? kurtosis.refusal : formatNumber(kurtosis) },
    { id: 'outliers', method: 'outliers', shown: formatCount(outliers) },
  ];
  return (
    <PlainTable
      caption={t('competency.checks.caption')}
      head={[t('competency.checks.caption'), t('competency.checks.value')]}
      rows={rows.map(({ id, method, shown }) => ({
        id,
        head: t(`competency.checks.${id}`),
        cells: [
          typeof shown === 'object' ? (
            <Refused key={id} refusal={shown} />
          ) : (
            <Figure
              key={id}
              method={method}
              subject={t(`competency.checks.${id}`)}
              figure={shown}
              {...{ comparison: finding.comparison, finding }}
            >
              {shown}
            </Figure>
          ),
        ],
      }))}
    />
  );
}

function QuantileTable({ finding: { checks } }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  return (
    <PlainTable
      caption={t('competency.checks.rows', { count: checks.quantiles.length })}
      head={[t('competency.checks.normal'), t('competency.checks.change')]}
      rows={checks.quantiles.map(({ normal, change }, index) => ({
        id: index,
        head: formatNumber(normal, 3),
        cells: [formatChange(change)],
      }))}
    />
  );
}
