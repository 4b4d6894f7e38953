import '../every-language';
import { expect, it } from 'vitest';
import { gainCounts, gainSummary, wordsIn } from '../../src/messages';
import { BEFORE_AND_AFTER, type Convergence } from '../../src/vocabulary';

const points = [
  { survey: 10, rubric: 25, people: 3 },
  { survey: -5, rubric: 12.5, people: 2 },
  { survey: 5, rubric: 0, people: 4 },
  { survey: 1e-12, rubric: -25, people: 1 },
];
const criterion = { id: 'compassion', key: '同理', text: '同理', competency: 'compassion' };
const refused = { refusal: { code: 'not-computable' as const } };
const row: Convergence = {
  ...{ criterion, n: 10, gains: { rho: 0.312, ci: [-0.1, 0.62] }, before: refused, after: refused },
  ...{ blandAltman: refused, points },
};

it('counts students by both gains; rounding noise is no gain', () => {
  const { up, same, down } = gainCounts(points);
  expect([up.up, up.down, same.up, down.same]).toEqual([3, 2, 4, 1]);
});

it('says it in both languages with the same numbers', () => {
  const [en, zh] = (['en', 'zh-TW'] as const).map((language) =>
    gainSummary(wordsIn(language, BEFORE_AND_AFTER), row, 'X'),
  );
  expect(en).toBe(
    'X, n 10: 3 gained in both, 2 in the rubric alone, 4 in the survey alone, 1 in neither; ρ .31 [−0.10, 0.62]',
  );
  expect(zh).toBe('X，n 10：3 人兩者皆進步、2 人只在尺規進步、4 人只在問卷進步、1 人皆未進步；ρ .31 [−0.10, 0.62]');
});
