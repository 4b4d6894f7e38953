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
} from '../vocabulary';
import { fewBeside, wholeOf } from './filter-parts';
import type { PublicationContext } from './publication-context';
import { publishedComparison, suppressed, tellsOfEverybody, withheldComparison } from './published-comparison';
import { WITHHELD } from './published-people';

type IsSmall = (people: number, inWhole: number | undefined) => boolean;

/** Whether a count, or what the filters leave out of it, is a small group. */
const smallAt =
  (threshold: number): IsSmall =>
  (people, inWhole) =>
    [people, (inWhole ?? people) - people].some((count) => count > 0 && count < threshold);

/**
 * What of a criterion's people is small, or leaves a small rest beside the page without filters, is not told. Levels are told all together or
 * not at all, since one that is missing follows from its neighbours and the total; and of few people an empty level tells of everybody. Who
 * went from which level to which would follow from how many rose, stayed and fell, beside the levels before and after.
 */
export function publishedRubric(finding: RubricFinding, context: PublicationContext): RubricFinding {
  const { threshold } = context;
  const isSmall = smallAt(threshold);
  const whole = wholeOf(finding, context);
  const isFew = fewBeside(finding, context);
  const people = Object.fromEntries(
    Object.entries(finding.people).map(([wave, count]) => {
      const all = whole?.people[wave as keyof PeopleFlow];
      return [wave, isSmall(count, all) ? WITHHELD : count];
    }),
  ) as PeopleFlow;
  const criteria = finding.criteria.map((row): CriterionChange => {
    const { comparison } = row;
    const all = whole?.criteria.find(({ criterion }) => criterion.key === row.criterion.key);
    const inParts = ({ criteria: ofPart }: RubricFinding) =>
      ofPart.find(({ criterion }) => criterion.key === row.criterion.key)?.comparison.n;
    if (isSmall(comparison.n, all?.comparison.n) || isFew(inParts))
      return { ...withoutLevels(row), ...WITHOUT_MOVES, comparison: withheldComparison(comparison, threshold) };
    const told = { ...row, comparison: publishedComparison(comparison, threshold) };
    const some = (counts: number[], inWhole: number[] | undefined) =>
      counts.some((count, index) => isSmall(count, inWhole?.[index]));
    const moves = ({ up, same: stayed, down }: CriterionChange) => [up, stayed, down];
    if (tellsOfEverybody(comparison.n, threshold) || some(moves(row), all && moves(all)))
      return { ...withoutLevels(told), ...WITHOUT_MOVES };
    if (some(row.before, all?.before) || some(row.after, all?.after)) return withoutLevels(told);
    return some(row.flow.flat(), all?.flow.flat()) ? { ...told, ...WITHOUT_MOVES, flow: withheldFlow(row) } : told;
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
  const isSmall = smallAt(threshold);
  const whole = wholeOf(finding, context);
  const isFew = fewBeside(finding, context);
  const nameOf = (name: string) => `#${finding.raters.findIndex((rater) => rater.name === name) + 1}`;
  const isUntold =
    context.parts !== null && finding.rows.some((_, index) => isFew(({ rows: all }) => all[index]?.works));
  const isHere = (row: Counted, inWhole: Counted | undefined) =>
    isUntold || isSmall(row.works, inWhole?.works) || isSmall(row.ratedTwice, inWhole?.ratedTwice);
  const iccWorks = ({ icc }: Counted | { icc: undefined }) => (icc && 'works' in icc ? icc.works : 0);
  const withCounts = <Row extends Counted>(
    rows: readonly Row[],
    all: readonly Row[] | undefined,
    hidden: (row: Row) => Row,
  ) => {
    const partner = (row: Row) => all?.find((one) => one.wave === row.wave);
    const isAny = (of: (row: Row) => boolean, row: Row) => of(row) || (row.wave === null && rows.some(of));
    return rows.map((row): Row => {
      if (isAny((one) => isHere(one, partner(one)), row)) return hidden(row);
      const noIcc = isAny((one) => isSmall(iccWorks(one), iccWorks(partner(one) ?? { icc: undefined })), row);
      const noComplete = isAny((one) => isSmall(one.complete, partner(one)?.complete), row);
      return { ...row, ...(noComplete ? { complete: WITHHELD } : {}), ...(noIcc ? { icc: refused } : {}) };
    });
  };
  const rows = finding.rows.map(({ criterion }) => criterion.key);
  const ofCriterion = (key: string, { rows: all }: AgreementFinding) =>
    all.filter(({ criterion }) => criterion.key === key);
  const published = [...new Set(rows)].flatMap((key) => {
    const own = ofCriterion(key, finding);
    const all = whole ? ofCriterion(key, whole) : undefined;
    const isSmallPair = (pair: RaterPair, wave: Agreement['wave']) =>
      [own.find((row) => row.wave === wave), ...(wave === null ? own : [])].some((row) => {
        const here = pairOf(row, pair);
        const there = pairOf(
          all?.find((one) => one.wave === row?.wave),
          pair,
        );
        return here !== undefined && isSmall(here.n, there?.n);
      });
    return withCounts(own, all, (row) => withheldAgreement(row, threshold)).map((row) => ({
      ...row,
      counts: UNTOLD,
      pairs: row.pairs
        .filter((pair) => !isSmallPair(pair, row.wave))
        .map((pair) => ({ ...pair, raters: [nameOf(pair.raters[0]), nameOf(pair.raters[1])] as [string, string] })),
    }));
  });
  const inOrder = (row: Agreement) =>
    finding.rows.findIndex((one) => one.wave === row.wave && one.criterion.key === row.criterion.key);
  return {
    ...finding,
    moderation: null,
    raters: finding.raters.map((rater, index) => ({
      ...publishedRater(rater, whole?.raters[index], isSmall, threshold),
      name: nameOf(rater.name),
    })),
    rows: published.sort((one, other) => inOrder(one) - inOrder(other)),
    totals: withCounts(finding.totals, whole?.totals, (row) => ({
      ...row,
      ...{ works: WITHHELD, ratedTwice: WITHHELD, complete: WITHHELD },
      ...{ krippendorff: refused, icc: refused },
    })),
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
  inWhole: RaterFigures | undefined,
  isSmall: IsSmall,
  threshold: number,
): RaterFigures {
  const refused = suppressed(threshold);
  const shared = ({ severity }: RaterFigures) => (isRefused(severity) ? 0 : severity.works);
  const alone = { severity: refused, exact: refused };
  if (isSmall(rater.works, inWhole?.works) || isSmall(rater.ratings, inWhole?.ratings))
    return { ...rater, works: WITHHELD, ratings: WITHHELD, mean: WITHHELD, sd: refused, ...alone };
  return isSmall(shared(rater), inWhole && shared(inWhole)) ? { ...rater, ...alone } : rater;
}

/** Dots are single people, and never published; the rest is, but where few have both or a filter leaves few. */
export function publishedConvergence(finding: ConvergenceFinding, context: PublicationContext): ConvergenceFinding {
  const { threshold } = context;
  const isSmall = smallAt(threshold);
  const whole = wholeOf(finding, context);
  const isFew = fewBeside(finding, context);
  const refused = suppressed(threshold);
  return {
    ...finding,
    rows: finding.rows.map((row) => {
      const all = whole?.rows.find(({ criterion }) => criterion.id === row.criterion.id);
      const inParts = ({ rows }: ConvergenceFinding) =>
        rows.find(({ criterion }) => criterion.id === row.criterion.id)?.n;
      if (!isSmall(row.n, all?.n) && !isFew(inParts)) return { ...row, points: null };
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
