import type { ReactNode } from 'react';
import {
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatNumber,
  formatP,
  useMessages,
} from '../../messages';
import { type CohortTests, isRefused, type OrRefusal } from '../../vocabulary';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';

type Props = { test: CohortTests; confidence: number; nameAt: (place: number) => string };

/** Of thousands of pairs nobody reads more: the clearest are listed, and how many there are is said. */
const MOST_PAIRS = 200;

function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="picture-table">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

type Pair = { reference: number; compared: number; difference: number; ci: [number, number]; p: number };
type PairTableProps = Omit<Props, 'test'> & { title: string; pairs: Pair[]; pName: string };

function PairTable({ title, pairs, pName, confidence, nameAt }: PairTableProps) {
  const { t } = useMessages();
  const shown = pairs.length > MOST_PAIRS ? pairs.toSorted((a, b) => a.p - b.p).slice(0, MOST_PAIRS) : pairs;
  return (
    <Folded summary={title}>
      {shown.length < pairs.length && (
        <p className="muted">{t('cohorts.test.mostPairs', { shown: shown.length, count: pairs.length })}</p>
      )}
      <PlainTable
        caption={title}
        head={[t('cohorts.test.pairHead'), t('cohorts.test.difference', { level: formatLevel(confidence) }), pName]}
        rows={shown.map(({ reference, compared, difference, ci, p }) => ({
          id: `${reference}/${compared}`,
          head: t('cohorts.test.pair', { compared: nameAt(compared), reference: nameAt(reference) }),
          cells: [`${formatChange(difference)} ${formatInterval(ci)}`, formatP(p)],
        }))}
      />
    </Folded>
  );
}

export function GainPairs({ test: { gamesHowell }, ...rest }: Props) {
  const { t } = useMessages();
  if (isRefused(gamesHowell)) return null;
  return (
    <PairTable {...rest} title={t('cohorts.test.pairsTable')} pairs={gamesHowell.pairs} pName={t('cohorts.test.p')} />
  );
}

export function AncovaPairs({ test: { ancova }, ...rest }: Props) {
  const { t } = useMessages();
  if (isRefused(ancova)) return null;
  const pairs = ancova.pairs.map((pair) => ({ ...pair, p: pair.pHolm }));
  return <PairTable {...rest} title={t('cohorts.test.ancova.pairs')} pairs={pairs} pName={t('cohorts.test.pHolm')} />;
}

export function AdjustedMeans({ test: { ancova }, confidence, nameAt }: Props) {
  const { t } = useMessages();
  if (isRefused(ancova)) return null;
  const title = t('cohorts.test.ancova.means');
  return (
    <Folded summary={title}>
      <PlainTable
        caption={title}
        head={[
          t('cohorts.all.group'),
          t('overview.table.n'),
          t('cohorts.test.ancova.mean', { level: formatLevel(confidence) }),
          t('cohorts.test.ancova.slope'),
        ]}
        rows={ancova.adjusted.map(({ cohort, n, mean, ci, ownSlope }) => ({
          id: cohort,
          head: nameAt(cohort),
          cells: [
            formatCount(n),
            `${formatNumber(mean)} ${formatInterval(ci)}`,
            ownSlope === null ? '—' : formatNumber(ownSlope),
          ],
        }))}
      />
    </Folded>
  );
}

type Estimate = { estimate: number; ci: [number, number]; p: number };
type EstimateTableProps = Pick<Props, 'nameAt'> & {
  title: string;
  /** What the groups and their estimates are. */
  head: [groups: string, estimates: string];
  estimates: { cohort: number; estimate: OrRefusal<Estimate> }[];
};

function EstimateTable({ title, head, estimates, nameAt }: EstimateTableProps) {
  const { t } = useMessages();
  return (
    <Folded summary={title}>
      <PlainTable
        caption={title}
        head={[...head, t('cohorts.test.p')]}
        rows={estimates.map(({ cohort, estimate }) => ({
          id: cohort,
          head: nameAt(cohort),
          cells: isRefused(estimate)
            ? [<Refused key="refused" refusal={estimate.refusal} />, '']
            : [`${formatChange(estimate.estimate)} ${formatInterval(estimate.ci)}`, formatP(estimate.p)],
        }))}
      />
    </Folded>
  );
}

export function CourseDifferences({ test: { courses, levels }, confidence, nameAt }: Props) {
  const { t } = useMessages();
  const [reference] = levels;
  if (isRefused(courses) || reference === undefined || courses.differences.length === 0) return null;
  return (
    <EstimateTable
      title={t('cohorts.test.courses.differences', { reference: nameAt(reference) })}
      head={[t('cohorts.test.courses.againstHead'), t('cohorts.test.difference', { level: formatLevel(confidence) })]}
      estimates={courses.differences.map(({ cohort, difference }) => ({ cohort, estimate: difference }))}
      nameAt={nameAt}
    />
  );
}

export function MixedChanges({ test: { mixed }, confidence, nameAt }: Props) {
  const { t } = useMessages();
  if (isRefused(mixed)) return null;
  return (
    <EstimateTable
      title={t('cohorts.test.mixed.changes')}
      head={[t('cohorts.all.group'), t('cohorts.forest.change', { level: formatLevel(confidence) })]}
      estimates={mixed.changes.map(({ cohort, change }) => ({ cohort, estimate: change }))}
      nameAt={nameAt}
    />
  );
}
