import { type Engine, EngineDied, type Progress } from '../../engine';
import { type Change, changed, type ProjectHistory, planOf, withCounts } from '../../project';
import type { Problem, Project, ResultsFile, Understanding } from '../../vocabulary';
import { adoptKey } from './adopt-key';
import { LOOKS, REREADS } from './change-kinds';
import { createFilesAtHand } from './files-at-hand';
import { createRevival, type Step } from './revival';
import type { Keeping, SessionState } from './session-state';
import { differenceOf, type Replaced, takeIn } from './take-in';
import { createTurns } from './turns';
import { type Locked, unpack } from './unpack';
import { watchedAsking } from './watched-asking';

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
    writable: true,
    declined: 0,
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

  const mayWrite = (): boolean => {
    if (!state.writable) become({ declined: state.declined + 1 });
    return state.writable;
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
      // What the project lacks may be given to be looked at.
      if (state.missing.length > 0 || mayWrite()) await session.bring(given);
    },
    /** The same, of files that are the project's own. */
    async bring(given: File[]): Promise<void> {
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
      if (!state.writable && LOOKS.has(change.kind)) project.amend(changed(project.get().present, change));
      else if (mayWrite()) {
        project.apply(change);
        if (REREADS.has(change.kind)) void session.reunderstand();
      }
    },
    undo(): void {
      if (mayWrite()) travel(project.undo);
    },
    redo(): void {
      if (mayWrite()) travel(project.redo);
    },
    /** Shows what another tab has made of the project since, looked at as it is here. */
    follow(next: Project): void {
      const { view, filters, grouping } = project.get().present;
      travel(() => project.amend({ ...next, view, filters, grouping }));
    },
    decline: (): void => void mayWrite(),
    setWritable(writable: boolean): void {
      if (writable !== state.writable) become({ writable, declined: 0 });
    },
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
