import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import packageFile from './package.json' with { type: 'json' };

/**
 * One policy for the page (as a meta element, so that any static host will do) and for what we serve ourselves (as a header).
 * Workers are started from blob: bootstraps, because only those inherit a meta policy. `style-src-attr` is for ECharts' SVG.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Tells the service worker what the build consists of; it keeps every one of these files on the device. */
function filesOfBuild(): Plugin {
  return {
    name: 'files-of-build',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') throw new Error('build: no service worker');
      const contents = new Map<string, string | Uint8Array>();
      for (const name of readdirSync('public', { recursive: true, withFileTypes: true })) {
        if (name.isFile())
          contents.set(
            `${name.parentPath}/${name.name}`.replace(/^public\//, ''),
            readFileSync(`${name.parentPath}/${name.name}`),
          );
      }
      for (const [name, part] of Object.entries(bundle)) {
        if (part !== worker) contents.set(name, part.type === 'chunk' ? part.code : part.source);
      }
      const files = [...contents.keys()].sort();
      const name = createHash('sha256');
      for (const file of files) name.update(file).update(contents.get(file) ?? '');
      worker.code = worker.code
        .replace('__BUILD_FILES__', JSON.stringify(files))
        .replace('__BUILD_NAME__', JSON.stringify(name.digest('hex').slice(0, 16)));
    },
  };
}

/**
 * The charts keep the widths of texts under the texts themselves, in plain objects: a group called `__proto__` would have them write to the
 * prototype of every object of the page.
 */
function textsAreNoPrototypes(): Plugin {
  const [kept, plain] = ['this._map = Object.create(null);', /this\._map = \{\};/g];
  return {
    name: 'texts-are-no-prototypes',
    transform: {
      filter: { id: /zrender[/\\]lib[/\\]core[/\\]LRU\.js$/ },
      handler(code) {
        if (!plain.test(code)) throw new Error('build: zrender keeps its widths otherwise than it did');
        return { code: code.replace(plain, kept), map: null };
      },
    },
  };
}

export default defineConfig({
  base: './',
  define: {
    __APP_VERSION__: JSON.stringify(packageFile.version),
  },
  plugins: [
    react(),
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
      ],
    },
    textsAreNoPrototypes(),
    filesOfBuild(),
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'src/offline/service-worker.ts' },
      output: {
        // Its address must stay the same from build to build, and lie above everything that it keeps.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'], include: ['@duckdb/duckdb-wasm > apache-arrow'] },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    headers: { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' },
  },
  server: { host: '127.0.0.1' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    reporters: ['default', './tests/count-reporter.ts'],
    // A browser test mostly waits for its browser: two cores are busy with two files at once, and no fewer.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
