/** A wide survey of any size, always the same: 25 items before and after, four semesters, eight departments, thirty courses. */
export function madeUpSurvey(people: number): { csv: string; instrument: string } {
  const items = Array.from({ length: 25 }, (_, item) => `Q${item + 1}`);
  const header = [
    'student_code',
    'semester',
    'department',
    'course',
    ...items.map((item) => `${item}_pre`),
    ...items.map((item) => `${item}_post`),
  ];
  const lines = [header.join(',')];
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
    lines.push(
      [
        `S${1_000_000 + person}`,
        `11${2 + (person % 2)}-${1 + ((person >> 1) % 2)}`,
        `Department ${person % 8}`,
        `Course ${person % 30}`,
        ...items.map(() => answer(0)),
        ...items.map(() => answer(0.25)),
      ].join(','),
    );
  }
  const ids = ['interdisciplinary', 'compassion', 'reflection', 'engagement', 'resilience'];
  const instrument = JSON.stringify({
    format: 'competency-instrument/1',
    scale: { min: 1, max: 5 },
    columns: { person: ['student_code'], semester: ['semester'], department: ['department'], course: ['course'] },
    competencies: ids.map((id, index) => ({
      id,
      target: 4,
      items: items.slice(index * 5, index * 5 + 5).map((item) => ({ id: item, columns: [item] })),
    })),
  });
  return { csv: lines.join('\n'), instrument };
}
