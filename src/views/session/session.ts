import type { Engine, EngineStatus, Progress } from '../../engine';
import { type Change, type ProjectHistory, planOf, withCounts } from '../../project';
import {
  type ChoiceKey,
  chosenCheck,
  keyedBy,
  type Problem,
  type Project,
  type ResultsFile,
  type Understanding,
} from '../../vocabulary';
import { differenceOf, type Replaced, takeIn } from './take-in';
import { type Locked, unpack } from './unpack';
import { watchedAsking } from './watched-asking';

/** Where the program stands with the person's files; `data-state` on the page is read off this. */
export type Work = { progress: Progress; stop: () => void };

export type SessionState = {
  engine: EngineStatus;
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
  /** A mistake of the program itself, in its own words, for the error panel. */
  failure: { message: string; stack: string } | null;
};

export type Keeping = 'kept' | 'full' | 'refused';

/** Changes after which the files must be understood anew; the others only ask other questions. */
const REREADS: ReadonlySet<Change['kind']> = new Set([
  'add-sources',
  'remove-source',
  'set-instrument',
  'choose',
  'unchoose',
  'replace-source',
  'clear',
]);

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

/**
 * Walks the path on the page's side: files in, project changed, engine asked, understanding out. Files dropped while others load wait
 * their turn. Everything that a person can do to the project goes through `change`, so that it can be undone.
 */
