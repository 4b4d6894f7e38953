import { type CountedPairs, countPairs } from '../../src/statistics';
import { type ReferenceCase, referenceCases } from './reference-cases';

export type Columns = { pre: (number | null)[]; post: (number | null)[] };
export type PairedData = Columns | { generator: string; n: number };

/** Cases of a paired method; a generated one is written out by the rule that its file states. */
export function pairedCases<Expected, Options = unknown>(
  method: string,
): (ReferenceCase<PairedData, Expected, Options> & { columns: Columns; pairs: CountedPairs })[] {
  return referenceCases<PairedData, Expected, Options>(method).map((one) => {
    const columns = 'generator' in one.data ? generated(one.data.n) : one.data;
    return { ...one, columns, pairs: countPairs(columns.pre, columns.post).pairs };
  });
}

/** pre = ((i·7919) % 10007 % 41)/10, d = (((i·104729) % 10007 % 31) − 13)/10, post = pre + d, for i = 1 … n. */
function generated(n: number): Columns {
  const rows = Array.from({ length: n }, (_, index) => index + 1);
  const pre = rows.map((i) => (((i * 7919) % 10007) % 41) / 10);
  const post = rows.map((i, index) => pre[index]! + ((((i * 104729) % 10007) % 31) - 13) / 10);
  return { pre, post };
}
