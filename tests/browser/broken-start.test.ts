import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

describe('a start that cannot succeed', () => {
  it.each(['en', 'zh-TW'] as const)('is told in words (%s), and reloading mends it', async (language) => {
    const { page, context } = await visit(open, { language });
    await context.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'not here' }));
    await page.reload();
    await waitForState(page, 'broken');
    const alert = page.getByRole('alert').first();
    expect(await alert.innerText()).toMatch(
      language === 'en' ? /could not start|did not start|cannot start/i : /無法啟動|未能啟動/,
    );
    await context.unroute('**/*.wasm');
    await alert.getByRole('button', { name: language === 'en' ? /reload/i : /重新載入/ }).click();
    await waitForState(page, 'empty');
    await page.getByRole('button', { name: /sample data|範例資料/ }).click();
    await waitForState(page, 'ready');
  });

  it('is told even where the program itself does not arrive, or is not understood', async () => {
    const { page, context } = await visit(open);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await context.route('**/index-*.js', (route) => route.fulfill({ body: 'a newer {' }));
    await page.reload();
    const told = page.getByRole('alert').filter({ hasText: 'The program has not started.' });
    expect(await told.count()).toBe(0);
    await told.waitFor({ timeout: 20_000 });
    expect(await told.innerText()).toContain('程式沒有啟動');
  });
});
