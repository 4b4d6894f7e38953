import { type Answers, NO_ANSWER } from '../../src/vocabulary';

const _ = NO_ANSWER;
/** person, wave, semester, department, then the answers to a1, a2 (reversed), b1 (1–5), b2 (1–7). */
const ROWS = [
  [0, 0, 0, 0, 1, 3, 1, 4],
  [0, 1, 0, 0, _, 1, 3, 4],
  [1, 0, 0, 1, 3, 3, 3, 4],
  [1, 1, -1, -1, 5, 1, 5, 7],
  [2, 0, 1, 1, 4, 2, 3, 7],
  [2, 1, 1, 1, 4, 2, 1, 1],
  [3, 0, 0, 0, 2, 2, _, _],
  [3, 1, 0, 0, _, _, 3, 4],
  [4, 0, 1, 0, 5, 5, 5, 7],
  [5, 1, 1, 0, 3, 3, 3, 4],
];

const column = (index: number) => ROWS.map((row) => row[index]!);

/** Ten responses of six people: two semesters, a reversed item, a competency with two scales, answers missing on purpose. */
export function tenResponses(): Answers {
  const item = (id: string, competency: string, index: number, max: number, step: number, reverse = false) => ({
    id,
    competency,
    reverse,
    min: 1,
    max,
    step,
    values: Int16Array.from(column(index)),
  });
  return {
    pair: { before: 'pre', after: 'post' },
    people: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'],
    person: Int32Array.from(column(0)),
    wave: Uint8Array.from(column(1)),
    groupings: [
      { id: 'semester', values: ['113-1', '113-2'], codes: Int32Array.from(column(2)) },
      { id: 'department', values: ['地理學系', "O'Neill"], codes: Int32Array.from(column(3)) },
    ],
    items: [
      item('a1', 'a', 4, 5, 1),
      item('a2', 'a', 5, 5, 1, true),
      item('b1', 'b', 6, 5, 3),
      item('b2', 'b', 7, 7, 2),
    ],
    competencies: [
      {
        id: 'a',
        items: [0, 1],
        minAnswered: 1,
        target: 4,
        unit: { kind: 'points', min: 1, max: 5, offset: 0, factor: 1 },
      },
      {
        id: 'b',
        items: [2, 3],
        minAnswered: 2,
        target: null,
        unit: { kind: 'percent', min: 0, max: 100, offset: 0, factor: 100 / 12 },
      },
    ],
  };
}
