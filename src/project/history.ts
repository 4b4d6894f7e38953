import type { Framework, Project } from '../vocabulary';
import { type Change, changed, emptyProject } from './project';

type Step = { project: Project; change: Change };

/** The project as it is, with every step that led there and every step taken back. */
export type History = {
  /** Of the project itself: another one begins with no steps to take back. */
  id: string;
  past: Step[];
  present: Project;
  future: Step[];
};

const LONGEST_PAST = 200;

/** Not `randomUUID`, which pages without https lack. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps a project, its undo and redo, and tells listeners when it changes. */
export function createProjectHistory(framework: Framework) {
  let history: History = { id: newId(), past: [], present: emptyProject(framework), future: [] };
  const listeners = new Set<() => void>();
  const become = (next: History) => {
    history = next;
    for (const listener of listeners) listener();
  };
  return {
    get: (): History => history,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Another project takes this one's place; new where it is given no id. */
    start(project: Project, id = newId()): void {
      become({ id, past: [], present: project, future: [] });
    },
    apply(change: Change): void {
      const { id, past, present } = history;
      become({
        id,
        past: [...past, { project: present, change }].slice(-LONGEST_PAST),
        present: changed(present, change),
        future: [],
      });
    },
    /** Puts something right in the project as it is; nothing that a person would take back. */
    amend(present: Project): void {
      if (present !== history.present) become({ ...history, present });
    },
    undo(): void {
      const { id, past, present, future } = history;
      const step = past.at(-1);
      if (!step) return;
      become({
        id,
        past: past.slice(0, -1),
        present: step.project,
        future: [{ project: present, change: step.change }, ...future],
      });
    },
    redo(): void {
      const { id, past, present, future } = history;
      const [step, ...later] = future;
      if (!step) return;
      become({
        id,
        past: [...past, { project: present, change: step.change }],
        present: step.project,
        future: later,
      });
    },
  };
}

export type ProjectHistory = ReturnType<typeof createProjectHistory>;
