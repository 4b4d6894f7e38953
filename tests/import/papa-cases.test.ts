import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/import/read/parse-records';
import type { Delimiter, Grid } from '../../src/vocabulary';

type PapaCase = {
  description: string;
  input: unknown;
  config?: Record<string, unknown>;
  expected: { data?: unknown[]; errors?: unknown[] };
};

const require = createRequire(import.meta.url);
const Papa: unknown = require('papaparse');

/** The cases that Papa Parse's authors test it by, from its package: read there, never kept here. */
function papaCases(): PapaCase[] {
  const nothing = () => undefined;
  const ways = new Proxy(nothing, { get: () => ways, apply: () => undefined });
  const context = createContext({
    module: { exports: {} },
    require: (name: string) => (name === 'chai' ? { assert: ways } : Papa),
    describe: ways,
    it: nothing,
    File: undefined,
  });
  runInContext(readFileSync(require.resolve('papaparse/tests/test-cases.js'), 'utf8'), context);
  return JSON.parse(
    runInContext(
      'JSON.stringify(CORE_PARSER_TESTS.concat(PARSE_TESTS).map(({ description, input, config, expected }) => ({ description, input, expected, config: config && Object.fromEntries(Object.entries(config).map(([key, value]) => [key, typeof value === "function" ? "function" : value])) })))',
      context,
    ),
  );
}

const DELIMITERS: readonly unknown[] = [',', ';', '\t', '|'];
/** What only says in other words what our reader does anyway. */
const AS_OURS = new Set(['delimiter', 'newline', 'header', 'fastMode']);

/** Why a case asks for what our reader never does; null where it asks for separated values alone. */
function outsideOfOurs({ input, config = {}, expected }: PapaCase): string | null {
  if (typeof input !== 'string') return 'no text';
  if (!Array.isArray(expected.data) || !expected.data.every(Array.isArray)) return 'rows as objects';
  if (config.header) return 'rows as objects';
  if (config.fastMode) return 'quotes are not read';
  const further = Object.keys(config).filter((key) => !AS_OURS.has(key));
  if (further.length > 0) return `asks for ${further.join(', ')}`;
  if (config.delimiter !== undefined && !DELIMITERS.includes(config.delimiter)) return 'a separator of its own';
  if (config.newline !== undefined && config.newline !== '\n' && config.newline !== '\r\n')
    return 'a line end of its own';
  if (
    config.delimiter === undefined &&
    !config.fastMode &&
    [...DELIMITERS, '\u001e', '\u001f'].some((one) => one !== ',' && input.includes(String(one)))
  )
    return 'guesses the separator';
  return null;
}

const rowsOf = ({ columns, height }: Grid) =>
  Array.from({ length: height }, (_, row) => columns.map(({ values, codes }) => values[codes[row]!]!));

/** As a table has them: as wide as its widest record, without blank records at its end. */
function asTable(records: string[][]): string[][] {
  const last = records.findLastIndex((record) => record.some((cell) => cell !== ''));
  const kept = records.slice(0, last + 1);
  const width = Math.max(0, ...kept.map(({ length }) => length));
  return kept.map((record) => [...record, ...Array.from({ length: width - record.length }, () => '')]);
}

const cases = papaCases();
const ours = cases.filter((one) => outsideOfOurs(one) === null);

describe('Papa Parse’s own cases, by our reader', () => {
  it.each(ours.map((one, at) => ({ name: `${at + 1}: ${one.description}`, one })))('$name', async ({ one }) => {
    const delimiter = (one.config?.delimiter ?? ',') as Delimiter;
    // As a file's bytes come to the reader: without a byte order mark.
    const text = new TextDecoder().decode(new TextEncoder().encode(one.input as string));
    const grid = await parseRecords(text, delimiter, {
      report: () => undefined,
      pause: () => Promise.resolve(),
    });
    expect(rowsOf(grid)).toEqual(asTable(one.expected.data as string[][]));
  });

  it('are most of those about separated values', () => expect(ours.length).toBeGreaterThan(60));

  afterAll(() => {
    const why = new Map<string, number>();
    for (const one of cases) {
      const reason = outsideOfOurs(one);
      if (reason) why.set(reason, (why.get(reason) ?? 0) + 1);
    }
    const left = [...why].map(([reason, count]) => `${reason}: ${count}`).join('; ');
    process.stdout.write(`Papa Parse’s cases: ${ours.length} of ${cases.length} run; left out: ${left}\n`);
  });
});
