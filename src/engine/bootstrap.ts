import { lifeLock } from './life-lock';

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
  const script =
    type === 'module' ? `import ${JSON.stringify(address)};` : `importScripts(${JSON.stringify(address)});`;
  const blob = URL.createObjectURL(new Blob([`${script}\n${held}`], { type: 'text/javascript' }));
  // Not revoked: the worker reads it after this returns, and there are two in the life of an engine.
  return { worker: new Worker(blob, { type, name }), gone };
}
