import { type DBSchema, openDB } from 'idb';
import type { Project } from '../vocabulary';

interface Kept extends DBSchema {
  projects: { key: string; value: { project: Project; savedAt: string } };
}

const CURRENT = 'current';

const open = () =>
  openDB<Kept>('competency-outcomes', 1, {
    upgrade: (database) => void database.createObjectStore('projects'),
  });

/** What of a person's work stays on the device between two visits: the project, never an answer. */
export type Keeper = {
  /** The project of the last visit; null for none. */
  load(): Promise<unknown>;
  keep(project: Project): Promise<void>;
  forget(): Promise<void>;
};

/** Keeps the project in IndexedDB. Each call rejects where the browser keeps nothing (private windows, a full disk). */
export function createKeeper(): Keeper {
  return {
    async load() {
      const database = await open();
      const kept = await database.get('projects', CURRENT);
      database.close();
      return kept?.project ?? null;
    },
    async keep(project) {
      const database = await open();
      await database.put('projects', { project, savedAt: new Date().toISOString() }, CURRENT);
      database.close();
    },
    async forget() {
      const database = await open();
      await database.clear('projects');
      database.close();
    },
  };
}
