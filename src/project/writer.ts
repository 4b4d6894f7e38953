import type { Project } from '../vocabulary';
import type { Shelf } from './shelf';

type Listeners = {
  onKept(id: string): void | Promise<void>;
  /** Somebody else has written the project since it was read here; nothing was written over. */
  onConflict(id: string): void;
  onFailed(error: unknown): void;
};

/**
 * Writes projects one after the other: a change at once, unless another is just being written; then the last one after it. So at most the
 * last change is missing when the page is gone from one moment to the next.
 */
export function createWriter(shelf: Pick<Shelf, 'keep'>, { onKept, onConflict, onFailed }: Listeners) {
  /** As each project was read or written last, so that only changes are written, and only over what was read. */
  const known = new Map<string, { project: Project; revision: number }>();
  const waiting = new Map<string, Project>();
  /** As each project will stand once all writing is done: what is being written is no longer waiting, and not yet known. */
  const asked = new Map<string, Project>();
  let writing: Promise<void> | null = null;

  const write = async (id: string, project: Project) => {
    try {
      const kept = await shelf.keep(id, project, known.get(id)?.revision ?? 0);
      if (kept === 'conflict') return onConflict(id);
      known.set(id, { project, revision: kept.revision });
      await onKept(id);
    } catch (error) {
      onFailed(error);
    } finally {
      if (asked.get(id) === project) asked.delete(id);
    }
  };
  const writeAll = async () => {
    for (let next = waiting.entries().next().value; next; next = waiting.entries().next().value) {
      waiting.delete(next[0]);
      await write(...next);
    }
    writing = null;
  };

  return {
    /** What was read, and is not to be written again as it is. */
    read(id: string, project: Project, revision: number): void {
      known.set(id, { project, revision });
    },
    isKnown: (id: string) => known.has(id),
    keep(id: string, project: Project): void {
      if ((asked.get(id) ?? known.get(id)?.project) === project) return;
      asked.set(id, project);
      waiting.set(id, project);
      writing ??= writeAll();
    },
    /** Nothing more of this project, or of any, is written. */
    forget(id?: string): void {
      for (const map of [known, waiting, asked]) {
        if (id === undefined) map.clear();
        else map.delete(id);
      }
    },
    settled: (): Promise<void> => writing ?? Promise.resolve(),
  };
}
