import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { expectClose, expectProbability, type ReferenceCase, type Tolerance } from '../../statistics/reference-cases';

/** Fields whose path, after the id of the case, matches: "k2 PM_z.tau2". */
type Where = { where: RegExp; because: string };

/** Our answers by the names of R's fields. A method that refuses says why, beside the fields that stand. */
export type Answers = { refused?: string; [field: string]: unknown };

// biome-ignore lint/suspicious/noExplicitAny: each method's files have a shape of their own, which its entry states.
export type AnyCase = ReferenceCase<any, any, any>;

/** How every case of a method is answered, and what in its files is no answer, or not R's best. */
export type Entry = {
  /** Must not look at `expected`. */
  answers: (one: AnyCase) => Answers;
  leftOut?: Where[];
  /** Where R prints numbers and ours must have none: an end that says nothing. `degenerate`: only an interval from a value to itself. */
  absent?: (Where & { degenerate?: boolean })[];
  /** Where the file's value is off, closer.json has R's own at full length. */
  rIsWrong?: Where[];
  /** Where closer.json cannot help either: an independent source is compared in the named test. */
  elsewhere?: Where[];
  tolerance?: (one: AnyCase) => Tolerance;
  /** Probabilities that are held to the tolerance of the file alone. */
  fiveDigits?: Where;
};

type Leaf = number | string | boolean | null;
type Tree = Leaf | Tree[] | { [name: string]: Tree };
type Closer = Record<string, Record<string, Record<string, Leaf>>>;

export const CLOSER: Closer = JSON.parse(readFileSync(new URL('../closer.json', import.meta.url), 'utf8'));

const INFORMATION =
  'information in the files: loose defaults of R, other packages’ rounding, names of coefficients, messages of errors';
const IS_INFORMATION =
  /(^|[ .])(error|method|names|term|rounded10|note|rMean|rSd|rF_\w+|lavaan\w*|coin_\w+|rstatix_\w+|boot\.ci_\w+|\w+_default_tol|\w+_effectsize|g_effectsize|psych_(raw_alpha|std_alpha|r_drop|feldt|kappa|weighted_quadratic)|\w+_psych_d\.ci)(\.|$)/;
export const REFUSED_INSTEAD = 'cases of which R prints an error, NaN or noise: the refusal is compared, and what stands beside it';

/** Keys of probabilities, of which also six digits must agree. */
const PROBABILITY =
  /^(p|pValue\w*|pGreater|pLess|pTwoSided|pExact|pMid|pCc|pHolm|pLower|pUpper|pTost|Qp|lower|upper|density|holm|BH|bonferroni|(cohort|pre|slopes|chi|fisher|pearson|spearman|kendall|stuartMaxwell|ordinalMh|bowker|wilcoxon|classic|kruskal|bfLevene|mannWhitney|mannKendall)P)$/;

export type Account = { compared: number; leftOut: Map<string, number>; wrong: Map<string, number> };

const leavesOf = (tree: Tree): number =>
  typeof tree === 'object' && tree !== null ? Object.values(tree).reduce((sum: number, one) => sum + leavesOf(one), 0) : 1;
const add = (to: Map<string, number>, reason: string, count: number) => to.set(reason, (to.get(reason) ?? 0) + count);
const isNoNumber = (leaf: Tree) => leaf === null || leaf === 'NaN' || leaf === 'Inf' || leaf === '-Inf';

const isDegenerate = (tree: Tree) => Array.isArray(tree) && tree.length === 2 && tree[0] === tree[1];

/** Compares every field of a case with our answer by the pass rule; a field that is neither compared nor left out by name fails. */
export function compareCase(method: string, entry: Entry, one: AnyCase): Account {
  const account: Account = { compared: 0, leftOut: new Map(), wrong: new Map() };
  const { ok, reason, ...instead } = { ok: true, ...one.appExpected };
  const ours = entry.answers(one);
  const mustRefuse = !ok;
  expect(ours.refused, 'refusal').toBe(mustRefuse ? reason : undefined);
  if (mustRefuse) account.compared += 1;
  const tolerance = entry.tolerance?.(one) ?? one.tolerance;

  const leave = (tree: Tree, because: string) => void add(account.leftOut, because, leavesOf(tree));
  const walk = (wanted: Tree, actual: unknown, path: string): void => {
    const at = `${one.id} ${path}`;
    if (path !== '' && IS_INFORMATION.test(at)) return leave(wanted, INFORMATION);
    const exception = [...(entry.leftOut ?? []), ...(entry.elsewhere ?? [])].find(({ where }) => where.test(at));
    if (path !== '' && exception) return leave(wanted, exception.because);
    const absent = entry.absent?.find(({ where, degenerate }) => where.test(at) && (!degenerate || (actual === null && isDegenerate(wanted))));
    if (path !== '' && absent) {
      expect([actual].flat().every((one) => one == null), `${at}: ${absent.because}`).toBe(true);
      return leave(wanted, absent.because);
    }
    if (mustRefuse && path !== '' && actual === undefined) return leave(wanted, REFUSED_INSTEAD);
    if (typeof wanted !== 'object' || wanted === null) return compareLeaf(wanted, actual, path);
    // R writes a vector of one without brackets.
    if (Array.isArray(wanted)) actual = Array.isArray(actual) || wanted.length !== 1 ? actual : [actual];
    expect(actual, `${at}: nothing of ours to compare`).toBeTypeOf('object');
    if (Array.isArray(wanted)) expect(actual, at).toHaveLength(wanted.length);
    for (const [name, tree] of Object.entries(wanted))
      walk(tree, (actual as Record<string, unknown> | null)?.[name], path === '' ? name : `${path}.${name}`);
  };
  const compareLeaf = (given: Leaf, actual: unknown, path: string): void => {
    const at = `${one.id} ${path}`;
    if (Array.isArray(actual) && actual.length === 1) actual = actual[0];
    const better = entry.rIsWrong?.find(({ where }) => where.test(at));
    const closer = better && CLOSER[method]?.[one.id]?.[path];
    const off = closer !== undefined && !agree(given, closer, path);
    if (off) add(account.wrong, better!.because, 1);
    const wanted = off ? closer : given;
    account.compared += 1;
    if (isNoNumber(wanted)) expect(actual, at).toBeNull();
    else if (typeof wanted !== 'number') expect(actual, at).toBe(wanted);
    else if (isProbability(path)) expectProbability(actual as number, wanted, tolerance, at);
    else expectClose(actual as number, wanted, tolerance, at);
  };
  const isProbability = (path: string) =>
    !entry.fiveDigits?.where.test(`${one.id} ${path}`) &&
    PROBABILITY.test(path.split('.').findLast((name) => !/^\d+$/.test(name)) ?? '');
  const agree = (given: Leaf, closer: Leaf, path: string) => {
    if (typeof given !== 'number' || typeof closer !== 'number') return given === closer;
    const allowed = tolerance.absolute + tolerance.relative * Math.abs(closer);
    const off = Math.abs(given - closer);
    return off <= allowed && !(isProbability(path) && off > 1e-6 * closer);
  };
  const known = Object.fromEntries(Object.entries(instead).filter(([name]) => name in one.expected));
  walk({ ...one.expected, ...known }, ours, '');
  return account;
}

/** A case that must be answered. */
export function answered<Result extends { ok: boolean; reason?: string }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result as Extract<Result, { ok: true }>;
}
