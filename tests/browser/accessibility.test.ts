import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { keyboardOf } from './focus';
import { exportResults, giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

const PLACES = [
  'data',
  'privacy',
  'overview',
  'overview/radar',
  'overview/table',
  'competency/compassion',
  'cohorts',
  'cohorts/compassion/department',
  'rubrics',
  ...['words', 'themes', 'coding', 'joint', 'quotes', 'identifiers'].map((view) => `reflections/${view}`),
  'report',
  'changes',
];
/** What is opened over the Overview, by what opens it. */
const OVER: [opener: RegExp, open: string][] = [
  [/how is this computed|如何計算/, '[role=dialog]'],
  [/^Analysis settings$|^分析設定$/, '[role=dialog]'],
  [/^Export$|^匯出$/, '[role=menu]'],
  [/^Projects$|^專案$/, '[role=dialog], [role=menu]'],
  [/Filter$|篩選$/, '[role=dialog]'],
];

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${place}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // Answered, drawn, and at rest.
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** What makes the page scroll sideways: nothing, where nothing reaches over the window's edge. */
const wideThings = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const over = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 0.5,
    );
    return over.map((element) => element.outerHTML.slice(0, 120));
  });

/** What is to be pressed and is smaller than 24 px, links within a text and what a larger label presses aside. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const pressed = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=tab], [role=checkbox], [role=menuitem]',
    );
    return [...pressed].flatMap((element) => {
      const isInText =
        getComputedStyle(element).display === 'inline' && element.closest('p, li, td, th, dd, small') !== null;
      if (isInText || element.closest('.visually-hidden')) return [];
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || (width >= 24 && height >= 24)) return [];
      return [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`];
    });
  });

describe.each(['zh-TW', 'en'] as const)('in %s', (language) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit(open, { language }));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /sample data|範例資料/ }).click();
    await waitForState(page, 'ready');
    const results = await exportResults(page, /^(Full results|完整結果)/);
    await goTo(page, 'data');
    await giveFiles(page, [textFile('older-results.json', JSON.stringify(results))]);
  }, 60_000);

  it('every place, the how panel, dialogs and menus keep WCAG 2.2 AA in both themes', async () => {
    const found: string[] = [];
    const inBothThemes = async (where: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)).map((one) => `${where}, ${colorScheme}: ${one}`));
      }
    };
    for (const place of PLACES) {
      await goTo(page, place);
      await inBothThemes(place);
    }
    await goTo(page, 'overview');
    for (const [opener, over] of OVER) {
      await page.getByRole('button', { name: opener }).first().click();
      await page.locator(over).first().waitFor();
      // The panel has slid in.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'));
      await inBothThemes(String(opener));
      await page.keyboard.press('Escape');
      await page.locator(over).first().waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  }, 180_000);

  it('at 320 px, which is 400 % of 1280, nothing is wider than the window, and every target is large enough', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const found: string[] = [];
    for (const place of PLACES) {
      await goTo(page, place);
      found.push(...(await wideThings(page)).map((one) => `${place}: too wide: ${one}`));
      found.push(...(await smallTargets(page)).map((one) => `${place}: ${one}`));
    }
    expect(found).toEqual([]);
  }, 60_000);
});

it('the keyboard’s focus is seen at every stop of every place, beside bars that stay', async () => {
  const { page } = await visit(open, { width: 768, height: 600 });
  await page.getByRole('button', { name: /sample data/ }).click();
  await waitForState(page, 'ready');
  const found: string[] = [];
  for (const place of PLACES.filter((one) => one !== 'changes')) {
    await goTo(page, place);
    const { press, look, unseen } = keyboardOf(page);
    await page.evaluate(() => document.getElementById('main')?.focus());
    for (let step = 0; step < 60; step++) {
      await press('Tab');
      if (/^Skip to content/.test(await look())) break;
    }
    found.push(...unseen().map((one) => `${place}: ${one}`));
  }
  expect(found).toEqual([]);
}, 180_000);

it('what happens is told, forced colours keep what is chosen, nothing moves for who wants no motion, and grey print tells marks apart', async () => {
  const { page } = await visit(open);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const observer = new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role=status], [aria-live]')) {
        const text = region.textContent?.trim() ?? '';
        if (text !== '' && !told.includes(text)) told.push(text);
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('button', { name: /sample data/ }).click();
  await waitForState(page, 'ready');
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told.join('\n'));
  await expect.poll(told).toMatch(/^Reading/m);
  await expect.poll(told).toMatch(/^Ready: 518 matched people$/m);

  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await goTo(page, 'reflections/themes');
  // In forced colours a background says nothing: what is chosen has a line of its own.
  const unmarked = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '[aria-current=page], [role=tab][aria-selected=true], [aria-pressed=true]',
      ),
    ]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const { borderTopWidth, borderBottomWidth, borderLeftWidth, outlineStyle, textDecorationLine, fontWeight } =
          getComputedStyle(element);
        const lines = [borderTopWidth, borderBottomWidth, borderLeftWidth].some(
          (width) => Number.parseFloat(width) > 0,
        );
        return !lines && outlineStyle === 'none' && textDecorationLine === 'none' && Number(fontWeight) < 600;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(unmarked).toEqual([]);
  await goTo(page, 'overview');
  await page
    .getByRole('button', { name: /how is this computed/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.keyboard.press('Escape');

  // Printed, colours are light whatever the theme, and each competency has a shape of its own.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'none' });
  const printed = await page.evaluate(() => {
    const bar = document.querySelector('.bar');
    const marks = [
      ...document.querySelectorAll('.change-row .competency-name svg.mark path, .change-row svg.mark path'),
    ];
    return {
      ink: getComputedStyle(document.body).color,
      bar: bar ? getComputedStyle(bar).display : 'none',
      shapes: new Set(marks.map((mark) => mark.getAttribute('d'))).size,
    };
  });
  expect(printed).toEqual({ ink: 'rgb(0, 0, 0)', bar: 'none', shapes: 5 });
}, 60_000);
