import {
  type Agreement,
  type AgreementFinding,
  type ConvergenceFinding,
  type CriterionChange,
  isRefused,
  type PeopleFlow,
  type RaterFigures,
  type RaterPair,
  type RubricFinding,
  type Wave,
} from '../vocabulary';
import { fewBeside } from './filter-parts';
import { isAnyMasked } from './masked-shares';
import type { PublicationContext } from './publication-context';
import { publishedComparison, suppressed, withheldComparison } from './published-comparison';
import { WITHHELD } from './published-people';
import { toldOfRow } from './withheld-cohorts';

/**
 * What of a criterion's people is small, or would tell of few beside what other filters show, is not told. Levels are told all together or
 * not at all, since one that is missing follows from its neighbours and the total; and of few people an empty level tells of everybody. Who
 * went from which level to which would follow from how many rose, stayed and fell, beside the levels before and after.
 */
export function publishedRubric(finding: RubricFinding, context: PublicationContext): RubricFinding {
  const { threshold } = context;
  const isFew = fewBeside(finding, context);
  const people = Object.fromEntries(
    Object.entries(finding.people).map(([wave, count]) => [
      wave,
      isFew(({ people }) => people[wave as keyof PeopleFlow]) ? WITHHELD : count,
    ]),
  ) as PeopleFlow;
  const toldOf = toldOfRow(context);
  const criteria = finding.criteria.map((row): CriterionChange => {
    const { comparison } = row;
    const few = (count: (same: CriterionChange) => number | undefined) =>
      isFew(({ criteria }) => {
        const same = criteria.find(({ criterion }) => criterion.key === row.criterion.key);
        return same && count(same);
      });
    const some = (counts: (same: CriterionChange) => number[]) =>
      counts(row).some((_, index) => few((same) => counts(same)[index]));
    if (few(({ comparison }) => comparison.n))
      return { ...withoutLevels(row), ...WITHOUT_MOVES, comparison: withheldComparison(comparison, threshold) };
    const rule = toldOf(comparison);
    const told = { ...row, comparison: publishedComparison(comparison, threshold, rule) };
    if (rule.isFew || isAnyMasked(rule.masks) || some(({ up, same: stayed, down }) => [up, stayed, down]))
      return { ...withoutLevels(told), ...WITHOUT_MOVES };
    if (some(({ before }) => before) || some(({ after }) => after)) return withoutLevels(told);
    return some(({ flow }) => flow.flat()) ? { ...told, ...WITHOUT_MOVES, flow: withheldFlow(row) } : told;
  });
  return { ...finding, people, criteria };
}

const WITHOUT_MOVES = { up: WITHHELD, same: WITHHELD, down: WITHHELD };
const withheldFlow = ({ flow }: CriterionChange) => flow.map((cells) => cells.map(() => WITHHELD));
const withoutLevels = (row: CriterionChange): CriterionChange => ({
  ...row,
  flow: withheldFlow(row),
  before: row.before.map(() => WITHHELD),
  after: row.after.map(() => WITHHELD),
});

/**
 * Coefficients rest on works; single works are never told, and raters by no name. Both waves make all works: where a wave is withheld, all
 * works together are too, or it would follow from them and the other wave.
 */
