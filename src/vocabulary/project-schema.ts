import * as v from 'valibot';
import { capsuleSchema } from './capsule';
import { codingFileSchema, codingSchema } from './coding-schema';
import { instrumentSchema } from './instrument';
import { IDENTIFIER_KINDS, NO_REFLECTION_WORK } from './reflections';
import { EMPTY_REPORT } from './report-plan';
import { LANGUAGES } from './text';

const localText = v.looseObject({ en: v.optional(v.string()), 'zh-TW': v.optional(v.string()) });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const named = v.looseObject({ id: v.string(), name: localText, definition: v.optional(localText) });

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: place, end: place };

/** Every part may be missing: a project of an earlier day knows of none. */
const reflections = v.object({
  keywords: v.optional(v.record(v.string(), v.array(v.string())), {}),
  coding: v.optional(codingSchema, NO_REFLECTION_WORK.coding),
  second: v.optional(v.nullable(v.object({ name: v.string(), file: codingFileSchema })), null),
  decisions: v.optional(v.record(v.string(), v.picklist(['keep', 'redact'])), {}),
  marks: v.optional(v.record(v.string(), v.array(v.object({ ...span, kind: v.picklist(IDENTIFIER_KINDS) }))), {}),
  quotes: v.optional(
    v.array(v.object({ ...span, text: v.string(), competency: v.nullable(v.string()), inReport: v.boolean() })),
    [],
  ),
});

const programme = v.looseObject({
  id: v.string(),
  name: localText,
  strategy: v.nullable(v.string()),
  missions: v.array(v.string()),
});
const action = v.looseObject({ last: localText, next: localText });
const claim = v.looseObject({
  name: v.optional(localText),
  indicator: localText,
  competency: v.nullable(v.string()),
  criterion: v.optional(v.string()),
  quote: v.optional(v.string()),
});
const report = v.looseObject({
  title: localText,
  language: v.nullable(v.picklist(LANGUAGES)),
  hidden: v.array(v.string()),
  order: v.array(v.string()),
  texts: v.record(v.string(), localText),
});

/** `competency-project/1`: what a person did with their files. Names and hashes of the files, never an answer. */
export const projectSchema = v.looseObject({
  format: v.literal('competency-project/1'),
  name: v.string(),
  centre: v.optional(v.string(), ''),
  sources: v.array(
    v.looseObject({
      name: v.string(),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      rows: v.exactOptional(count),
      columns: v.exactOptional(count),
    }),
  ),
  capsules: v.optional(
    v.array(v.looseObject({ name: v.string(), capsule: capsuleSchema, isOwn: v.optional(v.boolean()) })),
    [],
  ),
  instrument: v.nullable(instrumentSchema),
  framework: v.looseObject({
    id: v.string(),
    name: localText,
    credit: v.optional(localText),
    missions: v.array(named),
    competencies: v.array(named),
    strategies: v.array(named),
    aims: v.array(named),
    claims: v.array(named),
  }),
  choices: v.record(v.string(), v.string()),
  filters: v.record(v.string(), v.array(v.string())),
  grouping: v.string(),
  settings: v.looseObject({
    confidence: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
    publicationThreshold: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  effectRule: v.picklist(['cohen1988', 'kraft2020', 'none']),
  view: v.optional(v.picklist(['working', 'publication']), 'working'),
  reflections: v.optional(reflections, {}),
  programmes: v.optional(v.array(programme), []),
  actions: v.optional(v.record(v.string(), action), {}),
  claims: v.optional(v.record(v.string(), claim), {}),
  report: v.optional(report, EMPTY_REPORT),
});
