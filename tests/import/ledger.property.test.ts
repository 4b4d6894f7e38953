import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_ANSWER } from '../../src/vocabulary';
import { instrumentOf, SMALL, understandFiles } from './files';

const instrument = instrumentOf({ ...SMALL, exclude: [{ column: 'consent', values: ['no'] }] });
const cell = fc.constantFrom('1', '5', '同意', '', '99', '55', 'odd', 'N/A');
const row = fc.record({
  code: fc.constantFrom('A', 'a', 'A-', 'B', 'B.0', '', ' C '),
  wave: fc.constantFrom('pre', 'post', '前測', '', 'maybe'),
  consent: fc.constantFrom('yes', 'no', ''),
  finished: fc.constantFrom('1', '0', ''),
  end: fc.constantFrom('2024-09-10', '2024-09-11', ''),
  answers: fc.tuple(cell, cell, cell, cell),
});
const rows = fc.array(row, { maxLength: 12 });

it('every row is kept or set aside for one reason, and nobody has two responses in a wave', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, rows, fc.boolean(), async (long, wide, single, finishedOnly) => {
      const files = {
        'long.csv': [
          'code,wave,consent,finished,end date,CE1,CE2',
          ...long.map((r) => [r.code, r.wave, r.consent, r.finished, r.end, r.answers[0], r.answers[1]].join(',')),
        ].join('\n'),
        'wide.csv': [
          'code,consent,CE1_pre,CE2_pre,CE1_post,CE2_post',
          ...wide.map((r) => [r.code, r.consent, ...r.answers].join(',')),
        ].join('\n'),
        'x_post.csv': [
          'code,finished,CE1,CE2',
          ...single.map((r) => [r.code, r.finished, r.answers[2], r.answers[3]].join(',')),
        ].join('\n'),
      };
      const choices = {
        ...(finishedOnly ? ({ finishedOnly: 'true' } as const) : {}),
        'row/long.csv/2': 'use',
        'row/wide.csv/3': 'setAside',
      };
      const { understanding, answers } = await understandFiles(files, instrument, choices);
      for (const { sha256, rows: counted, kept, setAside } of understanding.sources) {
        const aside = Object.values(setAside).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(kept + aside);
        const listed = understanding.ledger.filter((entry) => entry.sha256 === sha256);
        expect(listed).toHaveLength(aside);
        expect(new Set(listed.map((entry) => entry.row)).size).toBe(aside);
      }
      const slots = [...answers.person].map((person, at) => person * 4 + answers.wave[at]!);
      expect(slots).toEqual([...new Set(slots)].sort((left, right) => left - right));
      for (const { values, min, max } of answers.items) {
        for (const value of values) expect(value === NO_ANSWER || (value >= min && value <= max)).toBe(true);
      }
      const { pre, post, both, preOnly, postOnly } = understanding.people;
      expect([pre, post]).toEqual([both + preOnly, both + postOnly]);
    }),
    { numRuns: 150 },
  );
});
