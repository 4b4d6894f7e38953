import type { Page } from 'playwright-core';

/** What has the focus: its name, and what somebody who looks for it would miss. */
export type Focused = {
  name: string;
  missing: 'nothing' | 'no outline' | 'hidden behind something' | 'outside of the window';
};

/** Null where nothing has it. */
export function focused(page: Page): Promise<Focused | null> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (!element || element === document.body) return null;
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const name = (
      element.getAttribute('aria-label') ??
      (labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ||
        element.labels?.[0]?.textContent ||
        element.textContent ||
        element.getAttribute('title') ||
        '')
    )
      .replaceAll(/\s+/g, ' ')
      .trim();
    return { name, missing: missingOf(element) };

    function missingOf(shown: HTMLElement): Focused['missing'] {
      // A heading or a dialog that the program leads to is read, not worked: nobody stops there by Tab.
      if (shown.getAttribute('tabindex') === '-1') return 'nothing';
      // A native input that its label shows, or a canvas that its frame does, is outlined there.
      const hidden = shown.closest('.visually-hidden');
      const seen = (hidden?.closest('label') ?? hidden?.parentElement ?? shown) as HTMLElement;
      const boxes = [...seen.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const inside = boxes.filter(
        (box) => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      );
      if (inside.length === 0) return 'outside of the window';
      const isUncovered = inside.some((box) => {
        const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
        const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
        const shares = [0.1, 0.5, 0.9];
        return shares.some((across) =>
          shares.some((down) => {
            const found = document.elementFromPoint(left + across * (right - left), top + down * (bottom - top));
            return found !== null && (seen.contains(found) || found.contains(seen));
          }),
        );
      });
      if (!isUncovered) return 'hidden behind something';
      for (let at: HTMLElement | null = shown; at !== null && at !== document.body; at = at.parentElement) {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
        if (
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) ||
          (at === shown && boxShadow !== 'none')
        ) {
          return 'nothing';
        }
      }
      return 'no outline';
    }
  });
}

/** Somebody who has a keyboard and eyes: goes from stop to stop, and remembers every stop at which the focus was not to be seen. */
export function keyboardOf(page: Page) {
  const unseen = new Set<string>();
  const look = async (): Promise<string> => {
    const found = await focused(page);
    if (found && found.missing !== 'nothing') unseen.add(`${found.name.slice(0, 60)}: ${found.missing}`);
    return found?.name ?? '';
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Presses Tab until the focused element has the name. */
  const to = async (name: RegExp, { key = 'Tab', most = 200 } = {}): Promise<void> => {
    const passed: string[] = [];
    for (let step = 0; step < most; step++) {
      await press(key);
      const found = await look();
      if (name.test(found)) return;
      passed.push(found.slice(0, 30));
    }
    throw new Error(`keyboard: never reached ${name}; the last stops were ${passed.slice(-12).join(' | ')}`);
  };
  const enter = async (name: RegExp, options?: { key?: string; most?: number }): Promise<void> => {
    await to(name, options);
    await press('Enter');
  };
  return { unseen: () => [...unseen], press, look, to, enter };
}
