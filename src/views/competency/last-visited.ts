/** The competency that was looked at last, for the way back from the rail; it lasts as long as the page. */
let last: string | null = null;

export const lastVisited = (): string | null => last;

export function remember(competency: string): void {
  last = competency;
}
