import type { MadeUp } from './made-up';

type Wave = { answers: number[]; score: number };
export type Person = { before: Wave; after: Wave };

/** More people than this are made up once and counted several times. */
const MOST_PEOPLE = 400;

/** Matched people with answers from 1 to 5, the same ones every time. */
export function peopleOf(spec: MadeUp): { people: Person[]; weight: number } {
  const { n, before, after, sdBefore = 0.7, correlation = 0.75, items = 5, scale, everyone } = spec;
  const weight = Math.max(1, Math.round(n / MOST_PEOPLE));
  const inPoints = (score: number) => (scale ? 1 + (4 * (score - scale.min)) / (scale.max - scale.min) : score);
  const asScored = (mean: number) => (scale ? scale.min + ((mean - 1) / 4) * (scale.max - scale.min) : mean);
  const spread = scale ? (sdBefore * 4) / (scale.max - scale.min) : sdBefore;
  const draw = normals(n * 7 + items);
  const wave = (ability: number, mean: number): Wave => {
    const answers = Array.from({ length: items }, (_, item) => {
      const own =
        ((item * 7) % 5) * 0.12 -
        0.24 +
        (spec.itemShift?.[item] !== undefined && mean === inPoints(after) ? spec.itemShift[item]! : 0);
      return Math.min(5, Math.max(1, Math.round(mean + own + spread * 1.05 * ability + 0.62 * draw())));
    });
    return scored(answers);
  };
  const scored = (answers: number[]): Wave => ({
    answers,
    score: asScored(answers.reduce((sum, answer) => sum + answer, 0) / answers.length),
  });
  const people = Array.from({ length: Math.round(n / weight) }, (): Person => {
    const ability = draw();
    const later = correlation * ability + Math.sqrt(1 - correlation ** 2) * draw();
    const first =
      everyone === 'identical' ? scored(Array.from({ length: items }, () => 4)) : wave(ability, inPoints(before));
    if (everyone === 'identical') return { before: first, after: first };
    if (everyone === 'up-one') {
      const low = scored(first.answers.map((answer) => Math.min(answer, 4)));
      return { before: low, after: scored(low.answers.map((answer) => answer + 1)) };
    }
    return { before: first, after: wave(later, inPoints(after)) };
  });
  return { people, weight };
}

/** Normal numbers from a small congruential generator: the same for the same seed. */
function normals(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296;
  const uniform = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return (state + 0.5) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

export function spreadOf(values: number[]): { mean: number; sd: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(n, 1);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
}
