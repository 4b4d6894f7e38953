import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatNumber,
  formatP,
  formatPercent,
  formatPStatement,
  formatSeed,
  formatShareless,
} from '../../src/messages';

describe('figures', () => {
  it('write a true minus and two decimals', () => {
    expect(formatNumber(-0.094)).toBe('−0.09');
    expect(formatInterval([-0.161, -0.029])).toBe('[−0.16, −0.03]');
  });

  it('always show the sign of a change, except of none', () => {
    expect(formatChange(0.36)).toBe('+0.36');
    expect(formatChange(-0.36)).toBe('−0.36');
    expect(formatChange(-0.004)).toBe('0.00');
    expect(formatChange(0.004)).toBe('0.00');
  });

  it('write a seed of one number once', () => {
    expect(formatSeed([12345, 12345, 12345, 12345, 12345, 12345])).toBe('6 × 12345');
    expect(formatSeed([1, 2, 3, 4, 5, 6])).toBe('1 2 3 4 5 6');
  });

  it('write p with three decimals and never as zero', () => {
    expect(formatP(0.0004)).toBe('< .001');
    expect(formatP(0)).toBe('< .001');
    expect(formatP(0.034)).toBe('.034');
    expect(formatP(1)).toBe('1.000');
    expect(formatPStatement('p', 0.0004)).toBe('p < .001');
    expect(formatPStatement('p', 0.2)).toBe('p = .200');
  });

  it('write α without the zero before the point', () => {
    expect(formatShareless(0.844)).toBe('.84');
    expect(formatShareless(-0.12)).toBe('−.12');
    expect(formatShareless(1)).toBe('1.00');
  });

  it('group thousands, write shares in percent and levels as they are said', () => {
    expect(formatCount(1_004_400)).toBe('1,004,400');
    expect(formatPercent(0.8815)).toBe('88 %');
    expect(formatLevel(0.95)).toBe('95');
    expect(formatLevel(0.999)).toBe('99.9');
  });
});
