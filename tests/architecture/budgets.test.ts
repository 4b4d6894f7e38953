import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ASSETS = join(ROOT, 'dist/assets');
const page = readFileSync(join(ROOT, 'dist/index.html'), 'utf8');
const assets = readdirSync(ASSETS);

/** What the README says of a part: `| part | what it is | at most kB |`. */
const budgets = new Map(
  [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^\| ([\w -]+) \| [^|]* \| (\d+) kB \|$/gm)].map(
    ([, part, most]) => [part!, Number(most)],
  ),
);

/** A file with everything that it cannot start without. */
function needed(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const code = readFileSync(join(ASSETS, file), 'utf8');
  for (const [, next] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) needed(next!, known);
  return known;
}

const linked = (ending: string) =>
  [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)].map(([, file]) => file!).filter((f) => f.endsWith(ending));
const shell = new Set([...linked('.js').flatMap((file) => [...needed(file)]), ...linked('.css')]);
const kilobytes = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).length, 0) / 1000;
/** The largest of the files of that name, with what it needs beyond the shell. */
const part = (name: string) => {
  const files = assets.filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));
  if (files.length === 0) throw new Error(`budgets: not in the build: ${name}`);
  return Math.max(...files.map((file) => kilobytes([...needed(file)].filter((one) => !shell.has(one)))));
};

const PARTS: Record<string, () => number> = {
  'first page': () => kilobytes(shell),
  'one language': () => Math.max(part('en'), part('zh-TW')),
  'any place': () =>
    Math.max(
      ...['understood', 'overview', 'competency', 'cohorts', 'rubrics', 'reflections', 'report', 'changes'].map(part),
    ),
  'panel behind a figure': () => part('how-panel'),
  charts: () => part('render'),
  'Word file': () => part('word'),
  workbook: () => part('workbook'),
  engine: () => kilobytes(assets.filter((file) => /^worker-.*\.js$/.test(file))),
};

describe('what is fetched, compressed', () => {
  it('has a budget for every part, and the README names them', () => {
    expect([...budgets.keys()].sort()).toEqual(Object.keys(PARTS).sort());
  });

  it.each(Object.keys(PARTS))('%s: keeps to its budget', (name) => {
    const size = PARTS[name]!();
    expect(size).toBeLessThanOrEqual(budgets.get(name)!);
    // A budget far above what is reached would let the next kilobytes in unseen.
    expect(size).toBeGreaterThan(budgets.get(name)! * 0.8);
  });
});
