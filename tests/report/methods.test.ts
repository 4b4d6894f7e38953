import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en';
import { METHODS, type MethodId } from '../../src/report';
import { madeUpComparison } from '../views/made-up';

const comparison = madeUpComparison({ competency: 'a', n: 40, before: 3, after: 3.4 });
const ids = Object.keys(METHODS) as MethodId[];

describe('methods', () => {
  it('have words for each, and no more', () => {
    expect(Object.keys(en.how.methods).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('give an R expression with balanced brackets: %s', (id) => {
    const code = METHODS[id].r({ comparison, family: [comparison], confidence: 0.95 });
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

  it('are cited, except for the mean', () => {
    expect(ids.filter((id) => METHODS[id].references.length === 0)).toEqual(['means']);
  });
});
