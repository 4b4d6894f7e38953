/** Which project a tab had open: survives a reload of the tab, and nothing else. */
const KEY = 'project';

export function rememberInTab(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // A browser that keeps nothing opens the project that was changed last.
  }
}

export function rememberedInTab(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
