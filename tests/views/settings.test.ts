import '../every-language';
import { describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { createMessages, type Translate } from '../../src/messages';
import { emptyProject } from '../../src/project/project';
import { settingsInForce } from '../../src/views/settings/in-force';
import { needed, shareFor, shownCounts } from '../../src/views/settings/min-answered';
import {
  writtenBound,
  writtenReliability,
  writtenSeed,
  writtenTarget,
  writtenThreshold,
} from '../../src/views/settings/validate';
import { LANGUAGES } from '../../src/vocabulary';

const t = createMessages('en').t.bind(null) as unknown as Translate;
const scale = { min: 1, max: 5 };
const wrong = (written: object) => ('wrong' in written ? String(written.wrong) : null);

describe('what is written into a setting', () => {
  it('is a number, however its digits are typed', () => {
    expect(writtenTarget(t, '3.5', scale)).toEqual({ value: 3.5 });
    expect(writtenTarget(t, '３．５', scale)).toEqual({ value: 3.5 });
    expect(writtenReliability(t, '.84')).toEqual({ value: 0.84 });
    expect(writtenTarget(t, ' ', scale)).toEqual({ value: null });
  });

  it('is refused in words where it makes no sense', () => {
    expect(wrong(writtenTarget(t, 'four', scale))).toBe('Not a number.');
    expect(wrong(writtenTarget(t, '6', scale))).toBe('From 1 to 5.');
    expect(wrong(writtenTarget(t, '1e3', scale))).toBe('Not a number.');
    expect(wrong(writtenBound(t, '0', scale))).toBe('Above 0.');
    expect(wrong(writtenBound(t, '3', scale))).toContain('2');
    expect(wrong(writtenReliability(t, '1'))).toBe('Above 0 and below 1.');
    expect(wrong(writtenThreshold(t, '4'))).toBe('From 5 to 30.');
    expect(wrong(writtenThreshold(t, '7.5'))).toBe('A whole number.');
    expect(wrong(writtenThreshold(t, ''))).toBe('From 5 to 30.');
  });

  it('is six whole numbers that the generator can start from', () => {
    expect(writtenSeed(t, '1 2 3 4 5 6')).toEqual({ value: [1, 2, 3, 4, 5, 6] });
    expect(writtenSeed(t, '1, 2，3、4 5 6')).toEqual({ value: [1, 2, 3, 4, 5, 6] });
    for (const seed of ['1 2 3', '0 0 0 4 5 6', '1 2 3 0 0 0', '1 2 3 4 5 4294944443', '1 2 3 4 5 -6', '']) {
      expect(wrong(writtenSeed(t, seed))).toContain('Six whole numbers');
    }
  });
});

describe('the share of answered items', () => {
  it('asks for exactly so many items, whatever the scale', () => {
    for (let items = 1; items <= 40; items += 1) {
      for (let count = 1; count <= items; count += 1) {
        expect(needed(Number(shareFor(count, items)), items)).toBe(count);
      }
    }
  });

  it('offers every number for short scales, some shares for long ones, and what was chosen', () => {
    expect(shownCounts(4, undefined)).toEqual([1, 2, 3, 4]);
    expect(shownCounts(20, undefined)).toEqual([10, 12, 14, 15, 16, 18, 20]);
    expect(shownCounts(20, '0.3')).toContain(6);
  });
});

describe('the settings in force', () => {
  it('name what the figures rest on, in both languages alike', () => {
    const project = emptyProject(CENTRE);
    const chosen = {
      ...project,
      effectRule: 'kraft2020' as const,
      settings: {
        ...project.settings,
        confidence: 0.99,
        adjustment: 'bh' as const,
        meaningfulChange: { a: 0.4 },
        publishedReliability: { a: 0.88 },
        publishedReliabilitySource: { a: 'Lin (2020)' },
        targets: { a: 3.5 },
      },
    };
    const words = settingsInForce(t, chosen, 'a').join('; ').replaceAll('\u00a0', ' ');
    for (const part of ['99 %', 'Benjamini–Hochberg', 'Kraft (2020)', '±0.40', '.88', 'Lin (2020)', 'target 3.5']) {
      expect(words).toContain(part);
    }
    const [zh, en] = LANGUAGES.map((language) => {
      const translate = createMessages(language).t.bind(null) as unknown as Translate;
      return (
        settingsInForce(translate, chosen, 'a')
          .join(' ')
          .match(/\d*\.?\d+/g) ?? []
      ).sort();
    });
    expect(zh).toEqual(en);
  });
});
