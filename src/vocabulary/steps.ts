/**
 * How long work is done without holding up anybody: between two steps of it others get their turn, and a stopped piece of work ends there
 * with an error; `report` says how far it is.
 */
export type Steps = { pause(): Promise<void>; report(done: number, total: number): void };

/** Work that nobody watches. */
export const UNWATCHED: Steps = { pause: () => Promise.resolve(), report: () => undefined };
