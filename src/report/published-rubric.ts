import type { AgreementFinding, ConvergenceFinding, PeopleFlow, RubricFinding } from '../vocabulary';
import type { PublicationContext } from './publication-context';
import { publishedComparison, suppressed, withheldComparison } from './published-comparison';
import { smallAt } from './published-competency';
import { WITHHELD } from './published-people';

/** Of all people with a work: what is small, or leaves a small rest beside the page without filters, is not told. */
export function publishedRubric(finding: RubricFinding, { threshold, same }: PublicationContext): RubricFinding {
  const isSmall = smallAt(threshold);
  const whole = same.whole as RubricFinding | null;
  const inWhole = (index: number) => whole?.criteria[index]?.comparison.n;
  const people = Object.fromEntries(
    Object.entries(finding.people).map(([wave, count]) => {
      const all = whole?.people[wave as keyof PeopleFlow];
      return [wave, isSmall(count, all) ? WITHHELD : count];
    }),
  ) as PeopleFlow;
  return {
    ...finding,
    people,
    criteria: finding.criteria.map((row, index) => {
      const { comparison } = row;
      if (isSmall(comparison.n, inWhole(index))) {
        const untold = row.before.map(() => WITHHELD);
        return {
          ...row,
          comparison: withheldComparison(comparison, threshold),
          before: untold,
          after: untold,
          flow: row.flow.map(() => untold),
          up: WITHHELD,
          same: WITHHELD,
          down: WITHHELD,
        };
      }
      const told = (count: number) => (isSmall(count, undefined) ? WITHHELD : count);
      return {
        ...row,
        comparison: publishedComparison(comparison, threshold),
        // Levels of a handful of people would follow from the flow and its margins.
        flow: row.flow.map((cells) => cells.map(told)),
        before: row.before.some((count) => isSmall(count, undefined)) ? row.before.map(() => WITHHELD) : row.before,
        after: row.after.some((count) => isSmall(count, undefined)) ? row.after.map(() => WITHHELD) : row.after,
        ...([row.up, row.same, row.down].some((count) => isSmall(count, undefined))
          ? { up: WITHHELD, same: WITHHELD, down: WITHHELD, flow: row.flow.map((cells) => cells.map(() => WITHHELD)) }
          : {}),
      };
    }),
  };
}

/** Coefficients rest on works; single works are never told, and raters by no name. */
export function publishedAgreement(finding: AgreementFinding, threshold: number): AgreementFinding {
  const refused = suppressed(threshold);
  const isSmall = (count: number) => count > 0 && count < threshold;
  const nameOf = (name: string) => `#${finding.raters.findIndex((rater) => rater.name === name) + 1}`;
  return {
    ...finding,
    moderation: null,
    raters: finding.raters.map((rater) => {
      const named = { ...rater, name: nameOf(rater.name) };
      return isSmall(rater.works)
        ? {
            ...named,
            works: WITHHELD,
            ratings: WITHHELD,
            mean: WITHHELD,
            sd: refused,
            severity: refused,
            exact: refused,
          }
        : named;
    }),
    totals: finding.totals.map((row) => {
      if (isSmall(row.works) || isSmall(row.ratedTwice)) {
        const counts = { works: WITHHELD, ratedTwice: WITHHELD, complete: WITHHELD };
        return { ...row, ...counts, krippendorff: refused, icc: refused };
      }
      const iccIsSmall = 'works' in row.icc && isSmall(row.icc.works);
      return {
        ...row,
        complete: isSmall(row.complete) ? WITHHELD : row.complete,
        ...(iccIsSmall ? { icc: refused } : {}),
      };
    }),
    rows: finding.rows.map((row) => {
      const pairs = row.pairs
        .filter(({ n }) => !isSmall(n))
        .map((pair) => ({ ...pair, raters: [nameOf(pair.raters[0]), nameOf(pair.raters[1])] as [string, string] }));
      const counts = { scored: WITHHELD, blank: WITHHELD, unscorable: WITHHELD, unread: WITHHELD };
      if (!isSmall(row.works) && !isSmall(row.ratedTwice)) {
        const iccIsSmall = 'works' in row.icc && isSmall(row.icc.works);
        return {
          ...row,
          counts,
          pairs,
          complete: isSmall(row.complete) ? WITHHELD : row.complete,
          ...(iccIsSmall ? { icc: refused } : {}),
        };
      }
      return {
        ...row,
        counts,
        works: WITHHELD,
        ratedTwice: WITHHELD,
        complete: WITHHELD,
        pairs: [],
        exact: refused,
        adjacent: refused,
        kappa: refused,
        krippendorff: refused,
        icc: refused,
        paradox: false,
      };
    }),
  };
}

/** Dots are single people: only shown where enough of them stand together, and never where a filter leaves a small rest. */
export function publishedConvergence(
  finding: ConvergenceFinding,
  { threshold, same }: PublicationContext,
): ConvergenceFinding {
  const isSmall = smallAt(threshold);
  const whole = same.whole as ConvergenceFinding | null;
  const refused = suppressed(threshold);
  return {
    ...finding,
    rows: finding.rows.map((row) => {
      const all = whole?.rows.find(({ criterion }) => criterion.id === row.criterion.id);
      if (!isSmall(row.n, all?.n)) return row.n < threshold ? { ...row, points: null } : row;
      return {
        ...row,
        n: WITHHELD,
        gains: refused,
        before: refused,
        after: refused,
        blandAltman: refused,
        points: null,
      };
    }),
  };
}
