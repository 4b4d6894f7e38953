import type { ChangeFinding, Comparison, WithheldComparison } from '../vocabulary';
import type { ResultsInput } from './results';
import { suppression } from './suppression';

type Row = Pick<Comparison | WithheldComparison, 'instrument' | 'competency' | 'cohort'>;

const cohortKey = (row: Row) => JSON.stringify(row.cohort);
const scaleKey = (row: Row) => `${row.instrument}/${row.competency}`;
const isEveryone = (row: Row) => Object.keys(row.cohort).length === 0;
const peopleOf = (finding: ChangeFinding) =>
  new Map(finding.comparisons.map((row) => [`${scaleKey(row)} ${cohortKey(row)}`, row.n]));

/**
 * Decides which comparisons must be withheld. A small group goes; so does a group whose rest under the filters is small, since the file
 * without filters tells of both; and as many others as keep those from being worked out from the total. A cohort that is withheld in
 * one competency is withheld in all.
 */
export function withheldCohorts(input: ResultsInput): (row: Row) => boolean {
  const threshold = input.publicationThreshold;
  const filteredOut = smallRest(input, threshold);
  const totals = new Map(input.everyone.comparisons.map((row) => [scaleKey(row), row]));
  const totalHidden = (row: Comparison) => (row.n > 0 && row.n < threshold) || filteredOut(row);
  const scales = byScale(input.byGroup.comparisons);
  const hidden = new Set<string>();
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const [scale, rows] of scales) {
      const total = totals.get(scale);
      // A total that is hidden for what the filter leaves out must not come back as the sum of its parts.
      const all = total !== undefined && total.n > 0 && filteredOut(total);
      for (const key of all ? rows.map(cohortKey) : hiddenCohorts(rows, total, threshold, hidden, filteredOut)) {
        hidden.add(key);
      }
    }
  }
  return (row) => {
    if (!isEveryone(row)) return hidden.has(cohortKey(row));
    const total = totals.get(scaleKey(row));
    return total !== undefined && totalHidden(total);
  };
}

function byScale(rows: Comparison[]): Map<string, Comparison[]> {
  const scales = new Map<string, Comparison[]>();
  for (const row of rows) scales.set(scaleKey(row), [...(scales.get(scaleKey(row)) ?? []), row]);
  return scales;
}

function hiddenCohorts(
  rows: Comparison[],
  total: Comparison | undefined,
  threshold: number,
  hidden: ReadonlySet<string>,
  filteredOut: (row: Comparison) => boolean,
): string[] {
  const people = rows.map(({ n }) => n);
  const isSecret = (row: Comparison) => hidden.has(cohortKey(row)) || filteredOut(row);
  const secret = new Set(rows.flatMap((row, index) => (isSecret(row) ? [index] : [])));
  // People who belong to no cohort stand in no row, and are therefore a hidden cell of their own.
  const nowhere = (total?.n ?? 0) - people.reduce((sum, n) => sum + n, 0);
  const cells = nowhere > 0 && nowhere < threshold ? [...people, nowhere] : people;
  return suppression(cells, threshold, secret).flatMap((state, index) =>
    state !== '' && rows[index] ? [cohortKey(rows[index])] : [],
  );
}

/** Whether what the filters take away from a group is itself a small group. */
function smallRest({ unfiltered }: ResultsInput, threshold: number): (row: Comparison) => boolean {
  if (!unfiltered) return () => false;
  const whole = new Map([...peopleOf(unfiltered.everyone), ...peopleOf(unfiltered.byGroup)]);
  return (row) => {
    const rest = (whole.get(`${scaleKey(row)} ${cohortKey(row)}`) ?? row.n) - row.n;
    return rest > 0 && rest < threshold;
  };
}
