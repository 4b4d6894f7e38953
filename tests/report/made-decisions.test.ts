import { describe, expect, it } from 'vitest';
import { decisionCounts, madeDecisions } from '../../src/report';
import type { Choices } from '../../src/vocabulary';

const SHA = 'a'.repeat(64);
const CHOICES: Choices = {
  [`wave/${SHA}`]: 'pre',
  [`event/${SHA}/Baseline/2`]: 'pre',
  [`personal/${SHA}/3`]: 'no',
  [`row/${SHA}/17`]: 'setAside',
  [`row/${SHA}/18`]: 'setAside',
  [`row/${SHA}/19`]: 'use',
  'merge/S1234/S1243': 'same',
  'label/CE1/my name is Lin': '4',
  'label/CE1/n.a.': 'missing',
  'competency/CE1': 'compassion',
  'accepted/wave': 'true',
  personIds: 'pseudonym/c0ffee',
};

describe('decisions in a results file', () => {
  it('say what they are of and what was chosen', () => {
    const made = madeDecisions(CHOICES);
    expect(made).toContainEqual({ what: 'wave', source: SHA, value: 'pre' });
    expect(made).toContainEqual({ what: 'event', source: SHA, about: 'Baseline/2', value: 'pre' });
    expect(made).toContainEqual({ what: 'personal', source: SHA, about: '3', value: 'no' });
    expect(made).toContainEqual({ what: 'competency', about: 'CE1', value: 'compassion' });
    expect(made).toContainEqual({ what: 'row', source: SHA, value: 'setAside', times: 2 });
    expect(made).toContainEqual({ what: 'row', source: SHA, value: 'use', times: 1 });
    expect(decisionCounts(CHOICES)).toMatchObject({ row: 3, merge: 1, wave: 1 });
  });

  it('never hold an id, a row, an answer or the check value of a key, nor what only closed a question', () => {
    const told = JSON.stringify(madeDecisions(CHOICES));
    expect(told).not.toMatch(/S1234|S1243|Lin|n\.a\.|c0ffee|accepted|"1[789]"/);
  });

  it('are the same in whatever order they were made', () => {
    const turned = Object.fromEntries(Object.entries(CHOICES).reverse());
    expect(madeDecisions(turned)).toEqual(madeDecisions(CHOICES));
  });
});
