import type { CompetencyScale, Plan } from '../../vocabulary';

type Ranged = { competency: string; min: number; max: number };

/** The share of its items that makes a score where the instrument says nothing: the half rule. */
const HALF = 0.5;

/**
 * How each competency with an item is scored, in the framework's order, and the step of each of its items. With one scale a score is in
 * points; with several each answer counts in shares of the least common multiple of their ranges, so that sums stay whole, as percent.
 * `fewest` is by how many items a competency is scored where not every semester has all of them: the share that must be answered is of those.
 */
export function competencyScales(
  items: readonly Ranged[],
  { framework, instrument, choices }: Pick<Plan, 'framework' | 'instrument' | 'choices'>,
  fewest: ReadonlyMap<string, number>,
): { competencies: CompetencyScale[]; steps: number[] } {
  const steps = items.map(() => 1);
  const order = framework.competencies.map(({ id }) => id);
  const ids = [...new Set(items.map(({ competency }) => competency))];
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  ids.sort((left, right) => place(left) - place(right));
  const competencies = ids.map((id): CompetencyScale => {
    const indices = items.flatMap(({ competency }, index) => (competency === id ? [index] : []));
    const declared = instrument?.competencies.find((competency) => competency.id === id);
    const unit = unitOf(indices, items, steps);
    const share = chosenShare(choices[`minAnswered/${id}`]) ?? declared?.minAnswered ?? HALF;
    const least = Math.ceil(share * (fewest.get(id) ?? indices.length) - 1e-9);
    return { id, items: indices, minAnswered: Math.max(1, least), target: declared?.target ?? null, unit };
  });
  return { competencies, steps };
}

function chosenShare(choice: string | undefined): number | null {
  const share = Number(choice);
  return choice !== undefined && choice.trim() !== '' && share >= 0 && share <= 1 ? share : null;
}

function unitOf(indices: readonly number[], items: readonly Ranged[], steps: number[]): CompetencyScale['unit'] {
  const ranges = indices.map((index) => items[index] as Ranged);
  const first = ranges[0] as Ranged;
  if (ranges.every(({ min, max }) => min === first.min && max === first.max)) {
    return { kind: 'points', min: first.min, max: first.max, offset: 0, factor: 1 };
  }
  const common = ranges.map(({ min, max }) => max - min).reduce(leastCommonMultiple);
  for (const index of indices) {
    const { min, max } = items[index] as Ranged;
    steps[index] = common / (max - min);
  }
  return { kind: 'percent', min: 0, max: 100, offset: 0, factor: 100 / common };
}

function leastCommonMultiple(left: number, right: number): number {
  let [one, two] = [left, right];
  while (two !== 0) [one, two] = [two, one % two];
  return (left / one) * right;
}
