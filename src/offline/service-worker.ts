import { shutIn } from './shut-worker';

/**
 * Keeps every file of the program on the device, so that it starts without a network. It knows the files of its own build and nothing
 * else: what a person drops never passes through here, and nothing outside of the build is kept or fetched.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
/** Written in by the build: the files of it, relative to this one, and a name that changes with any of them. */
declare const __BUILD_FILES__: string[];
declare const __BUILD_NAME__: string;

const { fetched } = shutIn(worker, worker.registration.scope);

const PREFIX = 'competency-outcomes-';
const CACHE = PREFIX + __BUILD_NAME__;
const addressOf = (file: string) => new URL(file, worker.registration.scope).href;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
  if (event.data === 'fetched') event.waitUntil(allFetched().then((all) => event.ports[0]?.postMessage(all)));
});
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(worker.registration.scope)) return;
  event.respondWith(answer(mode === 'navigate' ? addressOf('index.html') : url, event.request));
});

/** A file whose name tells its content is taken over from the build before: the database alone is 34 MB. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const file of __BUILD_FILES__) {
    const address = addressOf(file);
    const known = file.startsWith('assets/') ? await caches.match(address) : undefined;
    const response = known ?? (await fetch(address, { cache: 'reload' }));
    if (!response.ok) throw new Error(`offline: ${file}: ${response.status}`);
    await cache.put(address, response);
  }
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** What lies kept was fetched, if not in this life of the worker, which the browser ends and begins as it likes. */
async function allFetched(): Promise<string[]> {
  const kept = (await caches.has(CACHE)) ? await (await caches.open(CACHE)).keys() : [];
  return [...new Set([...kept.map(({ url }) => url), ...fetched])];
}

async function answer(address: string, request: Request): Promise<Response> {
  // Not opened, which would make it anew after the person had it deleted.
  return (await caches.match(address, { cacheName: CACHE, ignoreSearch: true })) ?? fetch(request);
}
