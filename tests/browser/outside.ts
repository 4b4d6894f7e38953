import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another address on this machine, which answers everybody and writes down whatever reaches it: the second wall. */
export type Outside = {
  /** By another name and another port than the program's host. */
  address: string;
  /** Where it listens for packets, for connections between browsers. */
  packets: string;
  /**
   * What has reached it since it was asked last: requests by their path, and `packet` or `bytes` for what is none. Chromium opens a connection ahead of a
   * frame that it then refuses, and says nothing on it: that is not counted.
   */
  reached(): string[];
  close(): Promise<void>;
};

export async function startOutside(): Promise<Outside> {
  let seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(decodeURIComponent(request.url ?? ''));
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': 'text/javascript',
    });
    response.end('');
  });
  server.on('clientError', (_error, socket) => {
    seen.push('bytes');
    socket.destroy();
  });
  server.on('upgrade', (request, socket) => {
    seen.push(decodeURIComponent(request.url ?? ''));
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const packets = createSocket('udp4', () => seen.push('packet'));
  await new Promise<void>((resolve) => packets.bind(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    packets: `127.0.0.1:${packets.address().port}`,
    reached() {
      const since = seen;
      seen = [];
      return since;
    },
    close: () =>
      new Promise((resolve) => {
        packets.close();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
