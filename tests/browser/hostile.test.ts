import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPETENCIES, DEPARTMENTS, hostileFiles, MARKUP, TURN } from './hostile-files';
import { giveFiles, openBrowser, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const PLACES = [
  '/data',
  '/overview',
  '/overview/radar',
  '/competency/care',
  `/competency/${encodeURIComponent('<b>')}`,
  '/cohorts',
  '/cohorts/care/department',
  '/rubrics',
  '/reflections',
  '/reflections/coding',
  '/reflections/identifiers',
  '/report',
  '/report/brief',
  '/privacy',
];

/** Elements that only a text taken for markup can have made, and whether one of them ran. */
const NOTHING_PLANTED = { elements: 0, ran: false, polluted: 0, unseen: 0 };
const planted = () => ({
  elements: document.querySelectorAll('x-planted, img[src="x"], script:not([src]), iframe, [onerror], [onload]').length,
  ran: 'ran' in window,
  polluted: Object.keys(Object.prototype).length,
  unseen: [...document.body.innerText.matchAll(/[\u200b\u202a-\u202e]/g)].length,
});

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, place);
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"], main .skeleton'), null, {
    timeout: 30_000,
  });
}

type Saved = { name: string; bytes: Buffer };
async function saved(page: Page, press: () => Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 20_000 }), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Everything that can be saved with one press where the page stands. */
async function saveAll(page: Page): Promise<Saved[]> {
  const files: Saved[] = [];
  const name = /^(save (picture|as) .*|save .*(instrument|slide).*|save as (csv|xlsx)|save quotes.*|download.*)$/is;
  for (const button of await page.locator('main').getByRole('button', { name }).all()) {
    if ((await button.isVisible()) && (await button.isEnabled())) files.push(await saved(page, () => button.click()));
  }
  return files;
}

async function saveFrom(page: Page, menu: RegExp, item: RegExp, further?: RegExp): Promise<Saved> {
  await page.getByRole('button', { name: menu }).first().click();
  return saved(page, async () => {
    await page.getByRole('menuitem', { name: item }).click();
    if (further) await page.getByRole('button', { name: further }).click();
  });
}

/** What the clipboard holds as HTML after a press. */
async function copied(page: Page, button: string): Promise<string> {
  await page.locator(button).first().click();
  await page.locator(button).first().locator('xpath=..').getByRole('status').filter({ hasText: /./ }).waitFor();
  return page.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType('text/html')).text());
}

/** As a reader of such files sees it: whether it is whole, and what in it a text has made. */
const read = (page: Page, text: string, type: 'text/html' | 'application/xml') =>
  page.evaluate(
    ([text, type]) => {
      const made = new DOMParser().parseFromString(text!, type as DOMParserSupportedType);
      return {
        broken: made.querySelectorAll('parsererror').length,
        planted: made.querySelectorAll('x-planted, script, img[src="x"], iframe, [onerror], [onload]').length,
      };
    },
    [text, type] as const,
  );

const INERT = { broken: 0, planted: 0 };
const xmlOf = ({ name, bytes }: Saved): string[] => {
  if (name.endsWith('.svg')) return [bytes.toString('utf8')];
  if (!/\.(docx|xlsx)$/.test(name)) return [];
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) =>
    /\.(xml|rels|svg)$/.test(part) ? [new TextDecoder().decode(content)] : [],
  );
};

describe('files whose every name and text means harm', () => {
  it('are texts and nothing else, on every place, in both languages and views, and in every file that is saved', async () => {
    const { page, context, complaints, foreign } = await visit(open);
    // Where files are read there is no policy that a style in them could break.
    const reader = await context.newPage();
    await page.bringToFront();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await giveFiles(page, hostileFiles(), 'ready', 'needs-decision');
    const field = page.getByRole('textbox', { name: 'Name of the project' });
    await field.fill(`${MARKUP}${TURN}x`);
    await field.press('Enter');
    expect(await field.inputValue()).toBe(`${MARKUP}⟨U+202E⟩x`);

    const shown: Record<string, string> = {};
    const stand = async (as: string, place: string) => {
      expect({ place, ...(await page.evaluate(planted)) }).toEqual({ place, ...NOTHING_PLANTED });
      shown[`${as} ${place}`] = await page.locator('body').innerText();
    };
    const walk = async (as: string) => {
      for (const place of PLACES) {
        await goTo(page, place);
        await stand(as, place);
      }
    };

    const files: Saved[] = [];
    for (const place of PLACES) {
      await goTo(page, place);
      if (place === '/report') {
        await page.waitForSelector('.report[aria-busy="false"] .paper-figure img', { timeout: 60_000 });
        files.push(await saveFrom(page, /^Save as/, /^Word/));
        files.push(await saveFrom(page, /^Save as/, /^Workbook/));
        files.push(await saved(page, () => page.locator('.paper-figure').first().getByRole('button').first().click()));
        for (const button of ['.paper-table', '.paper-paragraph']) {
          const html = await copied(page, `${button} .paper-tool button`);
          expect({ button, ...(await read(reader, html, 'text/html')) }).toEqual({ button, ...INERT });
        }
      }
      files.push(...(await saveAll(page)));
      await stand('en working', place);
    }
    for (const item of [/^Results for publication/, /^Full results/, /capsule/i, /^Save project$/]) {
      files.push(await saveFrom(page, /^Export/, item));
    }
    files.push(await saveFrom(page, /^Export/, /^R bundle/, /^Save the bundle/));

    await page.getByText('Publication view', { exact: true }).click();
    await page.getByRole('button', { name: '繁體中文' }).click();
    await walk('zh-TW publication');

    for (const file of files) {
      for (const text of xmlOf(file)) {
        expect({ file: file.name, ...(await read(reader, text, 'application/xml')) }).toEqual({
          file: file.name,
          ...INERT,
        });
      }
      if (file.name.endsWith('.json')) expect(JSON.parse(file.bytes.toString('utf8'))).toHaveProperty('format');
    }
    for (const [as, text] of Object.entries(shown)) {
      if (/cohorts\/care/.test(as)) for (const department of DEPARTMENTS) expect(text, as).toContain(department);
      const name = COMPETENCIES[0]?.[as.startsWith('en') ? 'en' : 'zh-TW'];
      if (/overview$|competency|cohorts$|rubrics|report$/.test(as)) expect(text, as).toContain(name);
    }
    const kinds = new Set(files.map(({ name }) => name.replace(/.*\./, '')));
    expect([...kinds].sort()).toEqual(['csv', 'docx', 'json', 'png', 'svg', 'xlsx', 'zip']);
    expect(shown['en working /data']).toContain('answers⟨U+202E⟩vsc.<img src=x onerror=alert(1)>.csv');
    expect(dialogs).toEqual([]);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  }, 180_000);
});
