import {
  formatCount,
  formatLevel,
  formatNumber,
  formatP,
  formatPercent,
  formatPStatement,
  refusalText,
  useMessages,
} from '../../messages';
import type { MethodId } from '../../report';
import { type CompetencyFinding, type Interval, isRefused } from '../../vocabulary';
import { Figure } from '../how';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';

type Row = { id: string; method: MethodId; name: string; people: string; share: string; ci: Interval };

const percents = ([low, high]: Interval) => `[${formatNumber(low * 100, 0)}, ${formatPercent(high)}]`;

/** Who is at the target and who changed reliably: counts, shares and their intervals. */
export function Attained({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const { comparison } = finding;
  const { target, reliableChange, n } = comparison;
  const rows = [...useTargetRows(finding), ...useReliableRows(finding)];
  const tests = isRefused(target)
    ? t('competency.attained.noTarget', { reason: refusalText(t, target.refusal) })
    : t('competency.attained.tests', {
        reached: formatCount(target.reached),
        lost: formatCount(target.lost),
        test: t(`competency.attained.${target.method === 'exact' ? 'exact' : 'corrected'}`, {
          p: formatPStatement('p', target.mcnemarP),
        }),
        midP: formatP(target.midP),
      });
  return (
    <section className="panel chart-panel" aria-label={t('competency.attained.title')}>
      <h2>{t('competency.attained.title')}</h2>
      {rows.length > 0 && (
        <>
          <p className="muted">{t('competency.attained.lead', { n: formatCount(n) })}</p>
          <PlainTable
            caption={t('competency.attained.caption')}
            head={[
              t('competency.attained.what'),
              t('competency.attained.people'),
              t('competency.attained.share', { level: formatLevel(finding.confidence) }),
            ]}
            rows={rows.map(({ id, method, name: row, people, share, ci }) => ({
              id,
              head: row,
              cells: [
                people,
                <Figure key={id} method={method} subject={`${name}: ${row}`} figure={share} comparison={comparison}>
                  {share}
                  <small>{percents(ci)}</small>
                </Figure>,
              ],
            }))}
          />
        </>
      )}
      <p className="muted">{tests}</p>
      {isRefused(reliableChange) && (
        <p className="muted">
          {t('competency.attained.noReliable', { reason: refusalText(t, reliableChange.refusal) })}
        </p>
      )}
    </section>
  );
}

function useTargetRows({ comparison: { target, n } }: CompetencyFinding): Row[] {
  const { t } = useMessages();
  if (isRefused(target)) return [];
  const row = (id: 'before' | 'after', share: number, ci: Interval): Row => ({
    id,
    method: 'target',
    name: t(`competency.attained.${id}`, { target: target.level }),
    people: formatCount(Math.round(share * n)),
    share: formatPercent(share),
    ci,
  });
  const sign = target.difference > 0 ? '+' : '';
  return [
    row('before', target.pre, target.preCi),
    row('after', target.post, target.postCi),
    {
      id: 'difference',
      method: 'target',
      name: t('competency.attained.difference'),
      people: '',
      share: `${sign}${formatPercent(target.difference)}`,
      ci: target.differenceCi,
    },
  ];
}

function useReliableRows({ comparison: { reliableChange, n } }: CompetencyFinding): Row[] {
  const { t } = useMessages();
  if (isRefused(reliableChange)) return [];
  const { improved, unchanged, declined, improvedCi, unchangedCi, declinedCi } = reliableChange;
  const criterion = formatNumber(reliableChange.criterion);
  const row = (id: 'improved' | 'unchanged' | 'declined', people: number, ci: Interval): Row => ({
    id,
    method: 'reliableChange',
    name: t(`competency.attained.${id}`, { criterion }),
    people: formatCount(people),
    share: formatPercent(people / n),
    ci,
  });
  return [
    row('improved', improved, improvedCi),
    row('unchanged', unchanged, unchangedCi),
    row('declined', declined, declinedCi),
  ];
}
