import {
  beta,
  binomial,
  chiSquared,
  fisherF,
  noncentralT,
  normal,
  signedRank,
  studentizedRange,
  studentT,
  type Tail,
} from '../../../src/statistics/distributions';
import type { Entry } from './entry';

type Row = Record<string, number>;

const CUMULATIVE: Record<string, (row: Row, tail: Tail) => number> = {
  pbeta: ({ x, a, b }, tail) => beta.cumulative(x!, a!, b!, tail),
  pbinom: ({ k, n, p }, tail) => binomial.cumulative(k!, n!, p!, tail),
  pchisq: ({ x, df }, tail) => chiSquared.cumulative(x!, df!, tail),
  pf: ({ x, d1, d2 }, tail) => fisherF.cumulative(x!, d1!, d2!, tail),
  pnorm: ({ x }, tail) => normal.cumulative(x!, tail),
  pnt: ({ t, df, ncp }, tail) => noncentralT.cumulative(t!, df!, ncp!, tail),
  psignrank: ({ q, n }, tail) => signedRank.cumulative(q!, n!, tail),
  pt: ({ t, df }, tail) => studentT.cumulative(t!, df!, tail),
  ptukey: ({ q, k, df }, tail) => studentizedRange.cumulative(q!, k!, df!, tail),
};

const QUANTILE: Record<string, (row: Row) => number> = {
  qbeta: ({ p, a, b }) => beta.quantile(p!, a!, b!, 'lower'),
  qchisq: ({ p, df }) => chiSquared.quantile(p!, df!, 'lower'),
  qf: ({ p, d1, d2 }) => fisherF.quantile(p!, d1!, d2!, 'lower'),
  qnorm: ({ p }) => normal.quantile(p!, 'lower'),
  qsignrank: ({ p, n }) => signedRank.quantile(p!, n!),
  qt: ({ p, df }) => studentT.quantile(p!, df!, 'lower'),
  qtukey: ({ p, k, df }) => studentizedRange.quantile(p!, k!, df!, 'lower'),
};

const rowsOf = (columns: Record<string, number[]>): Row[] =>
  Object.values(columns)[0]!.map((_, row) => Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, of[row]!])));
/** Paths of some rows of a grid. */
const at = (id: string, column: string, ...rows: number[]) => new RegExp(`^${id} ${column}\\.(${rows.join('|')})$`);

/** Rows at which R's own pf does not lead back from its qf to p. */
export const QF_LOST_BY_R = [0, 1, 2, 10, 30, 31, 32, 40, 60, 61, 62, 70, 71];

export const DISTRIBUTIONS = {
  distributions: {
    answers: ({ id, data }) => {
      const rows = rowsOf(data);
      const quantile = QUANTILE[id];
      if (quantile) return { q: rows.map(quantile) };
      const tail = (of: Tail) => rows.map((row) => CUMULATIVE[id]!(row, of));
      const density = rows.map(({ k, n, p }) => binomial.probability(k!, n!, p!));
      return { lower: tail('lower'), upper: tail('upper'), ...(id === 'pbinom' && { density }) };
    },
    leftOut: [
      {
        where: /^(p\w+ (x|a|b|k|n|p|df|d1|d2|t|ncp|q)|q\w+ (p|a|b|k|n|df|d1|d2))(\.|$)/,
        because: 'grid points of the distributions: what is asked, not what is answered',
      },
    ],
    elsewhere: [
      {
        where: at('pf', 'upper', 95),
        because: 'pf(60, 55, 1000): R is 6e-9 off; distributions.test.ts has the finite sum',
      },
      {
        where: at('ptukey', '(lower|upper)', 5, 6, 7, 8, 9, 13, 14, 19, 64, 69, 74, 89, 94, 99),
        because: 'ptukey stops at four digits at 3 df, and its upper tail is 1 − the lower; distributions.test.ts has the double integral',
      },
      {
        where: at('qtukey', 'q', 7, 11, 15),
        because: 'qtukey is off in the fourth digit at 3 df; distributions.test.ts has SciPy’s',
      },
      {
        where: at('qf', 'q', ...QF_LOST_BY_R),
        because: 'qf comes from 1/qbeta − 1, which cancels for small p; distributions.test.ts takes ours back to p',
      },
    ],
    fiveDigits: {
      where: /^pnt /,
      because: 'pt(t, df, ncp) is AS 243, good to 1e-12 absolute: small tails are compared with the integral in distributions.test.ts',
    },
  },
} satisfies Record<string, Entry>;
