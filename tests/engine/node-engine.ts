import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createEngineCore } from '../../src/engine/core';
import type { EngineWorkerApi, ReadOutcome, Reply } from '../../src/engine/protocol';
import { CENTRE, frameworkOf } from '../../src/framework';
import type { Database } from '../../src/store';
import type { Choices, FindingOf, Plan, Question, Understanding } from '../../src/vocabulary';
import { openNodeDatabase } from '../store/node-database';

export const settled = <Value>(reply: Reply<Value>): Value => {
  if (reply.kind === 'value') return reply.value;
  throw new Error(reply.kind === 'failed' ? `${reply.message}\n${reply.stack}` : reply.kind);
};

export const fileAt = (path: string) => new File([new Uint8Array(readFileSync(path))], basename(path));

/** The engine as its worker runs it, in Node. */
export async function startNodeEngine(): Promise<{
  engine: EngineWorkerApi;
  database: Database;
  close(): Promise<void>;
}> {
  const database = await openNodeDatabase();
  const engine = createEngineCore(() => Promise.resolve(database));
  await engine.start();
  return { engine, database, close: () => database.close() };
}

let nextTask = 1;
export const anyTask = () => nextTask++;

/** Reads files and understands them, as the page does. */
export async function takeIn(
  engine: EngineWorkerApi,
  files: File[],
  choices: Choices = {},
): Promise<{ outcomes: ReadOutcome[]; understanding: Understanding; plan: Plan }> {
  const outcomes = settled(await engine.read(anyTask(), files, choices, () => undefined));
  const instrument =
    outcomes.flatMap((outcome) => (outcome.kind === 'instrument' ? [outcome.instrument] : []))[0] ?? null;
  const sources = outcomes.flatMap((outcome) =>
    outcome.kind === 'table' ? [{ sha256: outcome.sha256, name: outcome.name }] : [],
  );
  const plan: Plan = { sources, instrument, framework: (instrument && frameworkOf(instrument)) ?? CENTRE, choices };
  const understanding = settled(await engine.understand(anyTask(), plan, () => undefined));
  return { outcomes, understanding, plan };
}

export async function askEngine<Asked extends Question>(
  engine: EngineWorkerApi,
  { fingerprint }: Understanding,
  question: Asked,
): Promise<FindingOf<Asked['kind']>> {
  return settled(await engine.ask(anyTask(), fingerprint, question)) as FindingOf<Asked['kind']>;
}
