import { execFileSync } from 'node:child_process';

/** The path of the first program of these names that is here; null where none is. */
export function findProgram(...names: string[]): string | null {
  const command = names.map((name) => `command -v ${name}`).join(' || ');
  return execFileSync('sh', ['-c', `${command} || true`], { encoding: 'utf8' }).trim() || null;
}
