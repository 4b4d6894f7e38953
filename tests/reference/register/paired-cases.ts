import { type CountedPairs, countPairs } from '../../../src/statistics';
import type { AnyCase } from './entry';

export type Columns = { pre: (number | null)[]; post: (number | null)[] };

/** The two columns of a paired case; a generated one is written out by the rule that its file states. */
export const columnsOf = ({ data }: AnyCase): Columns => ('generator' in data ? generated(data.n) : data);

export const pairsOf = (one: AnyCase): CountedPairs => {
  const { pre, post } = columnsOf(one);
  return countPairs(pre, post).pairs;
};

/** pre = ((i·7919) % 10007 % 41)/10, d = (((i·104729) % 10007 % 31) − 13)/10, post = pre + d, for i = 1 … n. */
function generated(n: number): Columns {
  const rows = Array.from({ length: n }, (_, index) => index + 1);
  const pre = rows.map((i) => (((i * 7919) % 10007) % 41) / 10);
  const post = rows.map((i, index) => pre[index]! + ((((i * 104729) % 10007) % 31) - 13) / 10);
  return { pre, post };
}
