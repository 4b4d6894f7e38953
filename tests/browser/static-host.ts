import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.csv': 'text/csv',
};

export type StaticHost = {
  address: string;
  origin: string;
  /** Has the host answer otherwise than by the file of that name, as after a new version was put there. */
  replace(file: string, text: string): void;
  /** The program's own files, relative to its address. */
  files(): string[];
  close(): Promise<void>;
};

/** The plainest of hosts, without a single header of policy: serves `dist/` from a sub-path. */
export async function startStaticHost(subPath = '/some/where/'): Promise<StaticHost> {
  const replaced = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const inside = path.startsWith(subPath) ? path.slice(subPath.length) || 'index.html' : null;
    const file = inside === null ? null : join(DIST, normalize(inside));
    if (!file?.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end('not here');
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    const other = replaced.get(inside ?? '');
    if (other !== undefined) {
      response.end(other);
      return;
    }
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address: `${origin}${subPath}`,
    files: () => readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`),
    replace: (file, text) => void replaced.set(file, text),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
