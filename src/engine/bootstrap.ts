import { lifeLock } from './life-lock';
import { hearWorkers, tellingScript } from './worker-requests';

/**
 * Starts a worker from a blob: bootstrap. A worker that is started from an address takes its policy from that response's headers, which
 * a static host does not send; one that is started from a blob: inherits the policy of whoever started it.
 * `gone` settles when the worker is no more, however it ended.
 */
export function startWorker(
  address: string,
  type: 'module' | 'classic',
  name: string,
): { worker: Worker; gone(): Promise<void> } {
  const { held, gone } = lifeLock(name);
  hearWorkers();
  const script = type === 'module' ? importing(address) : `importScripts(${JSON.stringify(address)});`;
  const blob = URL.createObjectURL(
    new Blob([`${script}\n${held}\n${tellingScript(name)}`], { type: 'text/javascript' }),
  );
  // Not revoked: the worker reads it after this returns, and there are two in the life of an engine.
  return { worker: new Worker(blob, { type, name }), gone };
}

/**
 * Imported while it runs, for what a module imports before is taken for a worker of its own by the policy, which lets none start from an
 * address. What is said to the worker meanwhile is kept for it.
 */
const importing = (address: string): string => `
const early = [];
const keep = (event) => early.push(event);
addEventListener('message', keep);
import(${JSON.stringify(address)}).then(() => {
  removeEventListener('message', keep);
  for (const { data, ports } of early) dispatchEvent(new MessageEvent('message', { data, ports }));
}, (error) => setTimeout(() => { throw error; }));`;
