import type { EngineStatus } from '../../engine';
import type { Problem, Project, ResultsFile, Understanding } from '../../vocabulary';
import type { Interruption } from './revival';
import type { Work } from './turns';
import type { Locked } from './unpack';

/** Where the program stands with the person's files; `data-state` on the page is read off this. */
export type SessionState = {
  engine: EngineStatus;
  /** The engine ended by itself, and what became of it; until dismissed. */
  interruption: Interruption | null;
  work: Work | null;
  /** A question that takes long, where one is being answered. */
  looking: Work | null;
  understanding: Understanding | null;
  /** Files that the project knows from an earlier visit, and that have not been given again. */
  missing: Project['sources'];
  /** Files that stayed out, with the reason; newest last. Kept until dismissed. */
  refused: { id: number; name: string; problems: Problem[] }[];
  /** Older results to compare with, by a number of their own: in the memory of this page and nowhere else. */
  olderResults: { id: number; name: string; results: ResultsFile }[];
  /** Projects with data that wait for their passphrase. */
  locked: Locked[];
  /** The key of the pseudonyms that was given last: in the memory of this page and nowhere else. */
  key: string | null;
  /** Whether the browser keeps the project for the next visit; `full` where it has no room, `refused` where it keeps nothing. */
  keeping: Keeping;
  /** False while another tab works on the project: everything can be looked at here, and nothing is changed. */
  writable: boolean;
  /** How often something was not done for that. */
  declined: number;
  /** A mistake of the program itself, in its own words, for the error panel. */
  failure: { message: string; stack: string } | null;
};

export type Keeping = 'kept' | 'full' | 'refused';
