import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

export type WebDriver = {
  open(address: string): Promise<void>;
  /** Clicks the element that an XPath names, once it is there, as a person would. */
  click(path: string): Promise<void>;
  /** What a function body returns in the page. */
  run<Value>(body: string): Promise<Value>;
  /** Waits until a function body returns something that is not false. */
  wait<Value>(body: string, milliseconds?: number): Promise<Value>;
  close(): Promise<void>;
};

/** The name under which the standard sends an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts a driver program and a browser through it, and speaks W3C WebDriver with it. */
export async function startWebDriver(
  [program, ...args]: [string, ...string[]],
  environment: Record<string, string>,
): Promise<WebDriver> {
  const port = await freePort();
  const driver = spawn(program, [...args, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...environment },
  });
  // A group of its own: the screen, the driver and the browser end together.
  const end = () => {
    if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGTERM');
  };
  const call = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: Value };
    if (!response.ok) throw new Error(`web driver: ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    const isUp = () =>
      call('GET', '/status').then(
        () => true,
        () => false,
      );
    for (let tries = 0; !(await isUp()); tries++) {
      if (tries === 300) throw new Error(`web driver: ${program} does not answer`);
      await pause(100);
    }
    const { sessionId } = await call<{ sessionId: string }>('POST', '/session', { capabilities: {} });
    const session = `/session/${sessionId}`;
    const run: WebDriver['run'] = (script) => call('POST', `${session}/execute/sync`, { script, args: [] });
    const wait: WebDriver['wait'] = async <Value>(body: string, milliseconds = 60_000) => {
      const until = Date.now() + milliseconds;
      for (;;) {
        const value = await run<Value | false>(body);
        if (value !== false) return value;
        if (Date.now() > until) throw new Error(`web driver: waited in vain: ${body}`);
        await pause(100);
      }
    };
    await call('POST', `${session}/timeouts`, { implicit: 60_000, pageLoad: 60_000 });
    return {
      open: (url) => call('POST', `${session}/url`, { url }),
      run,
      wait,
      click: async (path) => {
        const found = await call<Record<string, string>>('POST', `${session}/element`, { using: 'xpath', value: path });
        await call('POST', `${session}/element/${found[ELEMENT]}/click`, {});
      },
      close: async () => {
        await call('DELETE', session);
        end();
        await once(driver, 'exit');
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
