import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const lock: { packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);

/** Licences that let anyone use, change and share what is built with them; Unlicense and 0BSD ask for nothing at all. */
const PERMISSIVE = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense', 'BlueOak-1.0.0'];

describe('what the product is built of', () => {
  it('has a permissive licence, every package of it', () => {
    const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
    expect(shipped.length).toBeGreaterThan(100);
    const others = shipped.filter(([, { license }]) => !license || !isPermissive(license));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('is all used: no file, no export and no package without a reader', () => {
    const report = execFileSync(
      join(ROOT, 'node_modules/.bin/knip'),
      ['--no-progress', '--no-exit-code', '--reporter', 'json', '--include', 'files,dependencies,unlisted,exports'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    const issues: Record<string, unknown>[] = JSON.parse(report).issues;
    const unused = issues.flatMap(({ file, ...kinds }) =>
      Object.entries(kinds).flatMap(([kind, list]) =>
        Array.isArray(list) ? list.map(({ name }) => `${file}: ${kind}: ${name}`) : [],
      ),
    );
    expect(unused).toEqual([]);
  }, 60_000);
});

/** "(MIT OR GPL-3.0)": one that may be chosen is enough. */
const isPermissive = (license: string) =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => PERMISSIVE.includes(part)));
