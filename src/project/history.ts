import type { Framework, Project } from '../vocabulary';
import { type Change, changed, emptyProject } from './project';

type Step = { project: Project; change: Change };

/** The project as it is, with every step that led there and every step taken back. */
export type History = { past: Step[]; present: Project; future: Step[] };

const LONGEST_PAST = 200;

/** Keeps a project, its undo and redo, and tells listeners when it changes. */
export function createProjectHistory(framework: Framework) {
  let history: History = { past: [], present: emptyProject(framework), future: [] };
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
    apply(change: Change): void {
      const { past, present } = history;
      become({
        past: [...past, { project: present, change }].slice(-LONGEST_PAST),
        present: changed(present, change),
        future: [],
      });
    },
    undo(): void {
      const { past, present, future } = history;
      const step = past.at(-1);
      if (!step) return;
      become({
        past: past.slice(0, -1),
        present: step.project,
        future: [{ project: present, change: step.change }, ...future],
      });
    },
    redo(): void {
      const { past, present, future } = history;
      const [step, ...later] = future;
      if (!step) return;
      become({
        past: [...past, { project: present, change: step.change }],
        present: step.project,
        future: later,
      });
    },
  };
}

export type ProjectHistory = ReturnType<typeof createProjectHistory>;
