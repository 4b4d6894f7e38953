import { DATABASE } from './shelf';

/** What of this program lies on the device, as the browser tells it. */
export type KeptHere = {
  databases: string[];
  caches: { name: string; files: number }[];
  serviceWorkers: number;
  /** Entries of localStorage and sessionStorage. */
  settings: number;
  /** Files in the origin's private file system. */
  privateFiles: number;
  /** What all of it takes up, by the browser's own estimate; null where it gives none. */
  bytes: number | null;
};

/** Empty where the browser has no such storage, or refuses to tell. */
async function told<Value>(ask: () => Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}

const databaseNames = () =>
  told(async () => (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name])), []);

const privateNames = () =>
  told(async () => {
    const names: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string]>;
    for await (const [name] of folder) names.push(name);
    return names;
  }, []);

const registrations = () => told(async () => [...(await navigator.serviceWorker.getRegistrations())], []);
const countSettings = () => told(async () => localStorage.length + sessionStorage.length, 0);

export async function measureKept(): Promise<KeptHere> {
  const names = await told(() => caches.keys(), []);
  return {
    databases: await databaseNames(),
    caches: await Promise.all(
      names.map(async (name) => ({ name, files: (await (await caches.open(name)).keys()).length })),
    ),
    serviceWorkers: (await registrations()).length,
    settings: await countSettings(),
    privateFiles: (await privateNames()).length,
    bytes: await told(async () => (await navigator.storage.estimate()).usage ?? null, null),
  };
}

const deleteDatabase = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/**
 * Deletes all that this program has ever kept on the device, whatever of it there is: projects and answers, the program's own files, choices
 * of looks. Whoever holds the database must have let go of it.
 */
export async function forgetEverything(): Promise<void> {
  for (const registration of await registrations()) await registration.unregister();
  for (const name of await told(() => caches.keys(), [])) await caches.delete(name);
  for (const name of new Set([...(await databaseNames()), DATABASE])) await deleteDatabase(name);
  for (const name of await privateNames()) {
    await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
  }
  await told(async () => {
    localStorage.clear();
    sessionStorage.clear();
  }, undefined);
}
