import { holm, itemShift, pairedT } from '../../statistics';
import type { ItemPairs, ItemRestChanges, Schema, Store } from '../../store';
import { type Filters, type Interval, type ItemChange, type ItemColumn, isRefused } from '../../vocabulary';
import { detectableIn } from '../detectable';
import { refusalOf } from '../refusal';
import { marginalTests, topTwoAnswers } from './marginal-tests';

/** How every item of a competency moved, alone and beside the rest of its scale; p values adjusted within the scale. */
export async function itemChanges(
  store: Store,
  competency: number,
  filters: Filters,
  confidence: number,
): Promise<ItemChange[]> {
  const schema = store.schema() as Schema;
  const items = schema.competencies[competency]!.items.map((index) => schema.items[index]!);
  const counts = await store.itemPairs(competency, filters);
  const shifts = items.length > 1 ? shiftsOf(items, await store.itemRestChanges(competency, filters), confidence) : [];
  const found = items.map((item, position) => ({
    ...itemChange(item, counts[position]!, confidence),
    shift: shifts[position] ?? { refusal: { code: 'too-few' as const, needed: 2, counted: 1, detail: 'items' } },
  }));
  const adjusted = holm(found.map(({ change }) => (isRefused(change) ? null : change.p)));
  return found.map((item, index) => ({
    ...item,
    change: isRefused(item.change) ? item.change : { ...item.change, pHolm: adjusted[index]! },
  }));
}

function itemChange(
  item: ItemColumn,
  { before, after, people }: ItemPairs,
  confidence: number,
): Omit<ItemChange, 'shift'> {
  const turn = (answers: Int32Array) =>
    Float64Array.from(answers, (answer) => (item.reverse ? item.min + item.max - answer : answer));
  const turned = { before: turn(before), after: turn(after), count: people };
  const test = pairedT(turned, { confidence });
  const counted = (condition: (change: number) => boolean) =>
    people.reduce((sum, here, row) => sum + (condition(turned.after[row]! - turned.before[row]!) ? here : 0), 0);
  return {
    id: item.id,
    reverse: item.reverse,
    min: item.min,
    max: item.max,
    n: people.reduce((sum, here) => sum + here, 0),
    before: answersByLevel(item, before, people),
    after: answersByLevel(item, after, people),
    up: counted((change) => change > 0),
    same: counted((change) => change === 0),
    down: counted((change) => change < 0),
    change: test.ok
      ? { mean: test.meanChange, ci: [...test.interval] as Interval, p: test.p, pHolm: test.p }
      : refusalOf(test),
    detectable: detectableIn(turned, confidence),
    ...marginalTests(turned, item),
    topTwo: topTwoAnswers({ before, after, count: people }, item),
  };
}

function answersByLevel({ min, max }: ItemColumn, answers: Int32Array, people: Int32Array): number[] {
  const levels = Array.from({ length: max - min + 1 }, () => 0);
  answers.forEach((answer, row) => {
    levels[answer - min]! += people[row]!;
  });
  return levels;
}

/** Each item's move against the mean move of the others, in item points (a stretched scale is taken back to its own points). */
function shiftsOf(items: ItemColumn[], moves: ItemRestChanges[], confidence: number): ItemChange['shift'][] {
  const inOwnPoints = (sums: Int32Array, step: number) => Float64Array.from(sums, (sum) => sum / step);
  const shifts = itemShift(
    moves.map(({ ofItem, ofRest, people }, item) => ({
      ofItem: inOwnPoints(ofItem, items[item]!.step),
      ofOthers: inOwnPoints(ofRest, items[item]!.step),
      count: people,
    })),
    { confidence },
  );
  return shifts.map(({ test, adjustedP, flagged }) =>
    test.ok ? { fromRest: test.meanChange, p: test.p, pHolm: adjustedP ?? test.p, flagged } : refusalOf(test),
  );
}
