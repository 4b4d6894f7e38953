import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookOf, markerPath } from '../../src/charts';
import { contrast, difference, distance, lab, VISION } from './colour';

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
    const differences = seen.flatMap((a, index) => seen.slice(index + 1).map((b) => difference(a, b)));
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(12);
  });

  it.each(['accent', 'good', 'bad', 'field', 'ink-3'])(
    'draws %s, of a line or a mark, at 3:1 or more beside its ground',
    (name) => {
      for (const ground of ['paper', 'ground']) {
        expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(Object.keys(VISION))(
    'keeps good and bad apart from each other and from plain text for %s vision',
    (vision) => {
      const [good, bad, ink] = ['good', 'bad', 'ink'].map((name) => lab(colour(name, theme), VISION[vision]!));
      for (const [one, other] of [
        [good, bad],
        [good, ink],
        [bad, ink],
      ])
        expect(difference(one!, other!)).toBeGreaterThan(10);
    },
  );
});

it('differences of colours are those of the published test data', () => {
  const pairs = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const;
  for (const [one, other, published] of pairs) expect(difference([...one], [...other])).toBeCloseTo(published, 4);
});

it('each competency has a shape of its own, for print without colours', () => {
  const shapes = COMPETENCIES.map((_, index) => markerPath(lookOf(index).marker, 5));
  expect(new Set(shapes).size).toBe(COMPETENCIES.length);
});

it('print writes every text at 4.5:1 or more on white, in either theme', () => {
  const print = readFileSync(resolve(import.meta.dirname, '../../src/views/styles/print.css'), 'utf8');
  const inks = [...print.matchAll(/--(ink[\w-]*): #(\w{3});/g)].map(([, name, short]) => ({
    name,
    hex: `#${[...short!].map((digit) => digit + digit).join('')}`,
  }));
  expect(inks.map(({ name }) => name)).toEqual(['ink', 'ink-2', 'ink-3']);
  for (const { hex } of inks) expect(contrast(hex, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});
