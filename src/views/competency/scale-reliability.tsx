import { formatCount, formatInterval, formatNumber, formatShareless, useMessages } from '../../messages';
import type { MethodId } from '../../report';
import { type CompetencyFinding, isRefused, type ScaleReliability } from '../../vocabulary';
import { Figure } from '../how';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';
import { useItemWords } from './item-words';

/** How well the items hang together in each wave, and what each of them does to that. */
export function ScaleReliabilityPanel({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { reliability } = finding;
  if (reliability.length === 0) return null;
  const isPair = finding.items.length === 2;
  const isSingle = finding.items.length < 2;
  const third = t(isPair ? 'competency.reliability.spearmanBrown' : 'competency.reliability.omega');
  return (
    <section className="panel chart-panel" aria-label={t('competency.reliability.title')}>
      <h2>{t('competency.reliability.title')}</h2>
      <p className="muted">{t(isSingle ? 'competency.reliability.single' : 'competency.reliability.lead')}</p>
      {!isSingle && (
        <>
          <PlainTable
            caption={t('competency.reliability.caption')}
            head={[
              t('competency.reliability.wave'),
              t('competency.reliability.n'),
              t('competency.reliability.alpha'),
              t('competency.reliability.standardised'),
              third,
            ]}
            rows={reliability.map((scale) => ({
              id: scale.wave,
              head: t(`how.wave.${scale.wave}`),
              cells: waveCells(finding, scale, isPair),
            }))}
          />
          <ItemReliability finding={finding} />
        </>
      )}
    </section>
  );
}

function waveCells(finding: CompetencyFinding, scale: ScaleReliability, isPair: boolean) {
  const { n, alpha, omegaTotal, spearmanBrown } = scale;
  const refused = isRefused(alpha) && <Refused refusal={alpha.refusal} counted="answers" />;
  const ask = { finding, scale };
  return [
    formatCount(n),
    isRefused(alpha) ? (
      refused
    ) : (
      <ScaleFigure
        key="alpha"
        {...ask}
        method="alpha"
        value={alpha.value}
        under={alpha.ci ? formatInterval(alpha.ci) : ''}
      />
    ),
    isRefused(alpha) ? '' : alpha.standardised === undefined ? '—' : formatShareless(alpha.standardised),
    isPair ? (
      spearmanBrown === undefined ? (
        '—'
      ) : (
        <ScaleFigure key="third" {...ask} method="spearmanBrown" value={spearmanBrown} under="" />
      )
    ) : isRefused(omegaTotal) ? (
      <Refused key="third" refusal={omegaTotal.refusal} counted="answers" />
    ) : (
      <ScaleFigure key="third" {...ask} method="omega" value={omegaTotal} under="" />
    ),
  ];
}

type ScaleFigureProps = {
  finding: CompetencyFinding;
  scale: ScaleReliability;
  method: MethodId;
  value: number;
  under: string;
};

function ScaleFigure({ finding, scale, method, value, under }: ScaleFigureProps) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const figure = formatShareless(value);
  return (
    <Figure
      method={method}
      subject={`${name}, ${t(`how.wave.${scale.wave}`)}`}
      figure={`${figure} ${under}`.trim()}
      {...{ comparison: finding.comparison, finding, reliability: scale }}
    >
      <span className="value">{figure}</span>
      {under && <small>{under}</small>}
    </Figure>
  );
}

const METHODS = { rest: 'itemRest', total: 'itemTotal', deleted: 'alphaDeleted' } as const;

function ItemReliability({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { textOf } = useItemWords();
  const waves = finding.reliability;
  const columns = ['mean', 'sd', 'rest', 'total', 'deleted'] as const;
  const head = columns.flatMap((column) =>
    waves.map(({ wave }) => t(`competency.reliability.${column}`, { wave: t(`how.wave.${wave}`) })),
  );
  return (
    <PlainTable
      caption={t('competency.reliability.itemCaption')}
      head={[t('competency.reliability.item'), ...head]}
      rows={finding.items.map((item) => ({
        id: item.id,
        head: textOf(item.id),
        cells: columns.flatMap((column) =>
          waves.map((scale) => {
            const own = scale.items.find(({ id }) => id === item.id);
            const value = {
              mean: own?.mean,
              sd: own?.sd,
              rest: own?.itemRest,
              total: own?.itemTotal,
              deleted: own?.alphaIfDeleted,
            }[column];
            if (value === undefined || value === null) return '—';
            if (column === 'mean' || column === 'sd') return formatNumber(value);
            const figure = formatShareless(value);
            return (
              <Figure
                key={`${column} ${scale.wave}`}
                method={METHODS[column]}
                subject={`${textOf(item.id)}, ${t(`how.wave.${scale.wave}`)}`}
                figure={figure}
                {...{ comparison: finding.comparison, finding, item, reliability: scale }}
              >
                {figure}
              </Figure>
            );
          }),
        ),
      }))}
    />
  );
}
