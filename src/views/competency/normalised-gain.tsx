import { formatCount, formatInterval, formatNumber, useMessages } from '../../messages';
import { type CompetencyFinding, isRefused } from '../../vocabulary';
import { Figure } from '../how';
import { Refused } from '../parts/refused';
import { useLook } from './look';

/** The share of the possible rise, with what it cannot say. */
export function NormalisedGain({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const { normalisedGain, comparison } = finding;
  return (
    <section className="panel chart-panel" aria-label={t('competency.gain.title')}>
      <h2>{t('competency.gain.title')}</h2>
      <p className="muted">{t('competency.gain.lead')}</p>
      {isRefused(normalisedGain) ? (
        <Refused refusal={normalisedGain.refusal} />
      ) : (
        <dl className="figure-list">
          <div>
            <dt>{t('competency.gain.class')}</dt>
            <dd>
              <Figure
                method="normalisedGain"
                subject={name}
                figure={formatNumber(normalisedGain.classGain)}
                {...{ comparison, finding }}
              >
                <span className="value">{formatNumber(normalisedGain.classGain)}</span>
                {normalisedGain.ci && <small>{formatInterval(normalisedGain.ci)}</small>}
              </Figure>
            </dd>
          </div>
          {normalisedGain.normalisedChange !== undefined && (
            <div>
              <dt>{t('competency.gain.normalised')}</dt>
              <dd>{formatNumber(normalisedGain.normalisedChange)}</dd>
            </div>
          )}
        </dl>
      )}
      {!isRefused(normalisedGain) && normalisedGain.excluded > 0 && (
        <p className="muted">
          {t('competency.gain.excluded', {
            count: normalisedGain.excluded,
            n: formatCount(normalisedGain.excluded),
          })}
        </p>
      )}
    </section>
  );
}
