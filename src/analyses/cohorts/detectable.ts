import { detectableChange } from '../../statistics';
import type { CohortTests } from '../../vocabulary';
import { refusalOf } from '../refusal';
import type { MeanChange } from './levels';

const POWER = 0.8;

/** What a cohort of the median size could have shown, with the spread that the cohorts have in common. */
export function detectableInCohort(changes: MeanChange[], confidence: number): CohortTests['detectable'] {
  if (changes.length === 0) return { refusal: { code: 'too-few', needed: 2, counted: 0 } };
  const squares = changes.reduce((sum, { n, deviation }) => sum + (n - 1) * deviation ** 2, 0);
  if (squares === 0) return { refusal: { code: 'zero-variance' } };
  const degreesOfFreedom = changes.reduce((sum, { n }) => sum + n - 1, 0);
  const found = detectableChange(medianSize(changes), POWER, { significance: 1 - confidence });
  return found.ok ? found.dz * Math.sqrt(squares / degreesOfFreedom) : refusalOf(found);
}

function medianSize(changes: MeanChange[]): number {
  const sizes = changes.map(({ n }) => n).sort((left, right) => left - right);
  const middle = sizes.length / 2;
  return (sizes[Math.ceil(middle) - 1]! + sizes[Math.floor(middle)]!) / 2;
}