export function createSession(engine: Engine, project: ProjectHistory) {
  let state: SessionState = {
    engine: engine.status(),
    work: null,
    looking: null,
    understanding: null,
    missing: [],
    refused: [],
    olderResults: [],
    locked: [],
    key: null,
    keeping: 'kept',
    failure: null,
  };
  /** Files that the engine holds, by the hashes of what came out of them. */
  const available = new Map<string, File>();
  let turn: Promise<void> = Promise.resolve();
  let running: AbortController | null = null;
  let nextId = 1;
  const listeners = new Set<() => void>();

  const become = (part: Partial<SessionState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  engine.subscribe(() => become({ engine: engine.status() }));

  const fail = (error: unknown) => {
    if (isAbort(error)) return;
    const cause = error instanceof Error ? error : new Error(String(error));
    become({ failure: { message: cause.message, stack: cause.stack ?? '' } });
  };

  /** Runs one piece of work after those before it, with progress and a way to stop. */
  const inTurn = (
    first: Progress,
    work: (signal: AbortSignal, report: (progress: Progress) => void) => Promise<void>,
  ) => {
    turn = turn.then(async () => {
      const controller = new AbortController();
      running = controller;
      const stop = () => controller.abort();
      // Progress comes over a channel of its own, and its last word may come after the answer.
      const report = (progress: Progress) => {
        if (running === controller) become({ work: { progress, stop } });
      };
      report(first);
      try {
        await work(controller.signal, report);
      } catch (error) {
        fail(error);
      } finally {
        running = null;
        become({ work: null });
      }
    });
    return turn;
  };

  const understand = async (signal: AbortSignal, report: (progress: Progress) => void) => {
    const plan = planOf(project.get().present);
    const sources = plan.sources.filter(({ sha256 }) => available.has(sha256));
    const missing = plan.sources.filter(({ sha256 }) => !available.has(sha256));
    const understanding =
      sources.length === 0 ? null : await engine.understand({ ...plan, sources }, { signal, report, key: state.key });
    const counts = new Map(understanding?.sources.map(({ sha256, rows, columns }) => [sha256, { rows, columns }]));
    project.amend(withCounts(project.get().present, counts));
    become({ understanding, missing });
  };

  const tellDifferences = (replaced: Replaced[]) => {
    for (const one of replaced) {
      const now = state.understanding?.sources.find(({ sha256 }) => sha256 === one.sha256);
      refuse(one.was.name, [differenceOf(one, now)]);
    }
  };

  /** Takes a step back or forth; the files are understood anew only when the step touched what they are understood by. */
  const travel = (step: () => void) => {
    const before = planOf(project.get().present);
    step();
    const after = planOf(project.get().present);
    const differs = (Object.keys(before) as (keyof typeof before)[]).some((key) => before[key] !== after[key]);
    if (differs) void session.reunderstand();
  };

  const refuse = (name: string, problems: Problem[]) =>
    become({ refused: [...state.refused, { id: nextId++, name, problems }] });

  const hold = (name: string, results: ResultsFile) =>
    become({ olderResults: [...state.olderResults, { id: nextId++, name, results }] });

  /** Holds a key; false where the project was made with another one. The first key that a project is given is its key from then on. */
  const holdKey = async (key: string): Promise<boolean> => {
    const check = await engine.keyCheck(key);
    const { choices } = project.get().present;
    const known = choices.personIds;
    if ((chosenCheck(known) ?? check) !== check) return false;
    become({ key });
    // Answers about ids as they were written would keep the ids.
    const written = (Object.keys(choices) as ChoiceKey[]).filter((name) => /^merge\/(?!.*P-[0-9A-F]{10})/.test(name));
    if (written.length > 0) project.apply({ kind: 'unchoose', keys: written });
    if (known !== keyedBy(check)) project.apply({ kind: 'choose', choices: { personIds: keyedBy(check) } });
    return true;
  };

  const read = (files: File[]): Promise<void> => {
    const total = files.reduce((sum, file) => sum + file.size, 0);
    return inTurn({ stage: 'reading', file: files[0]!.name, done: 0, total }, async (signal, report) => {
      const outcomes = await engine.read(files, project.get().present.choices, { signal, report });
      const { id, past: before } = project.get();
      const replaced = takeIn(files, outcomes, { project, available, refuse, hold });
      for (const outcome of outcomes) {
        if (outcome.kind !== 'key' || (await holdKey(outcome.key))) continue;
        refuse(outcome.name, [{ code: 'key-wrong', severity: 'error', file: outcome.name }]);
      }
      try {
        await understand(signal, report);
        tellDifferences(replaced);
      } catch (error) {
        const least = project.get().id === id ? before.length : 0;
        while (project.get().past.length > least) project.undo();
        void session.reunderstand();
        throw error;
      }
    });
  };

  const session = {
    ask: watchedAsking(engine, (looking) => become({ looking })),
    get: (): SessionState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    engine,
    project,
    /** Reads the files and takes in whatever they are: a project, an instrument, answers. A stop on the way leaves all as it was. */
    async addFiles(given: File[]): Promise<void> {
      const { files, locked, refused } = await unpack(given);
      for (const { name, problems } of refused) refuse(name, problems);
      if (locked.length > 0) become({ locked: [...state.locked, ...locked.map((data) => ({ id: nextId++, data }))] });
      return files.length > 0 ? read(files) : undefined;
    },
    /** Opens a project with data; `wrong` for another passphrase, and then nothing has happened. */
    async unlock({ id, data }: Locked, passphrase: string): Promise<'opened' | 'wrong' | 'damaged'> {
      const opened = await data.open(passphrase);
      if (typeof opened === 'string') return opened;
      session.leaveLocked(id);
      void read(opened.files);
      return 'opened';
    },
    leaveLocked(id: number): void {
      become({ locked: state.locked.filter((one) => one.id !== id) });
    },
    /** Begins with another project, or an empty one: what was said about the one before is gone. Its files are not, should they be needed. */
    open(next: Project, id?: string): void {
      project.start(next, id);
      become({ key: null, refused: [], failure: null });
      void session.reunderstand();
    },
    /** The files that the project's answers came in; null while one of them is not at hand. */
    files(): File[] | null {
      const files = project.get().present.sources.map(({ sha256 }) => available.get(sha256));
      return files.includes(undefined) ? null : [...new Set(files as File[])];
    },
    refuse,
    /** Takes one step in the project; the files are understood anew when the step asks for it. */
    change(change: Change): void {
      project.apply(change);
      if (REREADS.has(change.kind)) void session.reunderstand();
    },
    undo: (): void => travel(project.undo),
    redo: (): void => travel(project.redo),
    reunderstand: () => inTurn({ stage: 'understanding', done: 0, total: 0 }, understand),
    /** Takes a key that was typed; false where it is not the project's. */
    async giveKey(key: string): Promise<boolean> {
      const held = await holdKey(key);
      if (held) void session.reunderstand();
      return held;
    },
    /** Puts every open proposal into the project as the person's choice; only a key can settle pseudonyms. */
    acceptProposals(): void {
      const decisions = (state.understanding?.decisions ?? []).filter(({ kind }) => kind !== 'pseudonym');
      session.change({
        kind: 'choose',
        choices: Object.fromEntries(decisions.map(({ key, proposal }) => [key, proposal])),
      });
    },
    stop(): void {
      running?.abort();
    },
    forgetResults(id: number): void {
      become({ olderResults: state.olderResults.filter((one) => one.id !== id) });
    },
    dismissRefused(id: number): void {
      become({ refused: state.refused.filter((entry) => entry.id !== id) });
    },
    /** A mistake of the program that happened outside of a piece of work; a stopped task is none. */
    reportFailure: fail,
    reportKeeping(keeping: Keeping): void {
      if (keeping !== state.keeping) become({ keeping });
    },
    dismissFailure(): void {
      become({ failure: null });
    },
  };
  return session;
}

export type Session = ReturnType<typeof createSession>;

export type DataState = 'empty' | 'working' | 'needs-decision' | 'ready' | 'broken';

/** The one word for where the program stands, as other programs read it off the page. */
export function dataState(state: SessionState): DataState {
  if (state.engine.state === 'broken') return 'broken';
  if (state.work) return 'working';
  if (!state.understanding) return 'empty';
  if (state.understanding.decisions.length > 0) return 'needs-decision';
  const { people, competencies } = state.understanding;
  // Where nobody is matched the two waves are still compared, as two groups.
  const isComparison = people.both > 0 || (people.preOnly > 0 && people.postOnly > 0);
  return isComparison && competencies.length > 0 ? 'ready' : 'needs-decision';
}
