import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Project } from '../vocabulary';
import { isNewer } from './migrations';

type Row = {
  project: Project;
  savedAt: string;
  /** Counts the writes, so that nobody writes over what they have not read; rows of the first version have none. */
  revision?: number;
  /** Whether the person has the files of this project kept beside it. */
  keepsAnswers?: boolean;
};

interface Kept extends DBSchema {
  projects: { key: string; value: Row };
  /** Files of answers, only of projects whose person asked for it: by project, name, size and time. */
  answers: { key: AnswersKey; value: { file: File } };
}

type AnswersKey = [project: string, name: string, bytes: number, modified: number];

/** The database's name, and what its version 1 held: one project, under the id `current`. */
export const DATABASE = 'competency-outcomes';
const VERSION = 2;

/** A project as a list shows it. */
export type ShelfEntry = {
  id: string;
  name: string;
  savedAt: string;
  files: string[];
  keepsAnswers: boolean;
  /** A newer version of the program wrote it: here it can be kept or deleted, and nothing else. */
  isNewer: boolean;
};

/** The name of a project, whatever version wrote it. */
export const nameOfAny = (project: unknown): string =>
  typeof project === 'object' && project !== null && 'name' in project && typeof project.name === 'string'
    ? project.name
    : '';

export type ShelfProject = { project: unknown; revision: number; keepsAnswers: boolean };

/**
 * The projects that stay on the device between two visits. Every call rejects where the browser keeps nothing (private windows, a full
 * disk); what was kept before is then still there.
 */
export type Shelf = {
  /** Last changed first. */
  list(): Promise<ShelfEntry[]>;
  load(id: string): Promise<ShelfProject | null>;
  /** Writes a project; `conflict` where somebody else has written it since `revision`, and nothing is written then. */
  keep(id: string, project: Project, revision: number): Promise<{ revision: number } | 'conflict'>;
  remove(id: string): Promise<void>;
  /** The files kept beside a project. */
  answers(id: string): Promise<File[]>;
  /** Has exactly these files kept beside a project, or none and no further ones. */
  keepAnswers(id: string, files: readonly File[] | null): Promise<void>;
  /** Lets go of the database for good, so that it can be deleted; every later call rejects, or it would be made anew. */
  close(): Promise<void>;
};

const rangeOf = (id: string) => IDBKeyRange.bound([id], [id, []]);
const keyOf = (id: string, file: File): AnswersKey => [id, file.name, file.size, file.lastModified];
const nameOf = (key: AnswersKey) => JSON.stringify(key);

export function createShelf(): Shelf {
  let opened: Promise<IDBPDatabase<Kept>> | null = null;
  let isOver = false;
  const closed = () => {
    opened = null;
  };
  const open = async (): Promise<IDBPDatabase<Kept>> => {
    if (isOver) throw new Error('shelf: asked after it was closed');
    opened ??= openDB<Kept>(DATABASE, VERSION, {
      upgrade(database, from) {
        if (from < 1) database.createObjectStore('projects');
        if (from < 2) database.createObjectStore('answers');
      },
      // Another tab wants to upgrade or delete it.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    });
    opened.catch(closed);
    return opened;
  };
  return {
    async list() {
      const transaction = (await open()).transaction('projects');
      const [keys, rows] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return rows
        .map(({ project, savedAt, keepsAnswers = false }, index) => ({
          id: keys[index]!,
          name: nameOfAny(project),
          savedAt,
          files: isNewer(project) ? [] : project.sources.map(({ name }) => name),
          keepsAnswers,
          isNewer: isNewer(project),
        }))
        .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
    },
    async load(id) {
      const row = await (await open()).get('projects', id);
      return row
        ? { project: row.project, revision: row.revision ?? 0, keepsAnswers: row.keepsAnswers ?? false }
        : null;
    },
    async keep(id, project, revision) {
      const database = await open();
      // Strict: what is said to be kept survives a power cut.
      const transaction = database.transaction('projects', 'readwrite', { durability: 'strict' });
      const row = await transaction.store.get(id);
      if (row && (row.revision ?? 0) !== revision) {
        await transaction.done;
        return 'conflict';
      }
      const next = { ...row, project, savedAt: new Date().toISOString(), revision: revision + 1 };
      await Promise.all([transaction.store.put(next, id), transaction.done]);
      return { revision: revision + 1 };
    },
    async remove(id) {
      const transaction = (await open()).transaction(['projects', 'answers'], 'readwrite');
      await Promise.all([
        transaction.objectStore('projects').delete(id),
        transaction.objectStore('answers').delete(rangeOf(id)),
        transaction.done,
      ]);
    },
    async answers(id) {
      return (await (await open()).getAll('answers', rangeOf(id))).map(({ file }) => file);
    },
    async keepAnswers(id, files) {
      const transaction = (await open()).transaction(['projects', 'answers'], 'readwrite');
      const [projects, answers] = [transaction.objectStore('projects'), transaction.objectStore('answers')];
      const row = await projects.get(id);
      const there = await answers.getAllKeys(rangeOf(id));
      const wanted = new Map((files ?? []).map((file) => [nameOf(keyOf(id, file)), file]));
      const known = new Set(there.map(nameOf));
      await Promise.all([
        ...(row ? [projects.put({ ...row, keepsAnswers: files !== null }, id)] : []),
        ...there.filter((key) => !wanted.has(nameOf(key))).map((key) => answers.delete(key)),
        ...[...wanted].filter(([name]) => !known.has(name)).map(([, file]) => answers.put({ file }, keyOf(id, file))),
        transaction.done,
      ]);
    },
    async close() {
      isOver = true;
      const database = await opened?.catch(() => null);
      database?.close();
      closed();
    },
  };
}
