import type {
  Capsule,
  Choices,
  CodingFile,
  Finding,
  FindingOf,
  Instrument,
  Plan,
  Problem,
  Question,
  ResultsFile,
  RowsOf,
  RowsQuestion,
  TakenRows,
  Understanding,
} from '../vocabulary';

/** What came of a file that a person gave; a workbook or an archive gives several, and `given` tells which of the files gave a table. */
export type ReadOutcome =
  | { kind: 'table'; sha256: string; name: string; bytes: number; given?: number }
  | { kind: 'instrument'; name: string; instrument: Instrument; problems: Problem[] }
  /** A saved project, as parsed JSON: what it means is the page's to know. */
  | { kind: 'project'; name: string; value: unknown }
  /** A saved key of pseudonyms. */
  | { kind: 'key'; name: string; key: string }
  | { kind: 'capsule'; name: string; capsule: Capsule }
  /** Somebody's codings of the texts. */
  | { kind: 'coding'; name: string; coding: CodingFile }
  /** Results from another day or version, to be compared with those of now. */
  | { kind: 'results'; name: string; results: ResultsFile }
  | { kind: 'refused'; name: string; problems: Problem[] };

export type Progress = {
  stage: 'reading' | 'understanding' | 'loading' | 'counting' | 'texts';
  file?: string;
  done: number;
  total: number;
};

/** Why an engine is no more: its memory ran out, or it ended otherwise. */
export type Death = { cause: 'memory' | 'crash'; detail: string };

/** What was asked of an engine that ended before it answered. `wasRunning`: it was this that was being done, and not only waiting. */
export class EngineDied extends Error {
  override name = 'EngineDied';
  constructor(
    readonly death: Death,
    readonly wasRunning: boolean,
  ) {
    super(`engine: ${death.cause}: ${death.detail}`);
  }
}

/**
 * Where the engine stands. `starting` from page load, and `after` the end of the one before; `broken` with what a person can do about it
 * in the messages room.
 */
export type EngineStatus =
  | { state: 'starting'; after?: Death }
  | { state: 'ready'; database: string }
  | { state: 'broken'; cause: 'timeout' | 'start' | 'crash'; detail: string };

/** The worker's side of the wall, as comlink carries it. `task` names a piece of work so that it can be stopped. */
export type EngineWorkerApi = {
  start(): Promise<{ database: string }>;
  read(
    task: number,
    files: File[],
    choices: Choices,
    report: (progress: Progress) => void,
  ): Promise<Reply<ReadOutcome[]>>;
  /** What tells this key from another: kept with the project, as the key itself is not. */
  keyCheck(key: string): Promise<string>;
  /** `key`: of the pseudonyms, where people have personal ids. */
  understand(
    task: number,
    plan: Plan,
    report: (progress: Progress) => void,
    key?: string | null,
  ): Promise<Reply<Understanding>>;
  /** `report` for questions about texts, which are looked through step by step. */
  ask(
    task: number,
    fingerprint: string | null,
    question: Question,
    report?: (progress: Progress) => void,
  ): Promise<Reply<Finding>>;
  rows(task: number, fingerprint: string, question: RowsQuestion): Promise<Reply<TakenRows>>;
  /** Lets go of every source but these, by their hashes, and of all that came of the others. */
  retain(task: number, sources: string[]): Promise<Reply<void>>;
  stop(task: number): void;
  /** Settles only when the engine is of no use any more, as its database is gone; tells why. */
  lost(): Promise<string>;
  /** Answers. */
  lives(): void;
};

/** Errors cross the wall as data, so that their words, cause and kind survive. */
export type Reply<Value> =
  | { kind: 'value'; value: Value }
  | { kind: 'stopped' }
  | { kind: 'outdated' }
  /** The engine is of no use any more. */
  | { kind: 'died'; death: Death }
  | { kind: 'failed'; message: string; stack: string };

/** The page's side of the wall. A stopped task rejects with an AbortError, one whose engine ended with `EngineDied`. */
export type Engine = {
  status(): EngineStatus;
  subscribe(listener: () => void): () => void;
  read(
    files: File[],
    choices: Choices,
    options: { signal: AbortSignal; report: (progress: Progress) => void },
  ): Promise<ReadOutcome[]>;
  keyCheck(key: string): Promise<string>;
  understand(
    plan: Plan,
    options: { signal: AbortSignal; report: (progress: Progress) => void; key?: string | null },
  ): Promise<Understanding>;
  /** Findings belong to a fingerprint; null: what capsules tell without answers. A question about answers that are no longer loaded rejects. */
  ask<Asked extends Question>(
    fingerprint: string | null,
    question: Asked,
    signal?: AbortSignal,
    report?: (progress: Progress) => void,
  ): Promise<FindingOf<Asked['kind']>>;
  /** The answers themselves or their counts, to be taken away as a file: for no page, which reads findings alone. */
  rows<Asked extends RowsQuestion>(
    fingerprint: string,
    question: Asked,
    signal?: AbortSignal,
  ): Promise<RowsOf<Asked['kind']>>;
  /** Lets go of every source but these, by their hashes: what was understood of the others can no longer be asked about. */
  retain(sources: string[]): Promise<void>;
};
