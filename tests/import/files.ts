import { createHash } from 'node:crypto';
import { CENTRE, frameworkOf } from '../../src/framework';
import { type ReadResult, readInstrument, readTables, understand } from '../../src/import';
import type { Choices, Encoding, Instrument, Plan, Problem, ReadTable } from '../../src/vocabulary';

const QUIET = { report: () => undefined, pause: () => Promise.resolve() };

/** SHA-256 in hex, by Node. */
export const hash = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

/** The name stands for the hash: what matters is that it is the file's own. */
export function readBytes(
  name: string,
  bytes: Uint8Array,
  encoding?: Encoding,
  hidden: readonly string[] = [],
): Promise<ReadResult> {
  const takesHidden = (_: string, sheet: string) => hidden.includes(sheet);
  return readTables({ name, bytes, sha256: name }, { ...QUIET, hash, encodingFor: () => encoding, takesHidden });
}

export async function tableOf(name: string, content: string | Uint8Array, encoding?: Encoding): Promise<ReadTable> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { tables, problems } = await readBytes(name, bytes, encoding);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${name}: ${tables.length} tables, ${problems[0]?.code}`);
  return table;
}

export async function problemOf(name: string, content: string | Uint8Array): Promise<Problem> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { tables, problems } = await readBytes(name, bytes);
  const [problem] = problems;
  if (!problem || tables.length > 0) throw new Error(`${name}: was read`);
  return problem;
}

export function recordsOf({ grid }: ReadTable): string[][] {
  return Array.from({ length: grid.height }, (_, row) => grid.columns.map(({ values, codes }) => values[codes[row]!]!));
}

export function instrumentOf(value: unknown): Instrument {
  const read = readInstrument(typeof value === 'string' ? value : JSON.stringify(value), 'instrument.json');
  if (!('instrument' in read)) throw new Error(JSON.stringify(read.problems));
  return read.instrument;
}

export function planFor(tables: readonly ReadTable[], instrument: Instrument | null, choices: Choices = {}): Plan {
  const framework = (instrument && frameworkOf(instrument)) ?? CENTRE;
  return { sources: tables.map(({ sha256, name }) => ({ sha256, name })), instrument, framework, choices };
}

/** Files by name, understood together in the order in which they are given. */
export async function understandFiles(
  files: Record<string, string | Uint8Array>,
  instrument: Instrument | null,
  choices: Choices = {},
) {
  const tables = await Promise.all(Object.entries(files).map(([name, content]) => tableOf(name, content)));
  return understand(tables, planFor(tables, instrument, choices));
}

/** Two items of one competency on a five-point scale: enough for everything that is not about scales. */
export const SMALL = {
  format: 'competency-instrument/1',
  scale: {
    min: 1,
    max: 5,
    labels: {
      en: ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
      'zh-TW': ['非常不同意', '不同意', '普通', '同意', '非常同意'],
    },
    missing: ['不適用', 'N/A', '99'],
  },
  columns: { person: ['code', '學生代碼'], wave: ['wave', '階段'] },
  competencies: [
    {
      id: 'compassion',
      items: [
        { id: 'CE1', columns: ['CE1', '我能與夥伴合作'] },
        { id: 'CE2', columns: ['CE2', '我能表達想法'], reverse: true },
      ],
    },
  ],
};
export const SMALL_INSTRUMENT = instrumentOf(SMALL);
