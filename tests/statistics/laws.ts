import { expect } from 'vitest';

/** The same shape, words and refusals, and every number within `tolerance` of the other, relative above one. */
export function expectSame(actual: unknown, wanted: unknown, tolerance: number): void {
  if (typeof wanted === 'number' && typeof actual === 'number') {
    const off = Math.abs(actual - wanted);
    expect(off <= tolerance * Math.max(1, Math.abs(wanted)), `${actual} against ${wanted}`).toBe(true);
  } else if (typeof wanted === 'object' && wanted !== null && typeof actual === 'object' && actual !== null) {
    expect(Object.keys(actual)).toEqual(Object.keys(wanted));
    const fields = actual as Record<string, unknown>;
    for (const [key, value] of Object.entries(wanted)) expectSame(fields[key], value, tolerance);
  } else {
    expect(actual).toBe(wanted);
  }
}

/** No number of a result is NaN or infinite. */
export function expectFinite(result: unknown): void {
  if (typeof result === 'number') expect(Number.isFinite(result), String(result)).toBe(true);
  if (typeof result === 'object' && result !== null) for (const value of Object.values(result)) expectFinite(value);
}
