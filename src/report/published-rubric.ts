import type { Agreement, AgreementFinding, ConvergenceFinding, PeopleFlow, RubricFinding } from '../vocabulary';
import { fewBeside } from './filter-parts';
import type { PublicationContext } from './publication-context';
import { publishedComparison, suppressed, withheldComparison } from './published-comparison';
import { WITHHELD } from './published-people';

/** Of all people with a work: what is small, or tells of few beside what other filters show, is not told. */
export function publishedRubric(finding: RubricFinding, context: PublicationContext): RubricFinding {
  const { threshold } = context;
  const isFew = fewBeside(finding, context);
  const isSmall = (count: number) => count > 0 && count < threshold;
  const people = Object.fromEntries(
    Object.entries(finding.people).map(([wave, count]) => [
      wave,
      isFew(({ people }) => people[wave as keyof PeopleFlow]) ? WITHHELD : count,
    ]),
  ) as PeopleFlow;
  return {
    ...finding,
    people,
    criteria: finding.criteria.map((row, index) => {
      const { comparison } = row;
      if (isFew(({ criteria }) => criteria[index]?.comparison.n)) {
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
      const told = (count: number) => (isSmall(count) ? WITHHELD : count);
      return {
        ...row,
        comparison: publishedComparison(comparison, threshold),
        // Levels of a handful of people would follow from the flow and its margins.
        flow: row.flow.map((cells) => cells.map(told)),
        before: row.before.some((count) => isSmall(count)) ? row.before.map(() => WITHHELD) : row.before,
        after: row.after.some((count) => isSmall(count)) ? row.after.map(() => WITHHELD) : row.after,
        ...([row.up, row.same, row.down].some((count) => isSmall(count))
          ? { up: WITHHELD, same: WITHHELD, down: WITHHELD, flow: row.flow.map((cells) => cells.map(() => WITHHELD)) }
          : {}),
      };
    }),
  };
}

/** Coefficients rest on works; single works are never told, and raters by no name. */
export function publishedAgreement(finding: AgreementFinding, context: PublicationContext): AgreementFinding {
  const { threshold } = context;
  const refused = suppressed(threshold);
  const isFew = fewBeside(finding, context);
  const ofRater = (name: string) => isFew(({ raters }) => raters.find((rater) => rater.name === name)?.works);
  const nameOf = (name: string) => `#${finding.raters.findIndex((rater) => rater.name === name) + 1}`;
  return {
    ...finding,
    moderation: null,
    raters: finding.raters.map((rater) => {
      const named = { ...rater, name: nameOf(rater.name) };
      return ofRater(rater.name)
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
    rows: finding.rows.map((row, index) => {
      const inRow = (count: (other: Agreement) => number | undefined) =>
        isFew(({ rows }) => rows[index] && count(rows[index]));
      const pairs = row.pairs
        .filter(({ raters: [one, other] }) => !inRow((same) => pairOf(same, one, other)?.n))
        .map((pair) => ({ ...pair, raters: [nameOf(pair.raters[0]), nameOf(pair.raters[1])] as [string, string] }));
      const counts = { scored: WITHHELD, blank: WITHHELD, unscorable: WITHHELD, unread: WITHHELD };
      if (!inRow(({ works }) => works) && !inRow(({ ratedTwice }) => ratedTwice)) {
        const iccIsSmall = inRow(({ icc }) => ('works' in icc ? icc.works : undefined));
        return {
          ...row,
          counts,
          pairs,
          complete: inRow(({ complete }) => complete) ? WITHHELD : row.complete,
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

const pairOf = ({ pairs }: Agreement, one: string, other: string) =>
  pairs.find(({ raters: [first, second] }) => first === one && second === other);

/** Dots are single people: only shown where enough of them stand together, and never where a filter leaves a small rest. */
export function publishedConvergence(finding: ConvergenceFinding, context: PublicationContext): ConvergenceFinding {
  const { threshold } = context;
  const isFew = fewBeside(finding, context);
  const refused = suppressed(threshold);
  return {
    ...finding,
    rows: finding.rows.map((row) => {
      const { id } = row.criterion;
      if (!isFew(({ rows }) => rows.find(({ criterion }) => criterion.id === id)?.n))
        return row.n < threshold ? { ...row, points: null } : row;
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
