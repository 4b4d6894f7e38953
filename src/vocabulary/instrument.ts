import * as v from 'valibot';

const localText = v.looseObject({ en: v.optional(v.string()), 'zh-TW': v.optional(v.string()) });
const labels = v.looseObject({ en: v.optional(v.array(v.string())), 'zh-TW': v.optional(v.array(v.string())) });
const columnNames = v.array(v.pipe(v.string(), v.nonEmpty()));
const identifier = v.pipe(v.string(), v.nonEmpty());

const scale = v.pipe(
  v.looseObject({
    min: v.pipe(v.number(), v.integer()),
    max: v.pipe(v.number(), v.integer()),
    labels: v.optional(labels),
    missing: v.optional(v.array(v.union([v.string(), v.number()]))),
  }),
  v.check((input) => input.max > input.min, 'max must be greater than min'),
);

const item = v.looseObject({
  id: identifier,
  columns: columnNames,
  text: v.optional(localText),
  reverse: v.optional(v.boolean(), false),
  scale: v.optional(v.nullable(scale)),
});

const competency = v.looseObject({
  id: identifier,
  target: v.optional(v.nullable(v.number())),
  minAnswered: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  items: v.array(item),
});

const rubric = v.looseObject({
  levels: v.looseObject({ min: v.number(), max: v.number() }),
  criteria: v.array(v.looseObject({ id: identifier, columns: columnNames })),
  columns: v.record(v.string(), columnNames),
});

const framework = v.looseObject({
  en: v.optional(v.string()),
  'zh-TW': v.optional(v.string()),
  competencies: v.array(v.looseObject({ id: identifier, name: localText, definition: v.optional(localText) })),
});

/** `competency-instrument/1`: a survey named once, so that the next export of it needs no mapping. */
export const instrumentSchema = v.looseObject({
  format: v.literal('competency-instrument/1'),
  name: v.optional(localText),
  scale,
  columns: v.optional(v.record(v.string(), columnNames), {}),
  waves: v.optional(v.record(v.picklist(['pre', 'post', 'then', 'followUp']), v.array(v.string())), {}),
  exclude: v.optional(
    v.array(
      v.looseObject({
        column: identifier,
        values: v.array(v.union([v.string(), v.number()])),
        because: v.optional(localText),
      }),
    ),
    [],
  ),
  framework: v.optional(v.nullable(framework)),
  competencies: v.array(competency),
  rubric: v.optional(v.nullable(rubric)),
});

export type Instrument = v.InferOutput<typeof instrumentSchema>;
export type InstrumentItem = Instrument['competencies'][number]['items'][number];

/** A breach of the format: where, what should stand there, and what does. */
export type InstrumentIssue = { place: string; expected: string; got: string };

const EXPECTED: Record<string, string> = {
  boolean: 'true or false',
  number: 'a number',
  string: 'a text',
  Array: 'a list',
  Object: 'an object',
  '!0': 'a text that is not empty',
};

const RULES: Record<string, string> = { integer: 'a whole number' };

/** The instrument in a parsed JSON value with the places of its unknown keys, or every breach of the format. */
export function parseInstrument(
  value: unknown,
): { instrument: Instrument; unknownKeys: string[] } | { issues: InstrumentIssue[] } {
  const parsed = v.safeParse(instrumentSchema, value);
  if (parsed.success)
    return { instrument: parsed.output, unknownKeys: unknownKeys(instrumentSchema as SchemaShape, value, '') };
  return { issues: parsed.issues.map(instrumentIssue) };
}

function instrumentIssue(issue: v.BaseIssue<unknown>): InstrumentIssue {
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
    const known = entries[key];
    return known ? unknownKeys(known, one, inside) : [inside];
  });
}
