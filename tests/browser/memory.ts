import type { CDPSession, Page } from 'playwright-core';

/** What one thread holds once its garbage is gone, in bytes: objects of its script, buffers, and the memory of WebAssembly. */
export type Held = { heap: number; buffers: number; wasm: number };
/** Of a page and its workers, by name; and what the page has in documents, nodes and listeners, those out of sight included. */
export type Memory = { threads: Record<string, Held>; documents: number; nodes: number; listeners: number };

type Send = (method: string, parameters?: object) => Promise<Record<string, unknown>>;
type Attached = { sessionId: string; targetInfo: { title: string; url: string } };

/** Measures a page and every worker that it has then, however deep. */
export async function openMemory(page: Page): Promise<{ measure(): Promise<Memory>; close(): Promise<void> }> {
  const devtools = await page.context().newCDPSession(page);
  const threads = new Map<string, Send>();
  const ofPage: Send = (method, parameters) => devtools.send(method as 'Page.enable', parameters as never);
  await attach(ofPage, devtools, threads);
  return {
    async measure() {
      const all = new Map<string, Send>([['page', ofPage], ...threads]);
      // What is garbage in one thread may hold something in another.
      for (let round = 0; round < 3; round += 1)
        for (const send of all.values()) await send('HeapProfiler.collectGarbage');
      const held: Record<string, Held> = {};
      for (const [name, send] of all) {
        const { usedSize, backingStorageSize } = await send('Runtime.getHeapUsage');
        held[name] = { heap: Number(usedSize), buffers: Number(backingStorageSize), wasm: await wasmMemory(send) };
      }
      const { documents, nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      return { threads: held, documents, nodes, listeners: jsEventListeners };
    },
    close: () => devtools.detach(),
  };
}

/** Put before the script of a worker, has it tell how much memory its WebAssembly has taken: from without that cannot be asked. */
export const TELLS_WASM_MEMORY = `
for (const name of ['instantiate', 'instantiateStreaming']) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    const { exports } = made.instance ?? made;
    self.taken ??= exports.memory ?? given[1]?.env?.memory;
    return made;
  };
}
`;

async function wasmMemory(send: Send): Promise<number> {
  const { result } = (await send('Runtime.evaluate', { expression: 'self.taken?.buffer.byteLength ?? 0' })) as {
    result: { value: number };
  };
  return result.value;
}

/** Listens to what a target tells of its workers; each is spoken with through the one that started it. */
async function attach(parent: Send, devtools: CDPSession, threads: Map<string, Send>): Promise<void> {
  let next = 1;
  const waiting = new Map<string, (result: Record<string, unknown>) => void>();
  const sessions = new Map<string, { send: Send; name: string }>();
  const hear = (sessionId: string, message: string) => {
    const { id, result, method, params } = JSON.parse(message);
    if (id !== undefined) waiting.get(`${sessionId}/${id}`)?.(result ?? {});
    else if (method === 'Target.attachedToTarget') void met(params, sessions.get(sessionId)!.send);
    else if (method === 'Target.receivedMessageFromTarget') hear(params.sessionId, params.message);
    else if (method === 'Target.detachedFromTarget') threads.delete(sessions.get(params.sessionId)?.name ?? '');
  };
  const met = async ({ sessionId }: Attached, through: Send) => {
    const send: Send = (method, parameters = {}) =>
      new Promise((resolve) => {
        const id = next++;
        waiting.set(`${sessionId}/${id}`, resolve);
        void through('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method, params: parameters }),
        });
      });
    const name = { send, name: sessionId };
    sessions.set(sessionId, name);
    const { result } = (await send('Runtime.evaluate', { expression: 'self.name' })) as { result: { value: string } };
    name.name = threads.has(result.value) ? `${result.value} ${sessionId}` : result.value;
    threads.set(name.name, send);
    await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  };
  devtools.on('Target.attachedToTarget', (event) => void met(event, parent));
  devtools.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => hear(sessionId, message));
  devtools.on('Target.detachedFromTarget', ({ sessionId }) => threads.delete(sessions.get(sessionId)?.name ?? ''));
  await parent('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
}
