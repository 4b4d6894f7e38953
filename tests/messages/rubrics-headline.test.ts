import '../every-language';
import { describe, expect, it } from 'vitest';
import { agreementWord, clearlyApart, rubricsHeadline, wordsIn } from '../../src/messages';
import { BEFORE_AND_AFTER, type RubricFinding } from '../../src/vocabulary';

const t = wordsIn('en', BEFORE_AND_AFTER);
const people = { pre: 0, post: 0, then: 0, followUp: 0, both: 0, preOnly: 0, postOnly: 0 };
const nobody: RubricFinding = {
  kind: 'rubric',
  filters: {},
  confidence: 0.95,
  levels: { min: 0, max: 4, step: 1, names: null },
  people,
  criteria: [],
};
const input = { agreement: undefined, convergence: undefined, nameOf: (id: string) => id, adjustment: 'holm' as const };

describe('how far raters agree in words', () => {
  it('goes by the bands of a named rule, each from its lower bound', () => {
    expect(agreementWord('icc', 0.5)).toBe('moderate');
    expect(agreementWord('icc', 0.499)).toBe('poor');
    expect(agreementWord('alpha', 0.7)).toBe('tentative');
    expect(agreementWord('kappa', -0.1)).toBe('poor');
    expect(agreementWord('kappa', 0.61)).toBe('substantial');
  });

  it('claims a side only where the whole interval lies on it', () => {
    expect(clearlyApart([0.01, 0.5])).toBe('above');
    expect(clearlyApart([-0.5, -0.01])).toBe('below');
    expect(clearlyApart([0, 0.5])).toBeNull();
    expect(clearlyApart(undefined)).toBeNull();
  });
});

it('has nothing to claim where no criterion has works', () => {
  expect(rubricsHeadline(t, { ...input, rubric: nobody })).toMatchObject({ competency: null });
});
