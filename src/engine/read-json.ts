import { readInstrument } from '../import';
import {
  capsuleSchema,
  codingFileSchema,
  type FormatIssue,
  keyFileSchema,
  type Problem,
  parseFormat,
  type ResultsFile,
  resultsSchema,
  seenOnly,
} from '../vocabulary';
import type { ReadOutcome } from './protocol';

const JSON_OPENERS = new Set([0x7b, 0x5b]);
const RESULTS: ResultsFile['format'] = 'competency-results/1';
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** Whether the first byte that is not blank opens a JSON object or list. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => !BLANKS.has(byte));
  return first !== undefined && JSON_OPENERS.has(first);
}

/** A JSON file by its `format`: a saved project, a key, a semester's capsule, codings of texts, older results, an instrument, or none of them. */
export function readJson(name: string, text: string): ReadOutcome {
  const value = parsed(text);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format === 'string' && /^competency-project\/\d+$/.test(format)) return { kind: 'project', name, value };
  if (format === 'competency-key/1') return keyOf(name, value);
  if (format === 'competency-capsule/1') return capsuleOf(name, value);
  if (format === 'competency-coding/1') return codingOf(name, value);
  if (format === RESULTS) return resultsOf(name, value);
  if (typeof format === 'string' && /^competency-results\/\d+$/.test(format)) return otherResults(name, format);
  const read = readInstrument(text, name);
  if ('instrument' in read) return { kind: 'instrument', name, instrument: read.instrument, problems: read.problems };
  return { kind: 'refused', name, problems: read.problems };
}

function keyOf(name: string, value: unknown): ReadOutcome {
  const read = parseFormat(keyFileSchema, value);
  return 'issues' in read ? broken('key-broken', name, read.issues) : { kind: 'key', name, key: read.value.key };
}

function capsuleOf(name: string, value: unknown): ReadOutcome {
  const read = parseFormat(capsuleSchema, value);
  return 'issues' in read
    ? broken('capsule-broken', name, read.issues)
    : { kind: 'capsule', name, capsule: read.value };
}

function codingOf(name: string, value: unknown): ReadOutcome {
  const read = parseFormat(codingFileSchema, value);
  return 'issues' in read ? broken('coding-broken', name, read.issues) : { kind: 'coding', name, coding: read.value };
}

function resultsOf(name: string, value: unknown): ReadOutcome {
  const read = parseFormat(resultsSchema, value);
  if ('issues' in read) return broken('results-broken', name, read.issues);
  return { kind: 'results', name, results: read.value as unknown as ResultsFile };
}

function otherResults(name: string, format: string): ReadOutcome {
  const values = { value: format };
  return { kind: 'refused', name, problems: [{ code: 'results-version', severity: 'error', file: name, values }] };
}

function broken(
  code: 'key-broken' | 'capsule-broken' | 'coding-broken' | 'results-broken',
  name: string,
  issues: FormatIssue[],
): ReadOutcome {
  const problems = issues.map((issue): Problem => ({ code, severity: 'error', file: name, values: { ...issue } }));
  return { kind: 'refused', name, problems };
}

/** Undefined where it is not JSON: the instrument reader says at which line. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''), seenOnly);
  } catch {
    return undefined;
  }
}
