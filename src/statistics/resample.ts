import { drawBinomial } from './binomial-draw';
import { numberOfPeople } from './counted-values';
import type { UniformGenerator } from './random';

/**
 * Samples of as many people, drawn with replacement from counted people: each call gives the counts of one sample, in an array that the
 * next call overwrites. `people` draws floor(u·n) for one person after the other; `multinomial-counts` draws the count table itself, cell
 * by cell as binomials of what is left, at a cost of the cells.
 */
export function resample(
  count: ArrayLike<number>,
  method: 'people' | 'multinomial-counts',
  draw: UniformGenerator,
): () => Float64Array {
  return method === 'people' ? onePersonAtATime(count, draw) : oneCellAtATime(count, draw);
}

function onePersonAtATime(count: ArrayLike<number>, draw: UniformGenerator): () => Float64Array {
  const people = numberOfPeople(count);
  const cellOf = new Uint32Array(people);
  for (let cell = 0, person = 0; cell < count.length; cell++) {
    cellOf.fill(cell, person, person + count[cell]!);
    person += count[cell]!;
  }
  const sample = new Float64Array(count.length);
  return () => {
    sample.fill(0);
    for (let person = 0; person < people; person++) sample[cellOf[Math.floor(draw() * people)]!]! += 1;
    return sample;
  };
}

function oneCellAtATime(count: ArrayLike<number>, draw: UniformGenerator): () => Float64Array {
  const people = numberOfPeople(count);
  const sample = new Float64Array(count.length);
  return () => {
    let left = people;
    let others = people;
    for (let cell = 0; cell < count.length; cell++) {
      // The last cell takes all that is left: its chance is exactly one.
      sample[cell] = others === 0 ? 0 : drawBinomial(draw, left, count[cell]! / others);
      left -= sample[cell]!;
      others -= count[cell]!;
    }
    return sample;
  };
}
