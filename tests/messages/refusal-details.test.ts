import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../src/messages/en';

const SRC = join(import.meta.dirname, '../../src');

it('everything that a method or an analysis says of a refusal has words', () => {
  const files = ['statistics', 'analyses'].flatMap((room) =>
    readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(SRC, room, file)),
  );
  const said = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/detail: '([a-z-]+)'/g)].map(([, detail]) => detail!),
  );
  expect(said.length).toBeGreaterThan(20);
  expect([...new Set(said)].filter((detail) => !(detail in en.refusals.detail))).toEqual([]);
});
