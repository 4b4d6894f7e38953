const itemNames = (count: number) => Array.from({ length: count }, (_, item) => `Q${item + 1}`);

/** A wide survey of any size, always the same, as its lines: items before and after, four semesters, eight departments, thirty courses. */
export function* madeUpLines(people: number, itemCount: number): Generator<string> {
  const items = itemNames(itemCount);
  const waves = ['pre', 'post'].flatMap((wave) => items.map((item) => `${item}_${wave}`));
  yield ['student_code', 'semester', 'department', 'course', ...waves].join(',');
  // A linear congruential generator (Park & Miller 1988) is random enough to fill cells.
  let state = 20240910;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  for (let person = 0; person < people; person += 1) {
    const trait = random() + random() - 1;
    const answer = (shift: number) =>
      Math.min(5, Math.max(1, Math.round(3.2 + shift + trait * 1.4 + (random() - 0.5) * 2)));
    yield [
      `S${1_000_000 + person}`,
      `11${2 + (person % 2)}-${1 + ((person >> 1) % 2)}`,
      `Department ${person % 8}`,
      `Course ${person % 30}`,
      ...items.map(() => answer(0)),
      ...items.map(() => answer(0.25)),
    ].join(',');
  }
}

/** The instrument of such a survey: its items in their order, shared out among five competencies. */
export function madeUpInstrument(itemCount: number): string {
  const items = itemNames(itemCount);
  const ids = ['interdisciplinary', 'compassion', 'reflection', 'engagement', 'resilience'];
  const first = (index: number) => Math.floor((index * itemCount) / ids.length);
  return JSON.stringify({
    format: 'competency-instrument/1',
    scale: { min: 1, max: 5 },
    columns: { person: ['student_code'], semester: ['semester'], department: ['department'], course: ['course'] },
    competencies: ids.map((id, index) => ({
      id,
      target: 4,
      items: items.slice(first(index), first(index + 1)).map((item) => ({ id: item, columns: [item] })),
    })),
  });
}

/** 25 items, as text at once. */
export function madeUpSurvey(people: number): { csv: string; instrument: string } {
  return { csv: [...madeUpLines(people, 25)].join('\n'), instrument: madeUpInstrument(25) };
}
