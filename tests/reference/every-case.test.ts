import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { haveReference, REFERENCE_SKIPPED, referenceOriginal } from '../shared';
import { referenceCases } from '../statistics/reference-cases';
import { CHANGE } from './register/change';
import { COHORTS } from './register/cohorts';
import { DISTRIBUTIONS } from './register/distribution-grids';
import { type Account, type AnyCase, compareCase, type Entry } from './register/entry';
import { RATERS_AND_STUDIES } from './register/raters-and-studies';
import { SCALES } from './register/scales';

const REGISTER: Record<string, Entry> = { ...CHANGE, ...SCALES, ...COHORTS, ...RATERS_AND_STUDIES, ...DISTRIBUTIONS };
const CASES = 305;
/** Copies with counts. */
const COUNTED = ['SmLs03', 'SmLs06', 'SmLs09'].map((id) => `nist-anova/${id}.json`);

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && file.includes('/'))
  .sort();
const ran = new Map<string, Account>();

describe.each(Object.keys(REGISTER).sort())('%s', (method) => {
  test.each(referenceCases<unknown, unknown>(method) as AnyCase[])('$id equals R', (one) => {
    const account = compareCase(method, REGISTER[method]!, one);
    expect(account.compared, 'fields compared').toBeGreaterThan(0);
    ran.set(`${method}/${one.id}.json`, account);
  });
});

test('every case in the folder was run, and there are 305', () => {
  expect([...ran.keys()].sort()).toEqual(files);
  expect(files).toHaveLength(CASES);
});

test('every exception is needed, and none hides what another names', () => {
  const named = (entries: Entry[]) =>
    entries.flatMap(({ leftOut = [], absent = [], elsewhere = [] }) => [...leftOut, ...absent, ...elsewhere].map(({ because }) => because));
  const used = totalOf('leftOut');
  expect(named(Object.values(REGISTER)).filter((because) => !used.has(because))).toEqual([]);
  const wrong = totalOf('wrong');
  const claimed = Object.values(REGISTER).flatMap(({ rIsWrong = [] }) => rIsWrong.map(({ because }) => because));
  expect(claimed.filter((because) => !wrong.has(because))).toEqual([]);
});

describe(`the copies are the originals${REFERENCE_SKIPPED}`, () => {
  const pathOf = (file: string) => join(import.meta.dirname, file);
  const parsed = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

  test.skipIf(!haveReference)('as many, and the same to the byte', () => {
    const originals: { method: string; id: string }[] = parsed(referenceOriginal('INDEX.json'));
    expect(originals.map(({ method, id }) => `${method}/${id}.json`).sort()).toEqual(files);
    const differ = files.filter((file) => !readFileSync(pathOf(file)).equals(readFileSync(referenceOriginal(file))));
    expect(differ).toEqual(COUNTED);
  });

  // 18,009 observations hold 27 distinct rows: the copies count them.
  test.skipIf(!haveReference).each(COUNTED)('%s holds every observation of NIST', (file) => {
    const [copy, original] = [parsed(pathOf(file)), parsed(referenceOriginal(file))];
    expect(copy.expected).toEqual(original.expected);
    expect(copy.tolerance).toEqual(original.tolerance);
    const path = referenceOriginal(`nist/${copy.id}.dat`);
    expect(existsSync(path)).toBe(true);
    const lines = readFileSync(path, 'utf8').split(/\r?\n/).slice(original.data.firstDataLine - 1);
    const counts = new Map<string, number>();
    for (const line of lines) {
      const [group, y] = line.trim().split(/\s+/);
      if (y !== undefined) counts.set(`${group} ${Number(y)}`, (counts.get(`${group} ${Number(y)}`) ?? 0) + 1);
    }
    const { group, y, count } = copy.data;
    expect(new Map(group.map((name: string, row: number) => [`${name} ${y[row]}`, count[row]]))).toEqual(counts);
  });
});

function totalOf(kind: 'leftOut' | 'wrong'): Map<string, number> {
  const total = new Map<string, number>();
  for (const account of ran.values())
    for (const [reason, count] of account[kind]) total.set(reason, (total.get(reason) ?? 0) + count);
  return total;
}

afterAll(() => {
  const compared = [...ran.values()].reduce((sum, one) => sum + one.compared, 0);
  const list = (kind: 'leftOut' | 'wrong') => [...totalOf(kind)].map(([reason, count]) => `    ${count}: ${reason}`);
  process.stdout.write(
    [
      `\n${ran.size} of ${files.length} cases, ${compared} fields compared`,
      '  left out:',
      ...list('leftOut'),
      '  compared with a better source, R being off:',
      ...list('wrong'),
      '',
    ].join('\n'),
  );
});
