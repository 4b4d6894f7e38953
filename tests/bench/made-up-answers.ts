import type { Answers } from '../../src/vocabulary';

const ITEMS = 25;
const COMPETENCIES = ['interdisciplinary', 'compassion', 'reflection', 'engagement', 'resilience'];

/** Answers of any number of people, always the same: twelve semesters, three hundred courses of eight departments, four strategies. */
export function madeUpAnswers(people: number): Answers {
  // A linear congruential generator (Park & Miller 1988) is random enough to fill cells.
  let state = 20240910;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const responses = 2 * people;
  const person = new Int32Array(responses);
  const wave = new Uint8Array(responses);
  const codes = Array.from({ length: 4 }, () => new Int32Array(responses));
  const values = Array.from({ length: ITEMS }, () => new Int16Array(responses));
  let used = 0;
  for (let who = 0; who < people; who += 1) {
    const trait = random() + random() - 1;
    const course = Math.floor(random() * 300);
    const semester = Math.floor(random() * 12);
    const shift = [0, 0.25 + 0.01 * semester + 0.001 * course];
    // One person in twenty answers before only.
    for (let when = 0; when < (random() < 0.05 ? 1 : 2); when += 1) {
      person[used] = who;
      wave[used] = when;
      [semester, course % 8, course, course % 4].forEach((code, grouping) => {
        codes[grouping]![used] = code;
      });
      for (const item of values)
        item[used] = Math.min(5, Math.max(1, Math.round(3.2 + shift[when]! + trait * 1.4 + (random() - 0.5) * 2)));
      used += 1;
    }
  }
  const named = (id: string, count: number, name: (place: number) => string, place: number) => ({
    id,
    values: Array.from({ length: count }, (_, index) => name(index)),
    codes: codes[place]!.subarray(0, used),
  });
  return {
    people: Array.from({ length: people }, (_, who) => `S${who}`),
    person: person.subarray(0, used),
    wave: wave.subarray(0, used),
    pair: { before: 'pre', after: 'post' },
    groupings: [
      named('semester', 12, (index) => `${108 + Math.floor(index / 2)}-${1 + (index % 2)}`, 0),
      named('department', 8, (index) => `Department ${index}`, 1),
      named('course', 300, (index) => `Course ${index}`, 2),
      named('strategy', 4, (index) => `Strategy ${index}`, 3),
    ],
    items: values.map((item, index) => ({
      id: `Q${index + 1}`,
      competency: COMPETENCIES[Math.floor(index / 5)]!,
      reverse: false,
      min: 1,
      max: 5,
      step: 1,
      values: item.subarray(0, used),
    })),
    competencies: COMPETENCIES.map((id, index) => ({
      id,
      items: Array.from({ length: 5 }, (_, item) => index * 5 + item),
      minAnswered: 3,
      target: 4,
      unit: { kind: 'points', min: 1, max: 5, offset: 0, factor: 1 },
    })),
  };
}
