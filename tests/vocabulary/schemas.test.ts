import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, it } from 'vitest';
import { capsuleSchema, codingFileSchema, instrumentSchema, keyFileSchema, resultsSchema } from '../../src/vocabulary';

const folder = join(import.meta.dirname, '../../public/schemas');

/** `WRITE_SCHEMAS=1 npx vitest run tests/vocabulary` writes what is published; otherwise it must be what the code validates with. */
it.each([
  ['competency-capsule-1', capsuleSchema],
  ['competency-coding-1', codingFileSchema],
  ['competency-instrument-1', instrumentSchema],
  ['competency-key-1', keyFileSchema],
  ['competency-results-1', resultsSchema],
] as const)('the published schema of %s is the one that validates', (name, schema) => {
  // A rule that only code can check (max above min) has no word in JSON Schema; its message says so where it fails.
  const published = { $id: name, ...toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }) };
  const text = `${JSON.stringify(published, null, 2)}\n`;
  const file = join(folder, `${name}.json`);
  if (process.env.WRITE_SCHEMAS) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
