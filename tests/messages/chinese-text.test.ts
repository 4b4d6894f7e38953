import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
/** Where Chinese is data: the sentences, the framework, the words that survey tools write, names and words in students’ texts, how semesters are written. */
const HOMES = /^(messages|framework|import|texts)\/|^vocabulary\/semester\.ts$/;

it('Chinese stands in the messages, the framework, the import, the tables of texts and the notation of semesters alone', () => {
  const found = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file) && !HOMES.test(file))
    .filter((file) => {
      const code = readFileSync(join(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return /[\u3400-\u9fff\uf900-\ufaff]/.test(code);
    });
  expect(found).toEqual([]);
});
