import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';
import type { Grid, RegularForm, TextColumn } from '../vocabulary';
import type { Database } from './database';
import { regularTextQuery } from './queries/regular-text';
import { TextCodes } from './text-codes';

export type RegularTextProgress = { report(share: number): void; pause(): Promise<void> };

/** One of the folders that the lock leaves open. */
const PATH = 'import/regular.csv';
/** Records between two chances to stop. */
const PAUSE_RECORDS = 1 << 16;

/**
 * A file of delimited UTF-8 text to a grid, by DuckDB's own reader on the file's handle: record by record in the file's order, neither
 * the file nor its text ever whole in memory. Null where DuckDB refuses the file or finds other records than its form says.
 */
export async function readRegularText(
  { connect, files }: Database,
  file: Blob,
  form: RegularForm,
  progress: RegularTextProgress,
): Promise<Grid | null> {
  await files.register(PATH, file);
  const connection = await connect();
  try {
    const columns = await readColumns(connection, form, progress);
    return columns === null ? null : gridOf(columns);
  } finally {
    await connection.close();
    await files.drop(PATH);
  }
}

async function readColumns(
  connection: AsyncDuckDBConnection,
  form: RegularForm,
  { report, pause }: RegularTextProgress,
): Promise<TextColumn[] | null> {
  const { width, height } = form;
  const texts = Array.from({ length: width }, () => new TextCodes());
  const codes = Array.from({ length: width }, () => new Int32Array(height));
  const next = await batchesOf(connection, regularTextQuery(PATH, form));
  let row = 0;
  let coming = next();
  try {
    for (let batch = await coming; batch !== null; batch = await coming) {
      if (batch === 'refused' || row + batch.numRows > height) return null;
      // The database reads on while this batch is coded.
      coming = next();
      addBatch(batch, texts, codes, row);
      const pieces = Math.floor(row / PAUSE_RECORDS);
      row += batch.numRows;
      if (Math.floor(row / PAUSE_RECORDS) === pieces) continue;
      report(row / height);
      await pause();
    }
  } finally {
    // A stopped reading leaves a batch on its way, whatever becomes of it.
    await Promise.allSettled([coming]);
  }
  if (row !== height) return null;
  return texts.map(({ values }, column) => ({ values, codes: codes[column] as Int32Array }));
}

/** The result of a query batch by batch, null after the last one. What DuckDB says of a file that it cannot read so is no mistake of ours. */
async function batchesOf(connection: AsyncDuckDBConnection, sql: string) {
  const sent = connection.send(sql, true);
  const refusal = (error: unknown): 'refused' => {
    const message = error instanceof Error ? error.message : String(error);
    if (/CSV Error|Out of Memory Error/.test(message)) return 'refused';
    throw new Error(`store: regular text: ${message}`, { cause: error });
  };
  const reader = await sent.catch(refusal);
  return async (): Promise<RecordBatch | null | 'refused'> => {
    if (reader === 'refused') return reader;
    try {
      const { done, value } = await reader.next();
      return done ? null : (value as unknown as RecordBatch);
    } catch (error) {
      return refusal(error);
    }
  };
}

function addBatch(batch: RecordBatch, texts: readonly TextCodes[], codes: readonly Int32Array[], first: number): void {
  texts.forEach((column, index) => {
    const { valueOffsets, values } = batch.data.children[index] as unknown as {
      valueOffsets: Int32Array;
      values: Uint8Array;
    };
    const written = codes[index] as Int32Array;
    for (let row = 0; row < batch.numRows; row++) {
      written[first + row] = column.codeOf(values, valueOffsets[row] as number, valueOffsets[row + 1] as number);
    }
  });
}

/** Blank records at the end are left out, as in any grid. */
function gridOf(columns: readonly TextColumn[]): Grid {
  const isBlank = (row: number) => columns.every(({ values, codes }) => values[codes[row] as number]?.trim() === '');
  let height = columns[0]?.codes.length ?? 0;
  while (height > 0 && isBlank(height - 1)) height--;
  return {
    height,
    columns: columns.map(({ values, codes }) => ({ values, codes: codes.slice(0, height) })),
    ragged: [],
  };
}
