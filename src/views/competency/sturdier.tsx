import {
  adjustedP,
  agreementSentence,
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatP,
  formatPercent,
  formatShareless,
  type Translate,
  useMessages,
} from '../../messages';
import type { MethodId } from '../../report';
import { type Comparison, type CompetencyFinding, isRefused, type Refusal } from '../../vocabulary';
import { Figure } from '../how';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';
import { useProject } from '../session';

type Twin = {
  id: MethodId;
  name: string;
  under: string;
  /** What was found and its p, as read; a test without one of them leaves it empty. */
  shown: { result: string; interval: string; p: string } | Refusal;
};

/** The t test and the tests that take less for granted, side by side. */
export function Sturdier({ finding, family }: { finding: CompetencyFinding; family: Comparison[] }) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const { adjustment } = useProject().settings;
  const { comparison } = finding;
  const agreement = agreementSentence(t, finding);
  const ask = (method: MethodId, subject: string, figure: string) => ({
    method,
    subject: `${name}: ${subject}`,
    figure,
    comparison,
    finding,
    family,
  });
  return (
    <section className="panel chart-panel" aria-label={t('competency.sturdier.title')}>
      <h2>{t('competency.sturdier.title')}</h2>
      <p className="muted">{t('competency.sturdier.lead')}</p>
      {agreement && <p>{agreement}</p>}
      <PlainTable
        caption={t('competency.sturdier.caption')}
        head={[
          t('competency.sturdier.test'),
          t('competency.sturdier.result', { level: formatLevel(finding.confidence) }),
          t('competency.sturdier.p'),
        ]}
        rows={twins(t, finding).map(({ id, name: test, under, shown }) => ({
          id,
          head: (
            <>
              {test}
              {under && <small className="muted under">{under}</small>}
            </>
          ),
          cells:
            'code' in shown
              ? [<Refused key="refused" refusal={shown} />, '']
              : [
                  shown.result || shown.interval ? (
                    <Figure key="result" {...ask(id, test, `${shown.result} ${shown.interval}`.trim())}>
                      {shown.result}
                      {shown.interval && <small className={shown.result ? '' : 'value'}>{shown.interval}</small>}
                    </Figure>
                  ) : (
                    '—'
                  ),
                  shown.p ? (
                    <Figure key="p" {...ask(id, `${test}, p`, shown.p)}>
                      {shown.p}
                    </Figure>
                  ) : (
                    '—'
                  ),
                ],
        }))}
      />
      {!isRefused(comparison.t) && (
        <p className="muted">
          <Figure {...ask(adjustment, t('competency.sturdier.t'), formatP(adjustedP(comparison.t, adjustment)))}>
            {`${t(adjustment === 'holm' ? 'how.value.pHolm' : 'how.value.pBH')} ${formatP(adjustedP(comparison.t, adjustment))}`}
          </Figure>
        </p>
      )}
    </section>
  );
}

function twins(t: Translate, { comparison, sturdier }: CompetencyFinding): Twin[] {
  const { gain, t: test, wilcoxon } = comparison;
  const { sign, permutation, bootstrap } = sturdier;
  return [
    {
      id: 'pairedT',
      name: t('competency.sturdier.t'),
      under: '',
      shown:
        isRefused(test) || isRefused(gain)
          ? refusalOf(test)
          : {
              result: formatChange(gain.mean),
              interval: gain.ci ? formatInterval(gain.ci) : '',
              p: formatP(test.p),
            },
    },
    {
      id: 'wilcoxon',
      name: t('competency.sturdier.wilcoxon'),
      under: underWilcoxon(t, comparison),
      shown: isRefused(wilcoxon)
        ? wilcoxon.refusal
        : {
            result: wilcoxon.hodgesLehmann === undefined ? '' : formatChange(wilcoxon.hodgesLehmann),
            interval: wilcoxon.ci ? formatInterval(wilcoxon.ci) : '',
            p: formatP(wilcoxon.p),
          },
    },
    {
      id: 'signTest',
      name: t('competency.sturdier.sign'),
      under: '',
      shown: isRefused(sign)
        ? sign.refusal
        : {
            result: formatPercent(sign.shareUp),
            interval: sign.ci ? `[${formatPercent(sign.ci[0])}, ${formatPercent(sign.ci[1])}]` : '',
            p: formatP(sign.p),
          },
    },
    {
      id: 'permutation',
      name: t('competency.sturdier.permutation'),
      under: isRefused(permutation)
        ? ''
        : t(permutation.method === 'exact' ? 'competency.sturdier.exact' : 'competency.sturdier.monteCarlo', {
            replicates: formatCount(permutation.replicates),
          }),
      shown: isRefused(permutation) ? permutation.refusal : { result: '', interval: '', p: formatP(permutation.p) },
    },
    {
      id: 'bootstrap',
      name: t('competency.sturdier.bootstrap', { method: isRefused(bootstrap) ? 'BCa' : bootstrap.method }),
      under: isRefused(bootstrap)
        ? ''
        : t('competency.sturdier.replicates', { replicates: formatCount(bootstrap.replicates) }),
      shown: isRefused(bootstrap) ? bootstrap.refusal : { result: '', interval: formatInterval(bootstrap.ci), p: '' },
    },
  ];
}

/** With so few who moved, no two-sided p of signed ranks comes below .05. */
const FEWEST_MOVED = 6;

function underWilcoxon(t: Translate, { wilcoxon, n }: Comparison): string {
  if (isRefused(wilcoxon)) return '';
  const { rankBiserial, rankBiserialCi, achievedConfidence, zeroDifferences } = wilcoxon;
  const interval = rankBiserialCi ? `[${rankBiserialCi.map((limit) => formatShareless(limit)).join(', ')}]` : '';
  const moved = n - zeroDifferences;
  return [
    t('competency.sturdier.rankBiserial', { r: formatShareless(rankBiserial), interval }).trim(),
    ...(achievedConfidence === undefined
      ? []
      : [t('competency.sturdier.achieved', { level: formatLevel(Number(achievedConfidence.toFixed(3))) })]),
    ...(moved >= FEWEST_MOVED
      ? []
      : [t('competency.sturdier.fewMoved', { n: moved, p: formatShareless(2 ** (1 - moved), 3) })]),
  ].join(' · ');
}

const refusalOf = (test: Comparison['t']): Refusal => (isRefused(test) ? test.refusal : { code: 'not-computable' });
