import * as v from 'valibot';
import { type FormatIssue, parseFormat } from './parse-format';

const localText = v.looseObject({ en: v.optional(v.string()), 'zh-TW': v.optional(v.string()) });
const labels = v.looseObject({ en: v.optional(v.array(v.string())), 'zh-TW': v.optional(v.array(v.string())) });
const columnNames = v.array(v.pipe(v.string(), v.nonEmpty()));
const identifier = v.pipe(v.string(), v.nonEmpty());
/** Names that every object of the language has already: under them nothing can be looked up. */
const key = v.pipe(
  identifier,
  v.check((name) => !(name in Object.prototype), 'an id that JavaScript has no use for'),
);

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
  id: key,
  target: v.optional(v.nullable(v.number())),
  minAnswered: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  items: v.array(item),
});

const rubric = v.looseObject({
  levels: v.looseObject({ min: v.number(), max: v.number(), labels: v.optional(labels) }),
  target: v.optional(v.nullable(v.number())),
  criteria: v.array(v.looseObject({ id: key, columns: columnNames })),
  columns: v.record(key, columnNames),
});

const framework = v.looseObject({
  en: v.optional(v.string()),
  'zh-TW': v.optional(v.string()),
  competencies: v.array(v.looseObject({ id: key, name: localText, definition: v.optional(localText) })),
});

/** `competency-instrument/1`: a survey named once, so that the next export of it needs no mapping. */
export const instrumentSchema = v.looseObject({
  format: v.literal('competency-instrument/1'),
  name: v.optional(localText),
  scale,
  columns: v.optional(v.record(key, columnNames), {}),
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

/** The instrument in a parsed JSON value with the places of its unknown keys, or every breach of the format. */
export function parseInstrument(
  value: unknown,
): { instrument: Instrument; unknownKeys: string[] } | { issues: FormatIssue[] } {
  const parsed = parseFormat(instrumentSchema, value);
  return 'issues' in parsed ? parsed : { instrument: parsed.value, unknownKeys: parsed.unknownKeys };
}
