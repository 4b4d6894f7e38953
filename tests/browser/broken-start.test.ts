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
});