export function publishedAgreement(finding: AgreementFinding, context: PublicationContext): AgreementFinding {
  const { threshold } = context;
  const refused = suppressed(threshold);
  const isFew = fewBeside(finding, context);
  const nameOf = (name: string) => `#${finding.raters.findIndex((rater) => rater.name === name) + 1}`;
  const iccWorks = ({ icc }: Counted) => ('works' in icc ? icc.works : 0);
  const withCounts = <Row extends Counted>(
    rows: readonly Row[],
    sameIn: (of: AgreementFinding, wave: Wave | null) => Counted | undefined,
    hidden: (row: Row) => Row,
  ) => {
    /** Of the row, and of both waves where they make it up. */
    const isAny = (row: Row, count: (same: Counted) => number) =>
      [row, ...(row.wave === null ? rows : [])].some(({ wave }) =>
        isFew((of) => {
          const same = sameIn(of, wave);
          return same && count(same);
        }),
      );
    return rows.map((row): Row => {
      if (isAny(row, ({ works }) => works) || isAny(row, ({ ratedTwice }) => ratedTwice)) return hidden(row);
      const noComplete = isAny(row, ({ complete }) => complete);
      return {
        ...row,
        ...(noComplete ? { complete: WITHHELD } : {}),
        ...(isAny(row, iccWorks) ? { icc: refused } : {}),
      };
    });
  };
  const published = [...new Set(finding.rows.map(({ criterion }) => criterion.key))].flatMap((key) => {
    const rowIn = ({ rows }: AgreementFinding, wave: Wave | null) =>
      rows.find((row) => row.wave === wave && row.criterion.key === key);
    const own = finding.rows.filter(({ criterion }) => criterion.key === key);
    const isFewPair = (pair: RaterPair, row: Agreement) =>
      [row, ...(row.wave === null ? own : [])].some(({ wave }) => isFew((of) => pairOf(rowIn(of, wave), pair)?.n));
    return withCounts(own, rowIn, (row) => withheldAgreement(row, threshold)).map((row) => ({
      ...row,
      counts: UNTOLD,
      pairs: row.pairs
        .filter((pair) => !isFewPair(pair, row))
        .map((pair) => ({ ...pair, raters: [nameOf(pair.raters[0]), nameOf(pair.raters[1])] as [string, string] })),
    }));
  });
  const inOrder = (row: Agreement) =>
    finding.rows.findIndex((one) => one.wave === row.wave && one.criterion.key === row.criterion.key);
  return {
    ...finding,
    moderation: null,
    raters: finding.raters.map((rater) => {
      const few = (count: (same: RaterFigures) => number) =>
        isFew(({ raters }) => {
          const same = raters.find(({ name }) => name === rater.name);
          return same && count(same);
        });
      return { ...publishedRater(rater, few, threshold), name: nameOf(rater.name) };
    }),
    rows: published.sort((one, other) => inOrder(one) - inOrder(other)),
    totals: withCounts(
      finding.totals,
      ({ totals }, wave) => totals.find((row) => row.wave === wave),
      (row) => ({
        ...row,
        ...{ works: WITHHELD, ratedTwice: WITHHELD, complete: WITHHELD },
        ...{ krippendorff: refused, icc: refused },
      }),
    ),
  };
}

type Counted = Pick<Agreement, 'wave' | 'works' | 'ratedTwice' | 'complete' | 'icc'>;
const UNTOLD = { scored: WITHHELD, blank: WITHHELD, unscorable: WITHHELD, unread: WITHHELD };

const pairOf = (row: Agreement | undefined, { raters: [first, second] }: RaterPair) =>
  row?.pairs.find(({ raters }) => raters[0] === first && raters[1] === second);

function withheldAgreement(row: Agreement, threshold: number): Agreement {
  const refused = suppressed(threshold);
  return {
    ...row,
    ...{ works: WITHHELD, ratedTwice: WITHHELD, complete: WITHHELD, pairs: [], paradox: false },
    ...{ exact: refused, adjacent: refused, kappa: refused, krippendorff: refused, icc: refused },
  };
}

function publishedRater(
  rater: RaterFigures,
  few: (count: (same: RaterFigures) => number) => boolean,
  threshold: number,
): RaterFigures {
  const refused = suppressed(threshold);
  const alone = { severity: refused, exact: refused };
  if (few(({ works }) => works) || few(({ ratings }) => ratings))
    return { ...rater, works: WITHHELD, ratings: WITHHELD, mean: WITHHELD, sd: refused, ...alone };
  return few(({ severity }) => (isRefused(severity) ? 0 : severity.works)) ? { ...rater, ...alone } : rater;
}

/** Dots are single people, and never published; the rest is, but where few have both or other filters would tell of few. */
export function publishedConvergence(finding: ConvergenceFinding, context: PublicationContext): ConvergenceFinding {
  const { threshold } = context;
  const isFew = fewBeside(finding, context);
  const refused = suppressed(threshold);
  return {
    ...finding,
    rows: finding.rows.map((row) => {
      const { id } = row.criterion;
      if (!isFew(({ rows }) => rows.find(({ criterion }) => criterion.id === id)?.n)) return { ...row, points: null };
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
