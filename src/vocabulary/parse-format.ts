import * as v from 'valibot';

/** A breach of a file's format: where, what should stand there, and what does. */
export type FormatIssue = { place: string; expected: string; got: string };

const EXPECTED: Record<string, string> = {
  boolean: 'true or false',
  number: 'a number',
  string: 'a text',
  Array: 'a list',
  Object: 'an object',
  '!0': 'a text that is not empty',
};

const RULES: Record<string, string> = { integer: 'a whole number' };

/** A parsed JSON value by its schema with the places of its unknown keys, or every breach of the format. */
export function parseFormat<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { value: v.InferOutput<Schema>; unknownKeys: string[] } | { issues: FormatIssue[] } {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return { issues: parsed.issues.map(formatIssue) };
  return { value: parsed.output, unknownKeys: unknownKeys(schema as SchemaShape, value, '') };
}

function formatIssue(issue: v.BaseIssue<unknown>): FormatIssue {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const place = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const missing = issue.kind === 'schema' && issue.received === 'undefined';
  const expected = issue.expected ?? RULES[issue.type] ?? issue.message;
  return {
    place: place.replace(/^\./, ''),
    expected: EXPECTED[expected] ?? (missing && /^"/.test(expected) ? 'a value' : expected),
    got: missing ? 'nothing' : issue.received,
  };
}

/** As much of a schema as tells which keys it knows. */
type SchemaShape = { entries?: Record<string, SchemaShape>; item?: SchemaShape; wrapped?: SchemaShape };

function unknownKeys(schema: SchemaShape, value: unknown, place: string): string[] {
  if (schema.wrapped) return unknownKeys(schema.wrapped, value, place);
  const { item: inList } = schema;
  if (Array.isArray(value)) {
    return inList ? value.flatMap((one, index) => unknownKeys(inList, one, `${place}[${index}]`)) : [];
  }
  if (typeof value !== 'object' || value === null || !schema.entries) return [];
  const { entries } = schema;
  return Object.entries(value).flatMap(([key, one]) => {
    const inside = place === '' ? key : `${place}.${key}`;
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return known ? unknownKeys(known, one, inside) : [inside];
  });
}
