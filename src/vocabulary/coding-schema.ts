import * as v from 'valibot';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const key = v.pipe(v.string(), v.nonEmpty());

const code = v.object({
  id: key,
  name: v.string(),
  definition: v.string(),
  /** The competency that the code speaks of, if it speaks of one. */
  competency: v.nullable(v.string()),
});

/** A code given to a whole text, or to the part of it from `start` to `end` (UTF-16 units). */
const assignment = v.object({
  text: key,
  code: key,
  start: v.optional(place),
  end: v.optional(place),
});

export const codingSchema = v.object({
  /** What the coder wants to be called; a letter will do. */
  coder: v.string(),
  codes: v.array(code),
  assignments: v.array(assignment),
  /** Keys of the texts that the coder has finished with, coded or not. */
  done: v.array(key),
});

export type Code = v.InferOutput<typeof code>;
export type Assignment = v.InferOutput<typeof assignment>;
export type Coding = v.InferOutput<typeof codingSchema>;

/** `competency-coding/1`: one person's codings, for a second one to be compared with. Keys of texts, never a text. */
export const codingFileSchema = v.looseObject({
  format: v.literal('competency-coding/1'),
  ...codingSchema.entries,
});

export type CodingFile = v.InferOutput<typeof codingFileSchema>;

export function codingFile(coding: Coding): string {
  return `${JSON.stringify({ format: 'competency-coding/1', ...coding }, null, 2)}\n`;
}
