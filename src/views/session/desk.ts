import { CENTRE } from '../../framework';
import { createClaims, createWriter, emptyProject, nameOfAny, readProject, type Shelf } from '../../project';
import type { Project } from '../../vocabulary';
import type { DeskState } from './desk-state';
import type { Session } from './session';
import type { Keeping } from './session-state';
import { rememberedInTab, rememberInTab } from './tab-memory';

/** A tab that crashed or was closed as this one opened may hold its project for so long: then nobody needs to be asked. */
const ENDING_MILLISECONDS = 8000;

const isUsed = ({ sources, capsules, name }: Project) => sources.length + capsules.length > 0 || name !== '';

const keepingAfter = (error: unknown): Keeping =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';

/**
 * Which of the projects lies open in this tab. Every change of it is written at once, after the one before was; a project is worked on in
 * one tab at a time. Where the browser keeps nothing the page says so and works all the same; the next visit begins anew.
 */
export function createDesk(session: Session, shelf: Shelf) {
  const { project } = session;
  let state: DeskState = {
    id: project.get().id,
    hold: 'opening',
    isFree: false,
    isUnkept: false,
    projects: [],
    deleted: null,
    keepsAnswers: false,
  };
  /** Nothing is read or written any more. */
  let isOver = false;
  let putBack: (() => Promise<void>) | null = null;
  const listeners = new Set<() => void>();
  const become = (part: Partial<DeskState>) => {
    state = { ...state, ...part };
    session.setWritable(state.hold !== 'elsewhere');
    for (const listener of listeners) listener();
  };
  const failed = (error: unknown) => {
    if (!isOver) session.reportKeeping(keepingAfter(error));
  };

  /** When a project that another tab held was opened here to be looked at. */
  let openedAt = Number.NEGATIVE_INFINITY;
  /** Another tab works on the project: from now on it is looked at here. */
  const onlyLook = (id: string, isUnkept = false) => {
    become({ id, hold: 'elsewhere', isFree: false, isUnkept });
    claims.watch(id);
  };

  const claims = createClaims({
    onHandOver: () => writer.settled(),
    onLost: () => {
      if (state.hold === 'here') onlyLook(state.id);
    },
    onFree: () => {
      if (state.hold !== 'elsewhere') return;
      if (!state.isUnkept && performance.now() - openedAt < ENDING_MILLISECONDS) void takeOver();
      else become({ isFree: true });
    },
    onKept: (id) => void keptElsewhere(id),
    onForgotten: () => void letGo().then(() => become({ hold: 'forgotten' })),
    filesFor: session.files,
  });

  const writer = createWriter(shelf, {
    async onKept(id) {
      session.reportKeeping('kept');
      if (id === state.id && state.keepsAnswers) await keepAnswers();
      claims.told(id);
      await refresh();
    },
    onConflict(id) {
      if (id === state.id) onlyLook(id, true);
    },
    onFailed: failed,
  });

  /** Another tab has written: what is looked at here follows, and where both worked on one project this one stops. */
  const keptElsewhere = async (id: string): Promise<void> => {
    await refresh();
    if (isOver || id !== state.id || state.isUnkept) return;
    if (state.hold === 'here' || state.isFree) onlyLook(id);
    if (state.hold !== 'elsewhere') return;
    try {
      const kept = await load(id);
      if (!kept || 'problems' in kept || id !== state.id || state.hold !== 'elsewhere') return;
      session.follow(kept.project);
      await showFiles(kept.keepsAnswers);
    } catch (error) {
      failed(error);
    }
  };

  /** The files of a project that is only looked at: kept on the device, or from the tab that has them. */
  const showFiles = async (keepsAnswers: boolean): Promise<void> => {
    const { id } = state;
    if (session.files() !== null) return;
    const files = keepsAnswers ? await shelf.answers(id) : await claims.filesElsewhere(id);
    if (files && id === state.id && state.hold === 'elsewhere') await session.bring(files);
  };

  const refresh = async () => {
    if (isOver) return;
    try {
      const [entries, held] = await Promise.all([shelf.list(), claims.held()]);
      const openElsewhere = (id: string) =>
        held.has(id) && (id !== state.id || (state.hold === 'elsewhere' && !state.isFree));
      become({ projects: entries.map((entry) => ({ ...entry, openElsewhere: openElsewhere(entry.id) })) });
    } catch (error) {
      failed(error);
    }
  };

  const keepAnswers = async () => {
    if (isOver) return;
    const files = session.files();
    // Before all of them are at hand nothing is written, for what is there already must not go.
    if (state.keepsAnswers && files === null) return;
    try {
      await shelf.keepAnswers(state.id, state.keepsAnswers ? files : null);
    } catch (error) {
      become({ keepsAnswers: false });
      // What was kept in part is of no use, and may be what takes up the room.
      await shelf.keepAnswers(state.id, null).catch(() => undefined);
      failed(error);
    }
  };

  project.subscribe(() => {
    const { id, present } = project.get();
    if (isOver || state.hold === 'opening') return;
    if (id !== state.id) {
      // Another project has begun here: a new one, a copy, or one that was given as a file.
      rememberInTab(id);
      become({ id, hold: 'here', isFree: false, isUnkept: false, keepsAnswers: false });
      void claims.claim(id);
    }
    if (state.hold === 'here' && (isUsed(present) || writer.isKnown(id))) writer.keep(id, present);
  });

  const load = async (id: string) => {
    const kept = await shelf.load(id);
    return kept && { ...kept, ...readProject(kept.project, nameOfAny(kept.project)) };
  };

  /** Puts a kept project on the desk, with its files where they are kept too. */
  const bringOut = async (id: string, isReload = false): Promise<void> => {
    const isOurs = await claims.claim(id, isReload);
    const kept = await load(id);
    if (isOver) return;
    if (state.hold === 'opening' && project.get().past.length > 0) return stayWithWork();
    rememberInTab(id);
    if (kept && 'problems' in kept) {
      // It stays as it is, for a version that can read it.
      begin();
      session.refuse('', kept.problems);
      return refresh();
    }
    const opened = kept?.project ?? emptyProject(CENTRE);
    if (!isOurs) {
      become({ keepsAnswers: kept?.keepsAnswers ?? false });
      openedAt = performance.now();
      onlyLook(id);
      session.open(opened, id);
      void showFiles(state.keepsAnswers).catch(failed);
      return refresh();
    }
    if (kept) writer.read(id, opened, kept.revision);
    become({ id, hold: 'here', isFree: false, isUnkept: false, keepsAnswers: kept?.keepsAnswers ?? false });
    session.open(opened, id);
    if (kept?.keepsAnswers) void session.bring(await shelf.answers(id));
    await refresh();
  };

  /** Who has begun before it was known what is kept goes on with that, as a project of its own. */
  const stayWithWork = async (): Promise<void> => {
    if (isOver) return;
    const { id, present } = project.get();
    rememberInTab(id);
    become({ id, hold: 'here' });
    if (isUsed(present)) writer.keep(id, present);
    await claims.claim(id);
    await refresh();
  };

  const begin = () => {
    if (state.hold === 'opening') become({ hold: 'here' });
    session.open(emptyProject(CENTRE));
  };

  const letGo = async (): Promise<void> => {
    isOver = true;
    writer.forget();
    await writer.settled();
    claims.release();
    await shelf.close();
  };

  const told = async (work: () => Promise<void>): Promise<void> => {
    try {
      await writer.settled();
      await work();
      claims.told('');
      await refresh();
    } catch (error) {
      failed(error);
    }
  };
  const takeOver = () => told(() => claims.takeOver(state.id).then(() => bringOut(state.id)));

  return {
    get: (): DeskState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    /** At the beginning: the project that this tab had open, or the one that was changed last. */
    async start(): Promise<void> {
      try {
        const remembered = rememberedInTab();
        await bringOut(remembered ?? (await shelf.list())[0]?.id ?? state.id, remembered !== null);
      } catch (error) {
        failed(error);
        await stayWithWork();
      }
    },
    open: (id: string) => told(() => bringOut(id)),
    begin: () => told(async () => begin()),
    /** Goes on in this tab; the other one keeps its last change and lets go. */
    takeOver,
    /** A change that could not be kept lives on as a project of its own. */
    keepAsCopy: (name: string) => told(async () => session.open({ ...project.get().present, name })),
    rename: (id: string, name: string) =>
      told(async () => {
        if (id === state.id) return session.change({ kind: 'rename', name });
        const kept = await load(id);
        if (kept && !('problems' in kept)) await shelf.keep(id, { ...kept.project, name }, kept.revision);
      }),
    /** A copy under another name, opened at once. */
    duplicate: (id: string, name: string) =>
      told(async () => {
        const kept = id === state.id ? { project: project.get().present } : await load(id);
        if (kept && !('problems' in kept)) session.open({ ...kept.project, name });
      }),
    /** Deletes a project with what is kept beside it. It can be put back until the page is closed. */
    delete: (id: string) =>
      told(async () => {
        // As it is, so that what only another version can read can be put back too.
        const [kept, answers] = await Promise.all([shelf.load(id), shelf.answers(id)]);
        if (id === state.id) begin();
        writer.forget(id);
        await shelf.remove(id);
        if (!kept) return;
        putBack = async () => {
          await shelf.keep(id, kept.project as Project, 0);
          if (kept.keepsAnswers) await shelf.keepAnswers(id, answers);
        };
        become({ deleted: { name: nameOfAny(kept.project) } });
      }),
    undoDelete: () =>
      told(async () => {
        await putBack?.();
        putBack = null;
        become({ deleted: null });
      }),
    setKeepsAnswers: (keepsAnswers: boolean) =>
      told(async () => {
        if (state.hold === 'elsewhere') return session.decline();
        become({ keepsAnswers });
        await keepAnswers();
      }),
    /** Tries again to keep the project, after room was made. */
    keepAgain: () => {
      if (state.hold === 'here') writer.keep(state.id, project.get().present);
    },
    /** Lets go of all that is kept, here and in every other tab, has it deleted, and writes nothing more. */
    async letGo(forget: () => Promise<void>): Promise<void> {
      claims.tellForgotten();
      await letGo();
      await forget();
      become({ hold: 'forgotten' });
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;
