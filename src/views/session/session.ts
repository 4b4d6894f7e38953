import { type Engine, EngineDied, type EngineStatus, type Progress } from '../../engine';
import { type Change, type ProjectHistory, planOf, withCounts } from '../../project';
import type { Problem, Project, ResultsFile, Understanding } from '../../vocabulary';
import { adoptKey } from './adopt-key';
import { createFilesAtHand } from './files-at-hand';
import { createRevival, type Interruption, type Step } from './revival';
import { differenceOf, type Replaced, takeIn } from './take-in';
import { createTurns, type Work } from './turns';
import { type Locked, unpack } from './unpack';
import { watchedAsking } from './watched-asking';

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
    interruption: null,
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
  const atHand = createFilesAtHand(engine);
  /** Whether the engine holds what was understood last. */
  let isLoaded = true;
  let nextId = 1;
  const listeners = new Set<() => void>();

  const become = (part: Partial<SessionState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const revival = createRevival((interruption) => become({ interruption }));

  const fail = (error: unknown) => {
    // Of an engine that ended the interruption tells.
    if (isAbort(error) || error instanceof EngineDied) return;
    const cause = error instanceof Error ? error : new Error(String(error));
    become({ failure: { message: cause.message, stack: cause.stack ?? '' } });
  };
  const turns = createTurns({ onWork: (work) => become({ work }), onFailed: fail });
  const { inTurn } = turns;
  const step = (): Step => {
    const { stage, file } = turns.latest();
    return file === undefined ? { stage } : { stage, file };
  };

  engine.subscribe(() => {
    const status = engine.status();
    become({ engine: status });
    if (status.state !== 'starting' || !status.after) return;
    atHand.letGo();
    isLoaded = false;
    revival.ended(status.after);
    if (!turns.isRunning()) return void session.reunderstand();
    // What is being done brings everything back, unless it is stopped before.
    void turns
      .done(() => false)
      .then(() => {
        if (state.interruption?.state === 'restarting') void session.reunderstand();
      });
  });

  const overwhelmed = (file: string) => refuse(file, [{ code: 'file-overwhelms', severity: 'error', file }]);

  const withhold = ({ file }: { file?: string }) => {
    const isKnown = atHand.withhold(file);
    if (isKnown) overwhelmed(file!);
    return isKnown;
  };

  const understand = async (signal: AbortSignal, report: (progress: Progress) => void) => {
    const plan = planOf(project.get().present);
    const work = async (): Promise<Understanding | null> => {
      await atHand.giveAgain(project.get().id, plan, { signal, report });
      const sources = plan.sources.filter(atHand.isAtHand);
      return sources.length === 0 ? null : engine.understand({ ...plan, sources }, { signal, report, key: state.key });
    };
    try {
      const understanding = await revival.survived(step, work, withhold);
      const counts = new Map(understanding?.sources.map(({ sha256, rows, columns }) => [sha256, { rows, columns }]));
      project.amend(withCounts(project.get().present, counts));
      become({ understanding, missing: plan.sources.filter((source) => !atHand.isAtHand(source)) });
      if (!isLoaded) revival.restored();
      isLoaded = true;
    } catch (error) {
      if (error instanceof EngineDied) become({ understanding: null });
      else if (!isLoaded) revival.halted();
      throw error;
    }
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

  /** Holds a key; false where the project was made with another one. */
  const holdKey = async (key: string): Promise<boolean> => {
    const isOurs = adoptKey(project, await revival.survived(step, () => engine.keyCheck(key)));
    if (isOurs) become({ key });
    return isOurs;
  };

  const read = (files: File[]): Promise<void> => {
    const total = files.reduce((sum, file) => sum + file.size, 0);
    return inTurn({ stage: 'reading', file: files[0]!.name, done: 0, total }, async (signal, report) => {
      let given = files;
      const outcomes = await revival.survived(
        step,
        () => engine.read(given, project.get().present.choices, { signal, report }),
        ({ file }) => {
          if (file === undefined || !given.some(({ name }) => name === file)) return false;
          given = given.filter(({ name }) => name !== file);
          overwhelmed(file);
          return true;
        },
      );
      for (const outcome of outcomes) if (outcome.kind === 'table') atHand.hold(outcome.sha256);
      const { id, past: before } = project.get();
      const replaced = takeIn(given, outcomes, { project, available: atHand.available, refuse, hold });
      for (const outcome of outcomes) {
        if (outcome.kind !== 'key' || (await holdKey(outcome.key))) continue;
        refuse(outcome.name, [{ code: 'key-wrong', severity: 'error', file: outcome.name }]);
      }
      try {
        await understand(signal, report);
        tellDifferences(replaced);
      } catch (error) {
        if (error instanceof EngineDied) for (const { name } of given) overwhelmed(name);
        const least = project.get().id === id ? before.length : 0;
        while (project.get().past.length > least) project.undo();
        void session.reunderstand();
        throw error;
      }
    });
  };

  const isBack = () => turns.done(() => isLoaded);

  /** The engine, asked again what one that ended was asked. */
  const asked: Engine = {
    ...engine,
    ask: (fingerprint, question, signal, report) =>
      fingerprint === null
        ? engine.ask(fingerprint, question, signal, report)
        : revival.asked(fingerprint, question, isBack, () => engine.ask(fingerprint, question, signal, report)),
    rows: (fingerprint, question, signal) =>
      revival.asked(fingerprint, question, isBack, () => engine.rows(fingerprint, question, signal)),
  };

  const session = {
    ask: watchedAsking(asked, (looking) => become({ looking })),
    get: (): SessionState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    engine: asked,
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
    files: (): File[] | null => atHand.filesOf(project.get().present.sources),
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
    stop: turns.stop,
    /** Tries once more what has ended the engine too often. */
    tryAgain(): Promise<void> {
      revival.forgive();
      return session.reunderstand();
    },
    dismissInterruption: revival.dismiss,
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
