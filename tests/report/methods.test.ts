import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en';
import { METHODS, type MethodId } from '../../src/report';
import { madeUpComparison } from '../views/made-up';
import { madeUpCompetency } from '../views/made-up-competency';

const comparison = madeUpComparison({ competency: 'a', n: 40, before: 3, after: 3.4 });
const spec = { competency: 'a', n: 40, before: 3, after: 3.4 };
const finding = madeUpCompetency(spec, [spec]);
const ids = Object.keys(METHODS) as MethodId[];

describe('methods', () => {
  it('have words for each, and no more', () => {
    expect(Object.keys(en.how.methods).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('give an R expression with balanced brackets: %s', (id) => {
    const code = METHODS[id].r({
      comparison,
      family: [comparison],
      finding,
      item: finding.items[1]!,
      confidence: 0.95,
    });
    const count = (mark: string) => code.split(mark).length - 1;
    expect(count('(')).toBe(count(')'));
    expect(code).not.toMatch(/undefined|NaN|\[object/);
  });

  it('carry the confidence asked for, and the numbers used', () => {
    expect(METHODS.pairedT.r({ confidence: 0.9 })).toBe('t.test(post, pre, paired = TRUE, conf.level = 0.9)');
    expect(METHODS.gav.r({ confidence: 0.95 })).toContain('qnorm(0.975)');
    expect(METHODS.reliableChange.r({ comparison, confidence: 0.95 })).toContain('sqrt(1 - 0.84)');
    expect(METHODS.target.r({ comparison, confidence: 0.95 })).toContain('>= 4');
    const p = 'statistic' in comparison.t ? comparison.t.p : 0;
    expect(METHODS.holm.r({ family: [comparison], confidence: 0.95 })).toContain(`c(${p})`);
  });

  it('draw from the seed in the settings, in words of R that are signed', () => {
    const seeded = { ...finding, seed: [4_294_967_086, 2, 3, 4, 5, 6] };
    for (const id of ['bootstrap', 'permutation'] as const) {
      expect(METHODS[id].r({ finding: seeded, confidence: 0.95 })).toContain('c(10407L, -210L, 2L, 3L, 4L, 5L, 6L)');
    }
  });

  it('turn reverse items, and give the range of an item', () => {
    const item = { ...finding.items[1]!, reverse: true, min: 0, max: 6 };
    expect(METHODS.itemChange.r({ finding, item, confidence: 0.95 })).toContain('t.test(before, after');
    expect(METHODS.stuartMaxwell.r({ finding, item, confidence: 0.95 })).toContain('0:6');
    expect(METHODS.itemRest.r({ finding, item, confidence: 0.95 })).toContain('j <- 2');
  });

  it('are cited, except for means and plain counts', () => {
    expect(ids.filter((id) => METHODS[id].references.length === 0).sort()).toEqual([
      'itemMoves',
      'levels',
      'means',
      'topTwo',
    ]);
  });
});
