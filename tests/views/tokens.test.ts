import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, distance, lab, VISION } from './colour';

const css = readFileSync(resolve(import.meta.dirname, '../../src/views/styles/tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);
const colour = (name: string, theme: 'light' | 'dark') => tokens.get(name)![theme];
const COMPETENCIES = [1, 2, 3, 4, 5].map((index) => `competency-${index}`);

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each([...COMPETENCIES, 'competency-other', 'field'])('shows %s at 3:1 or more on every ground', (name) => {
    for (const ground of ['paper', 'ground']) {
      expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['ink', 'ink-2', 'ink-3', 'accent', 'good', 'bad'])('writes %s at 4.5:1 or more on every ground', (name) => {
    for (const ground of ['paper', 'ground']) {
      expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ['accent-ink', 'accent'],
    ['ink', 'accent-soft'],
    ['ink-2', 'accent-soft'],
    ['ink', 'bad-soft'],
    ['ink-2', 'line-2'],
    ['ink-2', 'bad-soft'],
  ])('writes %s on %s at 4.5:1 or more', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(VISION))('keeps the competencies apart for %s vision', (vision) => {
    const seen = COMPETENCIES.map((name) => lab(colour(name, theme), VISION[vision]!));
    const distances = seen.flatMap((a, index) => seen.slice(index + 1).map((b) => distance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThan(20);
  });
});
