import { CENTRE } from '../../framework';
import { createClaims, createWriter, emptyProject, readProject, type Shelf, type ShelfEntry } from '../../project';
import type { Project } from '../../vocabulary';
import type { Keeping, Session } from './session';
import { rememberedInTab, rememberInTab } from './tab-memory';

export type DeskState = {
  /** Of the project that is open in this tab. */
  id: string;
  /** `elsewhere` while another tab works on the project: here nothing of it can be changed then. `forgotten` once nothing may be kept. */
  hold: 'opening' | 'here' | 'elsewhere' | 'forgotten';
  /** The project's name, where it is open in another tab. */
  elsewhereName: string;
  projects: (ShelfEntry & { openElsewhere: boolean })[];
  /** What was deleted last, as long as it can be put back. */
  deleted: { name: string } | null;
  /** Whether the person has the answers of this project kept on the device. */
  keepsAnswers: boolean;
};

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
    elsewhereName: '',
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
    for (const listener of listeners) listener();
  };
  const failed = (error: unknown) => {
    if (!isOver) session.reportKeeping(keepingAfter(error));
  };

  const claims = createClaims({
    onHandOver: () => writer.settled(),
    onLost: () => {
      if (state.hold === 'here') become({ hold: 'elsewhere', elsewhereName: project.get().present.name });
    },
    onKept: () => void refresh(),
    onForgotten: () => void letGo().then(() => become({ hold: 'forgotten' })),
  });

  const writer = createWriter(shelf, {
    async onKept(id) {
      session.reportKeeping('kept');
      if (id === state.id && state.keepsAnswers) await keepAnswers();
      claims.tell('kept');
      await refresh();
    },
    onConflict(id) {
      if (id === state.id) become({ hold: 'elsewhere', elsewhereName: project.get().present.name });
    },
    onFailed: failed,
  });

  const refresh = async () => {
    if (isOver) return;
    try {
      const [entries, held] = await Promise.all([shelf.list(), claims.held()]);
      const openElsewhere = (id: string) => held.has(id) && (id !== state.id || state.hold === 'elsewhere');
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
      become({ id, hold: 'here', keepsAnswers: false });
      void claims.claim(id);
    }
    if (state.hold === 'here' && (isUsed(present) || writer.isKnown(id))) writer.keep(id, present);
  });

  const load = async (id: string) => {
    const kept = await shelf.load(id);
    return kept && { ...kept, ...readProject(kept.project, '') };
  };

  /** Puts a kept project on the desk, with its files where they are kept too. */
  const bringOut = async (id: string, isReload = false): Promise<void> => {
    const isOurs = await claims.claim(id, isReload);
    const kept = await load(id);
    if (isOver) return;
    if (state.hold === 'opening' && project.get().past.length > 0) return stayWithWork();
    rememberInTab(id);
    if (!isOurs) {
      become({ id, hold: 'elsewhere', elsewhereName: kept && 'problems' in kept ? '' : (kept?.project.name ?? '') });
      return session.open(emptyProject(CENTRE), id);
    }
    if (kept && 'problems' in kept) {
      // It stays as it is, for a version that can read it.
      begin();
      return session.refuse('', kept.problems);
    }
    const opened = kept?.project ?? emptyProject(CENTRE);
    if (kept) writer.read(id, opened, kept.revision);
    become({ id, hold: 'here', keepsAnswers: kept?.keepsAnswers ?? false });
    session.open(opened, id);
    if (kept?.keepsAnswers) void session.addFiles(await shelf.answers(id));
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
      claims.tell('kept');
      await refresh();
    } catch (error) {
      failed(error);
    }
  };

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
    takeOver: () => told(() => claims.takeOver(state.id).then(() => bringOut(state.id))),
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
        const [kept, answers] = await Promise.all([load(id), shelf.answers(id)]);
        if (id === state.id) begin();
        writer.forget(id);
        await shelf.remove(id);
        if (!kept || 'problems' in kept) return;
        putBack = async () => {
          await shelf.keep(id, kept.project, 0);
          if (kept.keepsAnswers) await shelf.keepAnswers(id, answers);
        };
        become({ deleted: { name: kept.project.name } });
      }),
    undoDelete: () =>
      told(async () => {
        await putBack?.();
        putBack = null;
        become({ deleted: null });
      }),
    setKeepsAnswers: (keepsAnswers: boolean) =>
      told(async () => {
        become({ keepsAnswers });
        await keepAnswers();
      }),
    /** Tries again to keep the project, after room was made. */
    keepAgain: () => writer.keep(state.id, project.get().present),
    /** Lets go of all that is kept, here and in every other tab, has it deleted, and writes nothing more. */
    async letGo(forget: () => Promise<void>): Promise<void> {
      claims.tell('forgotten');
      await letGo();
      await forget();
      become({ hold: 'forgotten' });
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;
