import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');
const worker = readFileSync(join(DIST, 'service-worker.js'), 'utf8');

it('the service worker keeps every file of the build, the database included, and knows no other', () => {
  const listed = JSON.parse(worker.match(/\["assets\/[^\]]+\]/)?.[0] ?? '[]') as string[];
  const built = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1))
    .filter((name) => name !== 'service-worker.js');
  expect(listed.toSorted()).toEqual(built.toSorted());
  expect(listed.filter((name) => /duckdb-eh-.*\.wasm$/.test(name))).toHaveLength(1);
});

it('the service worker fetches from its own scope alone', () => {
  expect(worker).not.toMatch(/https?:|importScripts\(|import\(|XMLHttpRequest|new (WebSocket|EventSource)|sendBeacon/);
});
