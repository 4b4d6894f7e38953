import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');
const page = readFileSync(join(DIST, 'index.html'), 'utf8');
const assets = readdirSync(join(DIST, 'assets'));
const ours = assets.filter((name) => /\.(js|css)$/.test(name) && !name.startsWith('duckdb-'));

/**
 * Addresses that stand in what we ship as text: names of XML vocabularies, and pages that an error message of a library points to.
 * Nothing is ever fetched from them; the page's policy would refuse it.
 */
const NAMES = [
  'www.w3.org',
  'schemas.openxmlformats.org',
  'schemas.microsoft.com',
  'answers.microsoft.com',
  'purl.org',
  'purl.oclc.org',
  'purl.org',
  'schemas.microsoft.com',
  'react.dev',
  'doi.org',
  'tanstack.com',
  'locize.com',
  'www.i18next.com',
  'react.i18next.com',
  'react-aria.adobe.com',
  'react-spectrum.adobe.com',
  'github.com',
  'arrow.apache.org',
  'www.apache.org',
  'svnweb.freebsd.org',
  'valibot.dev',
  'echarts.apache.org',
];

describe('what is built', () => {
  it('refers to its parts by relative addresses, so that any sub-path will do', () => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
    for (const address of addresses) expect(existsSync(join(DIST, address))).toBe(true);
  });

  it('allows by default nothing, and connections to its own host alone', () => {
    const policy = page.match(/Content-Security-Policy" content="([^"]+)"/)?.[1]?.replaceAll('&#39;', "'") ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline|https?:|\*/);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  it('holds the one database bundle that is used, and no copy of it', () => {
    const wasm = assets.filter((name) => name.endsWith('.wasm'));
    expect(wasm).toHaveLength(1);
    expect(wasm[0]).toMatch(/^duckdb-eh-/);
    expect(statSync(join(DIST, 'assets', wasm[0]!)).size).toBeGreaterThan(30e6);
  });

  it('takes neither of the two ways that no page can close: ECharts alone could open a tab, for a title with a link, which no chart has', () => {
    const naming = (words: RegExp) =>
      ours.filter((name) => words.test(readFileSync(join(DIST, 'assets', name), 'utf8')));
    expect(naming(/RTCPeerConnection|WebTransport|sendBeacon|EventSource/)).toEqual([]);
    expect(naming(/window\.open|_blank/).map((name) => name.replace(/-.*/, ''))).toEqual(['render']);
    const charts = resolve(import.meta.dirname, '../../src/charts');
    const linked = readdirSync(charts).filter((name) => /\b(sub)?link:/.test(readFileSync(join(charts, name), 'utf8')));
    expect(linked).toEqual([]);
  });

  it.each(ours)('%s names no other host that could be asked', (name) => {
    const text = readFileSync(join(DIST, 'assets', name), 'utf8');
    const hosts = [...text.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)].map(([, host]) => host!);
    expect([...new Set(hosts)].filter((host) => !NAMES.includes(host))).toEqual([]);
  });
});
